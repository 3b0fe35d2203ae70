/** docs/demo.md: the demonstration, and which figure answers which statement of the five reports. */
import { type Domain, getIndicator, isMoney } from '@yifa/kernel';
import { castOf, demoPassword } from './cast.ts';
import { type Approx, type Claim, reports } from './claims.ts';
import { county } from './county.ts';
import { demoAccounts } from './load.ts';
import { type DemoReport, demoReports } from './reports.ts';

const roundings = { exact: '', about: '约', more_than: '余', at_least: '以上' } as const satisfies Record<
  Approx,
  string
>;

/** The value as people read it: 元 for money, both terms beside a rate. */
function exactText(domain: Domain, { indicator: id, expected }: Claim): string {
  const indicator = getIndicator(domain, id);
  if (typeof expected !== 'number') {
    const [of, over] = expected;
    return `${Number(((of / over) * 100).toFixed(2))}%（${of}/${over}）`;
  }
  return `${isMoney(indicator) ? expected / 100 : expected}${indicator.unit}`;
}

function row(domain: Domain, claim: Claim): string {
  const { index, quote, subject, indicator, approx, note = '' } = claim;
  const cells = [index + 1, quote, subject, `\`${indicator}\``, exactText(domain, claim), roundings[approx], note];
  return `| ${cells.join(' | ')} |`;
}

function reportRow({ place, state, shows, next }: DemoReport): string {
  const doers = next.map(({ by, does }) => `\`${by(castOf(place)).login}\` ${does}`);
  return `| ${[place.name, `${place.year}年度`, state, shows, doers.join('；')].join(' | ')} |`;
}

export function demoDocument(domain: Domain): string {
  const all = reports.reduce((sum, report) => sum + report.claims.length, 0);
  const logins = demoAccounts();
  const lines = [
    '# 演示数据',
    '',
    '<!-- generated: npx tsx apps/cli/src/demo/write-docs.ts; a test keeps it true -->',
    '',
    `空库首次启动时装入${county.name}和五个虚构乡镇。地名、人名、企业和案情都是虚构的；每个乡镇停在自己那一年的12月31日，全年的工作以单条记录逐步办理，全部经过与真实使用相同的校验。设置 \`YIFA_EMPTY=1\` 则不装入。`,
    '',
    `演示账号共${logins.length}个，口令都是 \`${demoPassword}\`。只用于演示，不得用于正式部署。`,
    '',
    '| 机构 | 账号 |',
    '|--|--|',
    ...[...new Set(logins.map(({ org }) => org))].map((org) => {
      const own = logins.filter((account) => account.org === org);
      return `| ${org} | ${own.map(({ login, posts }) => `\`${login}\`（${posts.join('、')}）`).join(' ')} |`;
    }),
    '',
    '## 年度报告',
    '',
    '五个乡镇的报告各办到不同的一步，从起草到公开都可以看到；起草、审核、签发、保密审查、报送、公开各由岗位相符的不同的人办理。登录后打开“年度报告”，按下表接着办。日期都是各乡镇所停的12月31日，报送、公开的期限是次年3月1日、4月1日。',
    '',
    '| 乡镇 | 年度 | 状态 | 可以看到 | 谁接着办什么 |',
    '|--|--|--|--|--|',
    ...demoReports.map(reportRow),
    '',
    '## 数据与表述',
    '',
    `五份公开的年度报告共有${all}个数字表述，各由一个乡镇的一年来回答。数字保留，地名、人名和文字不保留。“余”“约”“以上”是对确切数值的舍入：余是舍去所写末位以下，约是四舍五入到所写末位，以上是不低于。报告自相矛盾的地方取合法的读法，并在备注中写明。`,
    ...reports.flatMap(({ label, place, claims }) => [
      '',
      `### ${label}：${place.name}，${place.year}年`,
      '',
      '| 序号 | 原文数字 | 表述 | 指标 | 确切值 | 舍入 | 备注 |',
      '|--|--|--|--|--|--|--|',
      ...claims.map((claim) => row(domain, claim)),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}
