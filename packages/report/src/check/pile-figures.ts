/** The figures of many reports side by side, and those that stand out. */
import { otherLabel, type Vocabulary } from '@yifa/kernel';
import type { SheetColumn, SheetValue, WorkbookSheet } from '@yifa/office';
import type { Claim } from '../reading/model.ts';
import type { CheckedReport } from './model.ts';
import { fewestValues, type Spread, spreadOf, unusualScore } from './outliers.ts';

/** One kind of figure over all reports; claims in per cent, in 元 and counted ones are never compared with each other. */
interface Compared {
  readonly label: string;
  readonly unit: string;
  /** By report, in the order of the reports; each value once, the whole before its parts. */
  readonly values: readonly (readonly number[])[];
  readonly spread: Spread | undefined;
}

function kindOf({ percent, unit }: Claim): string {
  return percent ? '%' : unit === '元' || unit === '平方米' ? unit : '';
}

function valuesIn(checked: CheckedReport, label: string, kind: string): number[] {
  const claims = checked.claims.filter((each) => each.indicator === label && kindOf(each) === kind && !each.each);
  const order = [...claims].sort((a, b) => Number(a.part ?? false) - Number(b.part ?? false) || b.value - a.value);
  return [...new Set(order.map((each) => each.value))];
}

function compare(checkeds: readonly CheckedReport[], vocabulary: Vocabulary): Compared[] {
  return vocabulary.labels
    .filter((label) => label !== otherLabel)
    .flatMap((label) => {
      const claims = checkeds.flatMap((checked) => checked.claims.filter((each) => each.indicator === label));
      return [...new Set(claims.map(kindOf))].sort().flatMap((kind): Compared[] => {
        const values = checkeds.map((checked) => valuesIn(checked, label, kind));
        const firsts = values.flatMap(([first]) => (first === undefined ? [] : [first]));
        if (firsts.length === 0) return [];
        const unit = commonest(claims.filter((each) => kindOf(each) === kind).map((each) => each.unit));
        return [{ label, unit, values, spread: spreadOf(firsts) }];
      });
    });
}

function commonest(units: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function isUnusual({ spread }: Compared, value: number): boolean {
  return spread !== undefined && spread.scoreOf(value) > unusualScore;
}

/** 指标对照: a row a report, a column an indicator; 极端值: what stands out, by how much. */
export function comparisonSheets(checkeds: readonly CheckedReport[], vocabulary: Vocabulary): WorkbookSheet[] {
  const compared = compare(checkeds, vocabulary);
  const head = ({ label, unit }: Compared): string => `${vocabulary.labelOf(label)}（${unit}）`;
  const table: WorkbookSheet = {
    name: '指标对照',
    title: '各报告的指标对照',
    says: '概数按所写的数列出（8000余为8000）；一项有几个数的，总数在前，其余在后。底色突出的是极端值，见“极端值”。',
    columns: [
      { head: '文件', width: 32 },
      { head: '机构', width: 22 },
      ...compared.map((each): SheetColumn => ({ head: head(each), width: 12, align: 'right' })),
    ],
    rows: checkeds.map((checked, at): SheetValue[] => [
      checked.file,
      checked.org ?? null,
      ...compared.map((each) => cellOf(each, each.values[at] ?? [])),
    ]),
    frozenColumns: 1,
  };
  return [table, outlierSheet(checkeds, compared, head)];
}

function cellOf(compared: Compared, values: readonly number[]): SheetValue {
  const [first, ...more] = values;
  if (first === undefined) return null;
  const value = more.length === 0 ? first : values.join('；');
  return isUnusual(compared, first) ? { value, mark: 'doubtful' } : value;
}

function outlierSheet(
  checkeds: readonly CheckedReport[],
  compared: readonly Compared[],
  head: (each: Compared) => string,
): WorkbookSheet {
  const rows = compared.flatMap((each) =>
    each.values.flatMap(([value], at): SheetValue[][] => {
      const { spread } = each;
      if (value === undefined || spread === undefined || !isUnusual(each, value)) return [];
      const reports = each.values.filter((values) => values.length > 0).length;
      const side = value > spread.median ? '偏高' : '偏低';
      const { file, org } = checkeds[at] ?? { file: '', org: undefined };
      return [
        [
          head(each),
          file,
          org ?? null,
          { value, mark: 'doubtful' },
          side,
          spread.median,
          spread.deviation,
          spread.scoreOf(value),
          reports,
        ],
      ];
    }),
  );
  const right = (name: string, format = '0.##'): SheetColumn => ({ head: name, width: 12, align: 'right', format });
  return {
    name: '极端值',
    title: '明显不同于其他报告的数',
    says: `规则：一项指标至少有${fewestValues}份报告写了数，某数与中位数之差超过${unusualScore}倍的标准化绝对中位差（差÷（绝对中位差÷0.6745）＞${unusualScore}；半数以上相同的，改用平均绝对差）。极端不等于有错，请核对口径、单位和原始记录。`,
    columns: [
      { head: '指标', width: 26 },
      { head: '文件', width: 32 },
      { head: '机构', width: 22 },
      right('数值', 'General'),
      { head: '方向', width: 8, align: 'center' },
      right('中位数', 'General'),
      right('绝对差', 'General'),
      right('偏离倍数', '0.0'),
      right('报告数', '0'),
    ],
    rows,
    frozenColumns: 1,
  };
}
