/** A signed report of an invented town, with the evidence of its numbers: what the fixtures were saved from. */
import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import {
  type Block,
  type FileEvidence,
  figureBookmark,
  type NumberEvidence,
  type OfficialDocument,
  officialDocx,
  type Run,
  wordsAfter,
  wordsBefore,
} from '../../src/index.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Words and [indicator, printed] by turns. */
type Said = string | readonly [string, string];

const paragraphs: readonly (readonly Said[])[] = [
  [
    '全年受理纠纷',
    ['mediations_accepted', '74件'],
    '，调解成功',
    ['mediations_succeeded', '72件'],
    '，成功率',
    ['mediation_rate', '97.3%'],
    '；其中“村级”——',
    ['mediations_village', '没有'],
    '。',
  ],
  [
    '开展行政检查',
    ['inspections', '1,204次'],
    '，查处案件',
    ['penalties', '18件'],
    '，罚没',
    ['fines', '12.35万元'],
    '，整改率',
    ['corrected_rate', '90%以上'],
    '。',
  ],
  ['产茶', ['tea', '130余公斤'], '，行政复议', ['reviews', '0件'], '，应诉', ['suits', '2件'], '。'],
];

const labels: Readonly<Record<string, string>> = {
  mediations_accepted: '受理纠纷',
  mediations_succeeded: '调解成功',
  mediation_rate: '调解成功率',
  mediations_village: '村级调解',
  inspections: '行政检查',
  penalties: '行政处罚',
  fines: '罚没金额',
  corrected_rate: '整改率',
  tea: '产茶',
  reviews: '行政复议',
  suits: '行政应诉',
};

const textOf = (said: Said): string => (typeof said === 'string' ? said : said[1]);

function numbersOf(): NumberEvidence[] {
  let n = 0;
  return paragraphs.flatMap((paragraph) =>
    paragraph.flatMap((said, index): NumberEvidence[] => {
      if (typeof said === 'string') return [];
      const [indicator, text] = said;
      n += 1;
      return [
        {
          place: figureBookmark(indicator, n),
          indicator,
          label: labels[indicator] ?? '',
          says: `${labels[indicator]}：按办结日期计，“已作废”的不计 <&>`,
          text,
          value: /[0-9]/.test(text) ? Number.parseFloat(text.replace(/[^0-9.]/g, '')) : 0,
          unit: text.replace(/[0-9.,]/g, ''),
          ...(text.endsWith('%') ? { terms: { of: 72, over: 74 } } : {}),
          entries: n * 3,
          digest: hash(indicator),
          before: wordsBefore(textOf(paragraph[index - 1] ?? '')),
          after: wordsAfter(textOf(paragraph[index + 1] ?? '')),
        },
      ];
    }),
  );
}

export const evidence: FileEvidence = {
  org: '990101',
  orgName: '石坪镇人民政府',
  year: 2025,
  revision: 1,
  report: '0192f0a4-0000-7000-8000-000000000001',
  period: { from: '2025-01-01', to: '2025-12-31' },
  signedOn: '2026-01-05',
  head: { seq: 412, hash: hash('head') },
  digest: hash('figures'),
  numbers: numbersOf(),
};

const body: readonly Block[] = [
  { kind: 'heading', level: 1, runs: [{ text: '一、主要工作' }] },
  ...paragraphs.map(
    (paragraph): Block => ({
      kind: 'para',
      runs: paragraph.map(
        (said): Run => (typeof said === 'string' ? { text: said } : { text: said[1], figure: said[0] }),
      ),
    }),
  ),
  { kind: 'table', head: ['事项', '件数'], rows: [['行政检查', '见上文']] },
];

export const document: OfficialDocument = {
  layout: 'upward',
  issuer: '石坪镇人民政府',
  number: '石政〔2026〕5号',
  signers: ['陈远航'],
  title: '石坪镇人民政府关于2025年度法治政府建设情况的报告',
  addressee: '县委、县人民政府',
  body,
  signature: { org: '石坪镇人民政府', date: '2026-01-05' },
  copyTo: ['县司法局'],
  printed: { by: '石坪镇党政办公室', on: '2026-01-06' },
};

export function signedDocx(): Promise<Uint8Array> {
  return officialDocx(document, { evidence });
}

/** The place of an indicator in the sample. */
export function placeOf(indicator: string): string {
  const number = evidence.numbers.find((each) => each.indicator === indicator);
  if (number === undefined) throw new Error(`no ${indicator} in the sample`);
  return number.place;
}

type Edit = ((part: string) => string) | null;

/** The same file with parts edited, or taken out with null. An edit that changes nothing is a mistake in the test. */
export async function edited(bytes: Uint8Array, edits: Readonly<Record<string, Edit>>): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [path, edit] of Object.entries(edits)) {
    const before = await zip.file(path)?.async('string');
    if (before === undefined) throw new Error(`no ${path} in the file`);
    if (edit === null) {
      zip.remove(path);
      continue;
    }
    const after = edit(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    zip.file(path, after);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Edits what stands inside the bookmark of an indicator. */
export function within(indicator: string, edit: (xml: string) => string): (part: string) => string {
  const place = placeOf(indicator);
  return (xml) =>
    xml.replace(markup(place), (_, open: string, inside: string, close: string) => open + edit(inside) + close);
}

/** The bookmark with all that stands in it. */
export function markup(place: string): RegExp {
  return new RegExp(`(<w:bookmarkStart [^>]*w:name="${place}"/>)(.*?)(<w:bookmarkEnd [^>]*/>)`, 's');
}
