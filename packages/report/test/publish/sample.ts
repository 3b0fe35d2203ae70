/** An invented report with figures, and the evidence of its invented signature. */
import { usccFrom } from '@yifa/law';
import type { PublishingProfile } from '@yifa/store';
import type { ComposedReport, FrozenReport, ReportFigure } from '../../src/index.ts';

function figure(indicator: string, label: string, value: number, unit: string): ReportFigure {
  return { indicator, label, says: `${label}的口径`, unit, value, text: `${value}${unit}` };
}

const figures = {
  'mediation.closed': figure('mediation.closed', '调解结案', 71, '件'),
  'mediation.rate': figure('mediation.rate', '调解成功率', 98.61, '%'),
  'penalty.amount': figure('penalty.amount', '罚款金额', 128_050, '元'),
} as const;

export const report: ComposedReport = {
  org: '990121101',
  orgName: '砚池镇人民政府',
  year: 2023,
  title: '砚池镇人民政府关于2023年度法治政府建设情况的报告',
  number: '砚池府〔2024〕3号',
  addressee: '县委、县人民政府',
  copyTo: ['示例县司法局'],
  signers: ['沈望舒'],
  sections: [
    {
      id: 'opening',
      level: 1,
      heading: '',
      paragraphs: [[{ text: '现将2023年度法治政府建设情况报告如下。' }]],
    },
    { id: 'work', level: 1, heading: '一、主要举措和成效', paragraphs: [] },
    {
      id: 'mediation',
      level: 2,
      heading: '（一）化解矛盾纠纷',
      paragraphs: [
        [
          { text: '全年调解结案' },
          { text: '71件', figure: 'mediation.closed' },
          { text: '，成功率为' },
          { text: '98.61%', figure: 'mediation.rate' },
          { text: '；其中“三所联调”办结71件。' },
        ],
        [{ text: '罚款共' }, { text: '1280.5元', figure: 'penalty.amount' }, { text: '，均已公示……' }],
      ],
    },
    { id: 'lack', level: 1, heading: '二、存在的不足和原因', paragraphs: [[{ text: '执法力量仍显薄弱。' }]] },
  ],
  signature: { org: '砚池镇人民政府', date: '2024-02-20' },
  figures,
  period: { from: '2023-01-01', to: '2023-12-31' },
  warnings: [],
};

export const frozen: FrozenReport = {
  org: report.org,
  orgName: report.orgName,
  year: 2023,
  revision: 1,
  report: '0192d3a0-0000-7000-8000-000000000001',
  period: report.period,
  signedOn: '2024-02-20',
  figures: Object.values(figures).map(({ indicator, label, says, unit, value }) => ({
    indicator,
    label,
    says,
    unit,
    value,
    entries: [],
    digest: indicator.padEnd(64, '0'),
  })),
  textDigest: 'a'.repeat(64),
  digest: 'b'.repeat(64),
  head: { seq: 12, hash: 'c'.repeat(64) },
};

export const profile: PublishingProfile = {
  uscc: usccFrom('11', '990121', '00112233'),
  publisher: '示例县砚池镇人民政府',
  siteName: '示例县人民政府网',
  siteDomain: 'portal.example',
  siteIdCode: '9901210001',
  columnName: '法治政府建设年度报告',
  columnDescription: '本县各级机关的法治政府建设年度报告',
  columnKeywords: '法治政府建设;年度报告',
  columnType: '政务公开',
  indexTemplate: '{uscc}/{year}-{seq:5}',
};

export const address = 'https://portal.example/fzzf/202402/t20240226_1.html';

/** The report with one paragraph of its own. */
export function saying(text: string): ComposedReport {
  return { ...report, sections: [{ id: 'only', level: 1, heading: '一、情况', paragraphs: [[{ text }]] }] };
}
