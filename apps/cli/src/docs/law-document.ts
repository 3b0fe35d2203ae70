/** docs/law.md: each rule, its article, where it is enforced, and what is not. */
import type { Domain, LedgerModel } from '@yifa/kernel';
import { type Certainty, citeRule, type Rule, type RuleId, rules, settings } from '@yifa/law';

const sections = [
  '行政处罚与行政强制',
  '行政执法三项制度及执法监督',
  '重大行政决策',
  '行政规范性文件',
  '政府信息公开',
  '信访',
  '人民调解',
  '行政复议与诉讼',
  '法治政府建设报告与第一责任人',
  '普法',
  '突发事件应对',
  '政务服务、热线、监管',
  '学法、执法资格、宪法宣誓',
  '法律顾问、公职律师与合法性审查',
  '期间计算与节假日',
];

const certainty = {
  verified: '已核条文',
  secondary: '仅二手文本',
  memory: '待核',
  unsure: '存疑',
} as const satisfies Record<Certainty, string>;
const forces = { forbid: '拒绝', justify: '写明理由', remind: '提醒' } as const;

/** Every place of one ledger where a rule is at work, in words. */
function placesIn(ledger: LedgerModel): Map<RuleId, Set<string>> {
  const places = new Map<RuleId, Set<string>>();
  const add = (rule: RuleId | undefined, place: string): void => {
    if (rule) places.set(rule, (places.get(rule) ?? new Set()).add(`${ledger.label}·${place}`));
  };
  for (const step of Object.values(ledger.steps))
    for (const guard of step.guards) add(guard.rule, `${step.label}（${forces[guard.force]}）`);
  for (const guard of ledger.always) add(guard.rule, `每一步（${forces[guard.force]}）`);
  for (const deadline of ledger.deadlines) add(deadline.rule, `期限“${deadline.label}”`);
  for (const document of Object.values(ledger.documents)) add(document.rule, `文书《${document.label}》`);
  return places;
}

/** Counting rules of section 15 are the engine itself. */
const engine = 'packages/law 的期间与日历引擎';

/** The whole document; rows in the order of the catalogue. */
export function lawDocument(domain: Domain): string {
  const places = new Map<string, string[]>();
  const gaps = new Map<string, string[]>();
  for (const ledger of domain.ledgers.values()) {
    for (const [rule, found] of placesIn(ledger)) places.set(rule, [...(places.get(rule) ?? []), ...found]);
    for (const gap of ledger.gaps) gaps.set(gap.rule, [...(gaps.get(gap.rule) ?? []), `${ledger.label}：${gap.why}`]);
  }
  const all: [string, Rule][] = Object.entries(rules);
  const enforced = all.filter(([id, rule]) => places.has(id) || rule.section === 15);
  const lines = [
    '# 法律规则与其落实',
    '',
    '<!-- 由程序生成：npx tsx apps/cli/src/docs/write.ts；测试核对它与代码一致 -->',
    '',
    `目录共${all.length}条规则；${enforced.length}条在程序中落实，${gaps.size}条另有声明的缺口，其余列为“未编码”。“据”一栏说明条文的核实程度，凡不是“已核条文”的限值以地方口径设置，屏幕上同样注明。`,
  ];
  for (const [i, name] of sections.entries()) {
    lines.push('', `## ${i + 1} ${name}`, '', '| 规则 | 内容 | 条款 | 据 | 在哪里落实 | 缺口 |', '|--|--|--|--|--|--|');
    for (const [id, rule] of all.filter(([, each]) => each.section === i + 1)) {
      const where = rule.section === 15 ? [engine] : (places.get(id) ?? []);
      const missing = gaps.get(id) ?? (where.length === 0 ? ['未编码'] : []);
      const local = rule.local ? '；地方口径' : '';
      lines.push(
        `| \`${id}\` | ${cell(rule.says)} | ${cell(rule.provisions.length === 0 ? '—' : cite(id))} | ${certainty[rule.certainty]}${local} | ${cell(where.join('；') || '—')} | ${cell(missing.join('；') || '—')} |`,
      );
    }
  }
  lines.push('', '## 地方口径', '', '| 设置 | 含义 | 典型值 | 据 | 说明 |', '|--|--|--|--|--|');
  for (const [id, setting] of Object.entries(settings))
    lines.push(
      `| \`${id}\` | ${cell(setting.label)} | ${cell(typicalText(setting))} | ${certainty[setting.certainty]} | ${cell(setting.basis)} |`,
    );
  return `${lines.join('\n')}\n`;
}

function cite(id: string): string {
  return Object.hasOwn(rules, id) ? citeRule(id as RuleId) : ''; // own keys of the catalogue are its ids
}

function typicalText(setting: { readonly kind: string; readonly typical: unknown; readonly unit?: string }): string {
  if (setting.kind === 'money' && typeof setting.typical === 'number') return `${setting.typical / 100}元`;
  if (typeof setting.typical === 'boolean') return setting.typical ? '是' : '否';
  return `${String(setting.typical)}${setting.unit ?? ''}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '／').replaceAll('\n', ' ');
}
