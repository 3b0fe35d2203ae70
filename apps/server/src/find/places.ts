/** Places of the workbench by name: ledgers, pages, figures, rules. All of it follows from the declarations. */
import type { Domain, LedgerModel } from '@yifa/kernel';
import { citeRule, type RuleId, rules } from '@yifa/law';
import { fold, initialsOf } from '@yifa/store';
import type { FindPage, FoundPlace } from '../contract/find.ts';
import { isRule } from '../present.ts';
import type { Reader } from '../session.ts';

/** A place with what it is found by. */
interface Known {
  readonly name: string;
  readonly initials: string;
  /** Further words, which count for less. */
  readonly words: string;
  place(reader: Reader, org: string): FoundPlace;
}

const pages: readonly { readonly page: FindPage; readonly label: string; readonly words: string }[] = [
  { page: 'home', label: '首页', words: '今日待办工作台期限' },
  { page: 'sign', label: '签批', words: '审批批准同意退回待签' },
  { page: 'year', label: '全年安排', words: '年度任务日程日历计划进度' },
  { page: 'see', label: '数据图表', words: '统计图表分析' },
  { page: 'check', label: '校核', words: '核对检查报告文稿数字' },
  { page: 'reports', label: '年度报告', words: '法治政府建设年度报告起草审核签发公开' },
  { page: 'report', label: '年度报告预览', words: '法治政府建设年度报告预览下载' },
];

const catalogues = new WeakMap<Domain, readonly Known[]>();

function catalogueOf(domain: Domain): readonly Known[] {
  const made = catalogues.get(domain);
  if (made) return made;
  const catalogue = [
    ...pages.map((page) =>
      known(page.label, page.words, () => ({ kind: 'page', page: page.page, label: page.label, hint: '' })),
    ),
    ...[...domain.ledgers.values()].map((ledger) => ledgerPlace(domain, ledger)),
    ...[...domain.ledgers.values()].map((ledger) => importPlace(ledger)),
    ...[...domain.indicators.values()].map(({ id, label, says, unit }) =>
      known(label, says === label ? '' : says, () => ({ kind: 'indicator', indicator: id, label, hint: unit })),
    ),
    ...rulePlaces(domain),
  ];
  catalogues.set(domain, catalogue);
  return catalogue;
}

function known(label: string, words: string, place: Known['place']): Known {
  const name = fold(label);
  return { name, initials: label.length <= 30 ? initialsOf(label).toUpperCase() : '', words: fold(words), place };
}

function ledgerPlace(domain: Domain, ledger: LedgerModel): Known {
  const area = domain.areas[ledger.area] ?? '';
  const labels = Object.values(ledger.documents).map((document) => document.label);
  return known(ledger.label, [area, ...labels].join(' '), (reader, org) => ({
    kind: 'ledger',
    ledger: ledger.id,
    label: ledger.label,
    hint: area,
    opens: reader.account.org === org ? openings(ledger, reader) : [],
  }));
}

function openings(ledger: LedgerModel, reader: Reader): { step: string; label: string }[] {
  return Object.values(ledger.steps)
    .filter((step) => step.opens && !step.loose && step.page === undefined)
    .filter((step) => step.by.some((post) => reader.account.posts.includes(post)))
    .map(({ id, label }) => ({ step: id, label }));
}

function importPlace(ledger: LedgerModel): Known {
  const label = `导入${ledger.label}`;
  return known(label, '从表格导入', () => ({ kind: 'import', ledger: ledger.id, label, hint: '从表格读入多条' }));
}

function rulePlaces(domain: Domain): Known[] {
  const heeding = new Map<RuleId, string[]>();
  for (const ledger of domain.ledgers.values()) {
    const cited = [
      ...ledger.always,
      ...Object.values(ledger.steps).flatMap((step) => step.guards),
      ...ledger.deadlines,
      ...Object.values(ledger.documents),
    ].flatMap(({ rule }) => (rule === undefined ? [] : [rule]));
    for (const rule of new Set(cited)) heeding.set(rule, [...(heeding.get(rule) ?? []), ledger.id]);
  }
  return Object.keys(rules)
    .filter(isRule)
    .map((rule) => {
      const { says } = rules[rule];
      const article = citeRule(rule);
      const ledgers = heeding.get(rule) ?? [];
      return known(says, article, () => ({ kind: 'rule', rule, label: says, hint: article, ledgers }));
    });
}

/** 0 the name itself or its initials, 1 its beginning, 2 within it, 3 its initials, 4 further words. */
function rankOf({ name, initials, words }: Known, pieces: readonly string[]): number | undefined {
  const whole = pieces.join('');
  if (name === whole || (whole.length > 1 && initials === whole.toUpperCase())) return 0;
  if (name.startsWith(whole)) return 1;
  if (pieces.every((each) => name.includes(each))) return 2;
  if (/^[a-z]{2,}$/.test(whole) && initials.includes(whole.toUpperCase())) return 3;
  return whole.length > 1 && pieces.every((each) => name.includes(each) || words.includes(each)) ? 4 : undefined;
}

const kinds: readonly FoundPlace['kind'][] = ['ledger', 'page', 'import', 'indicator', 'rule'];

/** Of each kind the best few; ledgers and pages before figures and rules, except where a name is what was typed. */
export function placesFor(domain: Domain, reader: Reader, org: string, text: string, each: number): FoundPlace[] {
  const pieces = text
    .replace(/导入/g, ' 导入 ')
    .split(/[\s\u3000]+/)
    .map(fold)
    .filter((piece) => piece !== '');
  if (pieces.length === 0) return [];
  const wantsImport = pieces.includes('导入') || pieces[0] === 'dr';
  const counts = new Map<string, number>();
  return catalogueOf(domain)
    .flatMap((one) => {
      const rank = rankOf(one, pieces);
      if (rank === undefined) return [];
      return [{ rank, length: one.name.length, place: one.place(reader, org) }];
    })
    .filter(({ place }) => place.kind !== 'import' || wantsImport)
    .sort((a, b) => a.rank - b.rank || a.length - b.length)
    .filter(({ place }) => {
      const count = (counts.get(place.kind) ?? 0) + 1;
      counts.set(place.kind, count);
      return count <= (place.kind === 'rule' ? Math.min(3, each) : each);
    })
    .sort(
      (a, b) => Number(a.rank > 0) - Number(b.rank > 0) || kinds.indexOf(a.place.kind) - kinds.indexOf(b.place.kind),
    )
    .map(({ place }) => place);
}
