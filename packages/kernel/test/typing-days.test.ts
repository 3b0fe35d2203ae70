/** Days and moments as clerks type them, or a sentence that says what would do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { field, says, value } from './support/typing.ts';

describe('dates', () => {
  const day = field('date');
  it.each([
    ['2023-05-01', '2023-05-01'],
    ['2023.5.1', '2023-05-01'],
    ['2023.05.01', '2023-05-01'],
    ['2023/5/1', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['2023年5月1号', '2023-05-01'],
    ['2023年5月1', '2023-05-01'],
    ['2023、5、1', '2023-05-01'],
    ['2023—5—1', '2023-05-01'],
    ['2023 5 1', '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['23-5-1', '2023-05-01'],
    ['23.5.1', '2023-05-01'],
    ['230531', '2023-05-31'],
    ['98年3月2日', '1998-03-02'],
    ['5月1日', '2024-05-01'],
    ['５月１日', '2024-05-01'],
    ['5.1', '2024-05-01'],
    ['5-1', '2024-05-01'],
    ['5/1', '2024-05-01'],
    [' 2023 年 5 月 1 日 ', '2023-05-01'],
    ['二〇二三年五月一日', '2023-05-01'],
    ['二零二三年十二月二十一日', '2023-12-21'],
    ['二○二三年十月十日', '2023-10-10'],
    ['二O二三年五月三十一日', '2023-05-31'],
    ['2023年十一月卅日', '2023-11-30'],
    ['五月一日', '2024-05-01'],
    ['今天', '2024-09-18'],
    ['昨天', '2024-09-17'],
    ['去年12月3日', '2023-12-03'],
    ['2023年5月1日 星期一', '2023-05-01'],
    ['2023-05-01（周一）', '2023-05-01'],
    ['2023年5月1日上午9时30分', '2023-05-01'],
    ['2023年5月1日 星期一 09:30', '2023-05-01'],
    ['2023/5/1 0:00:00', '2023-05-01'],
    ['2023-05-01T00:00:00.000Z', '2023-05-01'],
    ['2024年2月29日', '2024-02-29'],
    ['/', null],
    ['——', null],
    ['', null],
  ])('%s is %s', (typed, meant) => {
    expect(value(day, typed)).toBe(meant);
  });

  it('without a year lies in the year of the sheet', () => {
    expect(value(day, '12月31日', { year: 2022 })).toBe('2022-12-31');
  });

  it('takes serial numbers only where the context says that it is a cell', () => {
    expect(value(day, '45047', { epoch: 1900 })).toBe('2023-05-01');
    expect(value(day, '45047.75', { epoch: 1900 })).toBe('2023-05-01');
    expect(value(day, '43585', { epoch: 1904 })).toBe('2023-05-01');
    expect(value(day, '20230501', { epoch: 1900 })).toBe('2023-05-01');
    expect(says(day, '45047')).toContain('表格软件');
    // The cell of someone who typed 5.10.
    expect(says(day, '5.1', { epoch: 1900 })).toContain('分不清');
  });

  it.each([
    ['2023年5月', '没有写日'],
    ['2023.5', '没有写日'],
    ['202305', '没有写日'],
    ['5月', '没有写日'],
    ['5月上旬', '没有写日'],
    ['2023', '只有年份'],
    ['2023.2.29', '2月没有29日'],
    ['2023-13-01', '月份'],
    ['20231301', '月份'],
    ['1899.1.1', '1900'],
    ['2200.1.1', '2199'],
    ['1.2.3.4', '不是日期'],
    ['123.4.5', '不是日期'],
    ['5/1/2023', '年写在最前面'],
    ['2023.5.1-2023.5.3', '一段时间'],
    ['5月1日至3日', '一段时间'],
    ['腊月廿三', '农历'],
    ['2023年5月1日 星期二', '星期一'],
    ['待定', '不是日期'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(day, typed)).toContain(why);
    expect(says(day, typed)).toMatch(/^栏目“.*[一-鿿]/);
  });

  it('read back from any habit', () => {
    const signs = [...'〇一二三四五六七八九'];
    const chinese = (n: number) =>
      n < 10 ? (signs[n] ?? '') : `${n < 20 ? '' : signs[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : signs[n % 10]}`;
    const habits: ((y: string, m: number, d: number) => string)[] = [
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y} 年 ${m} 月 ${d} 日 9:05`,
      (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      (y, m, d) => `${[...y].map((c) => signs[Number(c)]).join('')}年${chinese(m)}月${chinese(d)}日`,
      (y, m, d) => `${y}．${m}．${d}`.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom(...habits),
        (moment, habit) => {
          const iso = moment.toISOString().slice(0, 10);
          expect(value(day, habit(iso.slice(0, 4), Number(iso.slice(5, 7)), Number(iso.slice(8))))).toBe(iso);
        },
      ),
    );
  });
});

describe('moments', () => {
  const time = field('time');
  it.each([
    ['2024-05-01 09:30', '2024-05-01T09:30'],
    ['2024-05-01T09:30', '2024-05-01T09:30'],
    ['2024.5.1 9：05', '2024-05-01T09:05'],
    ['5月1日9点30分', '2024-05-01T09:30'],
    ['5月1日 下午3点半', '2024-05-01T15:30'],
    ['5月1日晚8时', '2024-05-01T20:00'],
    ['五月一日九点三十分', '2024-05-01T09:30'],
    ['昨天上午10点', '2024-09-17T10:00'],
    ['20240501 23:59:59', '2024-05-01T23:59'],
    ['2024/5/1 9:30 PM', '2024-05-01T21:30'],
    ['中午12点', '2024-09-18T12:00'],
    ['9点', '2024-09-18T09:00'],
  ])('%s is %s', (typed, meant) => {
    expect(value(time, typed)).toBe(meant);
  });

  it('reads the serial number of a cell to the minute', () => {
    expect(value(time, '45047.395833333336', { epoch: 1900 })).toBe('2023-05-01T09:30');
  });

  it.each([
    ['2024-05-01', '几时几分'],
    ['2024-05-01 24:00', '第二天'],
    ['2024-05-01 9:60', '看不准'],
    ['晚上12点', '看不准'],
    ['2024-02-30 9:00', '2月没有30日'],
    ['9', '应为日期和时刻'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(time, typed)).toContain(why);
  });
});
