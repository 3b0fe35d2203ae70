import type { Block, FormDocument, OfficialDocument } from '../src/index.ts';

/** Shorthand for a block of one run. */
export function para(text: string): Block {
  return { kind: 'para', runs: [{ text }] };
}

export const body: readonly Block[] = [
  { kind: 'heading', level: 1, runs: [{ text: '一、主要举措和成效' }] },
  { kind: 'heading', level: 2, runs: [{ text: '（一）规范行政执法' }] },
  { kind: 'heading', level: 3, runs: [{ text: '1.行政检查' }] },
  { kind: 'heading', level: 4, runs: [{ text: '（1）涉企检查' }] },
  {
    kind: 'para',
    runs: [
      { text: '全年调解成功' },
      { text: '72', figure: 'mediation.succeeded' },
      { text: '件，成功率' },
      { text: '97.3%', figure: 'mediation.rate' },
      { text: '，罚没“1300元”——均已公示……' },
    ],
  },
  {
    kind: 'table',
    head: ['序号', '事项', '件数'],
    rows: [
      ['1', '行政处罚', '16'],
      ['2', '行政检查'],
    ],
    widths: [1, 4, 2],
  },
];

export const report: OfficialDocument = {
  layout: 'upward',
  issuer: '石坪镇人民政府',
  number: '石政〔2026〕5号',
  signers: ['陈远航'],
  title: '石坪镇人民政府关于2025年度法治政府建设情况的报告',
  addressee: '县委、县人民政府',
  body,
  attachments: ['行政执法统计表', '人民调解统计表'],
  signature: { org: '石坪镇人民政府', date: '2026-01-05' },
  note: '此件公开发布',
  copyTo: ['县司法局', '县信访局'],
  printed: { by: '石坪镇党政办公室', on: '2026-01-06' },
};

export const penalty: FormDocument = {
  org: '石坪镇人民政府',
  title: '行政处罚决定书',
  number: '石政罚决字〔2026〕3号',
  body: [
    {
      kind: 'fields',
      columns: 2,
      rows: [
        { label: '当事人', value: '青禾建材经营部' },
        { label: '联系电话', value: '000-1234567' },
        { label: '住所', value: '青禾村三组18号旁的临街门面一层和后院堆场' },
        { label: '案由', value: '占用公共场地' },
      ],
    },
    para('依据有关规定，本机关决定作出如下行政处罚。'),
    { kind: 'signatures', rows: ['当事人（签名）： 年 月 日', '见证人（签名）：'] },
  ],
  closing: { org: '石坪镇人民政府', date: '2026-03-20' },
  footnote: '本决定书一式两份。',
};
