import { addDays, type PlainDate, plainDate } from './plain-date.ts';

/** A named stretch of rest days, both ends included. */
export interface HolidaySpan {
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The rest days and make-up working days (调休上班日) a State Council notice fixes for one year. */
export interface YearCalendar {
  readonly year: number;
  /** 文号 of the notice. */
  readonly notice: string;
  /** All rest days named by the notice, statutory ones and moved weekends; may begin in the December before. */
  readonly holidays: readonly PlainDate[];
  /** Weekend days on which work is done. */
  readonly workdays: readonly PlainDate[];
  /** What each rest day is for; without it a rest day is called 节假日. */
  readonly spans?: readonly HolidaySpan[];
}

type Row = readonly [name: string, from: string, to: string];

function datesOf(span: HolidaySpan): PlainDate[] {
  const dates: PlainDate[] = [];
  for (let date = span.from; date <= span.to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

function withYear(year: number, monthDay: string): PlainDate {
  return plainDate(monthDay.length === 5 ? `${year}-${monthDay}` : monthDay);
}

function notice(year: number, number: string, rows: readonly Row[], makeUps: readonly string[]): YearCalendar {
  const spans = rows.map(([name, from, to]) => ({ name, from: withYear(year, from), to: withYear(year, to) }));
  return {
    year,
    notice: number,
    holidays: spans.flatMap(datesOf),
    workdays: makeUps.map((day) => withYear(year, day)),
    spans,
  };
}

/** The notices of 2020 to 2026; 2020 with the extension of the Spring Festival to 2 February. */
export const notices: readonly YearCalendar[] = [
  notice(
    2020,
    '国办发明电〔2019〕16号、〔2020〕1号',
    [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-24', '02-02'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-25', '06-27'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    ['01-19', '04-26', '05-09', '06-28', '09-27', '10-10'],
  ),
  notice(
    2021,
    '国办发明电〔2020〕27号',
    [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-11', '02-17'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-12', '06-14'],
      ['中秋节', '09-19', '09-21'],
      ['国庆节', '10-01', '10-07'],
    ],
    ['02-07', '02-20', '04-25', '05-08', '09-18', '09-26', '10-09'],
  ),
  notice(
    2022,
    '国办发明电〔2021〕11号',
    [
      ['元旦', '01-01', '01-03'],
      ['春节', '01-31', '02-06'],
      ['清明节', '04-03', '04-05'],
      ['劳动节', '04-30', '05-04'],
      ['端午节', '06-03', '06-05'],
      ['中秋节', '09-10', '09-12'],
      ['国庆节', '10-01', '10-07'],
    ],
    ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  ),
  notice(
    2023,
    '国办发明电〔2022〕16号',
    [
      ['元旦', '2022-12-31', '01-02'],
      ['春节', '01-21', '01-27'],
      ['清明节', '04-05', '04-05'],
      ['劳动节', '04-29', '05-03'],
      ['端午节', '06-22', '06-24'],
      ['中秋节、国庆节', '09-29', '10-06'],
    ],
    ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  ),
  notice(
    2024,
    '国办发明电〔2023〕7号',
    [
      ['元旦', '01-01', '01-01'],
      ['春节', '02-10', '02-17'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-10', '06-10'],
      ['中秋节', '09-15', '09-17'],
      ['国庆节', '10-01', '10-07'],
    ],
    ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  ),
  notice(
    2025,
    '国办发明电〔2024〕12号',
    [
      ['元旦', '01-01', '01-01'],
      ['春节', '01-28', '02-04'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '05-31', '06-02'],
      ['国庆节、中秋节', '10-01', '10-08'],
    ],
    ['01-26', '02-08', '04-27', '09-28', '10-11'],
  ),
  notice(
    2026,
    '国办发明电〔2025〕7号',
    [
      ['元旦', '01-01', '01-03'],
      ['春节', '02-15', '02-23'],
      ['清明节', '04-04', '04-06'],
      ['劳动节', '05-01', '05-05'],
      ['端午节', '06-19', '06-21'],
      ['中秋节', '09-25', '09-27'],
      ['国庆节', '10-01', '10-07'],
    ],
    ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  ),
];
