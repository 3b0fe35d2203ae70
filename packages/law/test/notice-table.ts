/** The notices written down a second time, in the compact form of a wall calendar: rest days, then make-up days. */
const table: Readonly<Record<number, readonly [rest: string, work: string]>> = {
  2020: ['0101 0124-0202 0404-0406 0501-0505 0625-0627 1001-1008', '0119 0426 0509 0628 0927 1010'],
  2021: ['0101-0103 0211-0217 0403-0405 0501-0505 0612-0614 0919-0921 1001-1007', '0207 0220 0425 0508 0918 0926 1009'],
  2022: ['0101-0103 0131-0206 0403-0405 0430-0504 0603-0605 0910-0912 1001-1007', '0129 0130 0402 0424 0507 1008 1009'],
  2023: ['0101-0102 0121-0127 0405 0429-0503 0622-0624 0929-1006 1231', '0128 0129 0423 0506 0625 1007 1008'],
  2024: ['0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007', '0204 0218 0407 0428 0511 0914 0929 1012'],
  2025: ['0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008', '0126 0208 0427 0928 1011'],
  2026: ['0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007', '0104 0214 0228 0509 0920 1010'],
};

export const noticeYears = Object.keys(table).map(Number);

const dayLength = 86_400_000;

export function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

export function time(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function expand(year: number, spans: string): string[] {
  return spans.split(' ').flatMap((span) => {
    const [a = '', b = a] = span.split('-');
    const dates: string[] = [];
    const end = Date.UTC(year, Number(b.slice(0, 2)) - 1, Number(b.slice(2)));
    for (let t = Date.UTC(year, Number(a.slice(0, 2)) - 1, Number(a.slice(2))); t <= end; t += dayLength)
      dates.push(iso(t));
    return dates;
  });
}

/** 31 December 2022 is in the notice of 2023; 31 December 2023 is a Sunday and in none. */
export const restDays = new Set(
  noticeYears.flatMap((y) => expand(y, table[y]![0])).map((d) => (d === '2023-12-31' ? '2022-12-31' : d)),
);
export const makeUpDays = new Set(noticeYears.flatMap((y) => expand(y, table[y]![1])));

/** Whether work is done that day: by the notices, and outside their years by weekends and holidays of fixed date. */
export function works(date: string): boolean {
  if (makeUpDays.has(date)) return true;
  if (restDays.has(date)) return false;
  const year = Number(date.slice(0, 4));
  const fixed = ['01-01', '05-01', '10-01', '10-02', '10-03', ...(year >= 2025 ? ['05-02'] : [])];
  if (!noticeYears.includes(year) && fixed.includes(date.slice(5))) return false;
  const day = new Date(time(date)).getUTCDay();
  return day !== 0 && day !== 6;
}
