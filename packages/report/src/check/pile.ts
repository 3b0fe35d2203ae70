/** The workbook of a pile of checked reports, for the office that reads them all. */
import type { Vocabulary } from '@yifa/kernel';
import type { SheetColumn, SheetValue, WorkbookSheet } from '@yifa/office';
import type { FindingCode } from './findings-catalogue.ts';
import { findingCatalogue } from './findings-catalogue.ts';
import { relationWords, sayHolds } from './html.ts';
import { isPlaced, severityWords, verdictWords } from './html-text.ts';
import type { CheckedReport, Finding, Verdict } from './model.ts';
import { comparisonSheets } from './pile-figures.ts';

/** A file that could not be read or checked. */
export interface BrokenFile {
  readonly file: string;
  /** Why, in words, and what to do. */
  readonly says: string;
  readonly remedy: string;
}

/** What a yearly report must contain (督察工作规定, the yearly reports), each with the finding that says it is absent. */
const mandated = [
  'achievements-missing',
  'shortcomings-missing',
  'shortcomings-without-cause',
  'chief-leaders-missing',
  'plan-missing',
  'other-matters-absent',
] as const satisfies readonly FindingCode[];

const fileColumn: SheetColumn = { head: '文件', width: 32 };
const orgColumn: SheetColumn = { head: '机构', width: 22 };
/** Rows above the first entry of a sheet that has an explanation: title, explanation, head. */
const above = 3;

/**
 * Sheets: 总览, 指标对照 with its 极端值, 缺项, 问题清单, 算式, and 台账对照 when ledgers were asked. Files that could not be
 * read stand in the first with their error.
 */
export function pileWorkbook(
  checkeds: readonly CheckedReport[],
  vocabulary: Vocabulary,
  broken: readonly BrokenFile[] = [],
): WorkbookSheet[] {
  const judged = checkeds.some((each) => each.verdicts.length > 0);
  return [
    overview(checkeds, broken),
    ...comparisonSheets(checkeds, vocabulary),
    missing(checkeds),
    problems(checkeds),
    arithmetic(checkeds),
    ...(judged ? [verdictSheet(checkeds)] : []),
  ];
}

function overview(checkeds: readonly CheckedReport[], broken: readonly BrokenFile[]): WorkbookSheet {
  const heads = [
    '年度',
    '读出数字',
    '与台账一致',
    '与台账不一致',
    '台账无法判断',
    '错误',
    '疑点',
    '提示',
    '算式不成立',
    '缺项',
  ];
  let row = above + 1;
  const rows = checkeds.map((checked): SheetValue[] => {
    const firstProblem = row;
    row += checked.findings.length;
    const verdicts = (verdict: Verdict['verdict']): SheetValue =>
      checked.verdicts.length === 0 ? null : checked.verdicts.filter((each) => each.verdict === verdict).length;
    const findings = (severity: Finding['severity']): number =>
      checked.findings.filter((each) => each.severity === severity).length;
    const against = verdicts('contradicted');
    const errors = findings('error');
    return [
      checked.findings.length > 0 ? { value: checked.file, link: `#'问题清单'!A${firstProblem}` } : checked.file,
      checked.org ?? null,
      checked.year ?? null,
      checked.claims.length,
      verdicts('supported'),
      against === 0 || against === null ? against : { value: Number(against), mark: 'bad' },
      verdicts('unanswerable'),
      errors === 0 ? errors : { value: errors, mark: 'bad' },
      findings('warning'),
      findings('notice'),
      checked.relations.filter((each) => !each.holds).length,
      mandated.filter((code) => checked.findings.some((each) => each.code === code)).length,
      checked.document.notes.map((note) => note.says).join('；') || null,
    ];
  });
  const failed = broken.map(({ file, says, remedy }): SheetValue[] => [
    { value: file, mark: 'bad' },
    ...Array.from({ length: 11 }, () => null),
    { value: `没有校核：${says}。${remedy}`, mark: 'bad' },
  ]);
  return {
    name: '总览',
    title: '年度报告校核总览',
    says: `共${checkeds.length + broken.length}个文件，校核${checkeds.length}个，未能读取${broken.length}个。点文件名可到它的问题。没有对照台账的，台账各栏空着。`,
    columns: [
      fileColumn,
      orgColumn,
      ...heads.map((head): SheetColumn => ({ head, width: 10, align: 'right' })),
      { head: '说明', width: 40 },
    ],
    rows: [...rows, ...failed],
    frozenColumns: 1,
  };
}

function missing(checkeds: readonly CheckedReport[]): WorkbookSheet {
  return {
    name: '缺项',
    title: '必须报告的内容',
    says: '“缺”是没有找到这项内容；空着是有。按报告的标题和文字判断，请对照原文确认。',
    columns: [
      fileColumn,
      orgColumn,
      ...mandated.map((code): SheetColumn => ({ head: findingCatalogue[code].title, width: 16, align: 'center' })),
    ],
    rows: checkeds.map((checked): SheetValue[] => [
      checked.file,
      checked.org ?? null,
      ...mandated.map((code): SheetValue => {
        const finding = checked.findings.find((each) => each.code === code);
        return finding ? { value: '缺', mark: finding.severity === 'error' ? 'bad' : 'doubtful' } : null;
      }),
    ]),
    frozenColumns: 1,
  };
}

/** The number of the paragraph, from 1, in which a finding lies. */
export function paragraphOf({ document }: CheckedReport, { at }: Finding): SheetValue {
  if (!isPlaced(at, document.text)) return '全文';
  const index = document.blocks.findIndex((block) => at.start >= block.start && at.start <= block.end);
  return index < 0 ? null : index + 1;
}

const marks = { error: 'bad', warning: 'doubtful', notice: 'faint' } as const;

function problems(checkeds: readonly CheckedReport[]): WorkbookSheet {
  return {
    name: '问题清单',
    title: '问题清单',
    says: '错误：不可能正确，须改；疑点：请核对；提示：供参考。段落从文件开头（含标题）数起。',
    columns: [
      fileColumn,
      orgColumn,
      { head: '程度', width: 8, align: 'center' },
      { head: '问题', width: 22 },
      { head: '段落', width: 7, align: 'right' },
      { head: '原文', width: 36 },
      { head: '说明', width: 44 },
      { head: '怎么办', width: 36 },
    ],
    rows: checkeds.flatMap((checked) =>
      checked.findings.map((finding): SheetValue[] => [
        checked.file,
        checked.org ?? null,
        { value: severityWords[finding.severity], mark: marks[finding.severity] },
        `${titleOfCode(finding.code)}（${finding.code}）`,
        paragraphOf(checked, finding),
        isPlaced(finding.at, checked.document.text) ? finding.quote : null,
        finding.says,
        finding.remedy,
      ]),
    ),
    frozenColumns: 1,
  };
}

function titleOfCode(code: string): string {
  return Object.entries(findingCatalogue).find(([each]) => each === code)?.[1].title ?? '';
}

function arithmetic(checkeds: readonly CheckedReport[]): WorkbookSheet {
  return {
    name: '算式',
    title: '报告中数字之间的算式',
    says: '从文字中认出的合计、比率、部分与总数等关系，逐条验算。',
    columns: [
      fileColumn,
      { head: '类别', width: 14 },
      { head: '算式', width: 70 },
      { head: '结果', width: 10, align: 'center' },
    ],
    rows: checkeds.flatMap((checked) =>
      checked.relations.map((relation): SheetValue[] => [
        checked.file,
        relationWords[relation.kind],
        relation.says,
        relation.holds ? sayHolds(relation) : { value: sayHolds(relation), mark: 'bad' },
      ]),
    ),
    frozenColumns: 1,
  };
}

const verdictMarks = { supported: 'good', contradicted: 'bad', unanswerable: 'faint' } as const;

function verdictSheet(checkeds: readonly CheckedReport[]): WorkbookSheet {
  return {
    name: '台账对照',
    title: '报告的数字与台账的对照',
    says: '台账的数按指标口径从记录中计算；比率为百分比，金额为元。',
    columns: [
      fileColumn,
      { head: '原文', width: 40 },
      { head: '报告的数', width: 12, align: 'right' },
      { head: '单位', width: 8 },
      { head: '结论', width: 14, align: 'center' },
      { head: '台账的数', width: 12, align: 'right' },
      { head: '指标', width: 24 },
      { head: '说明', width: 60 },
      { head: '记录数', width: 9, align: 'right' },
    ],
    rows: checkeds.flatMap((checked) =>
      checked.verdicts.map(({ claim, verdict, value, label, says, total }): SheetValue[] => [
        checked.file,
        claim.quote,
        claim.value,
        claim.unit,
        { value: verdictWords[verdict].says, mark: verdictMarks[verdict] },
        value ?? null,
        label ?? null,
        says,
        label === undefined ? null : total,
      ]),
    ),
    frozenColumns: 1,
  };
}
