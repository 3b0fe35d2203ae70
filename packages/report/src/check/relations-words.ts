/** What words of work reports mean for arithmetic: which numbers are halves of one thing, which part of which, which rate of what. */

const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/已?结案|办结|已结/, /在办|未结|办理中|正在办/],
  [/书面/, /口头/],
  [/简易/, /普通|一般/],
  [/男/, /女/],
  [/专职/, /兼职/],
  [/已/, /未|尚/],
  [/线上|网上/, /线下/],
  [/镇级/, /村级/],
  [/民事/, /刑事/],
  [/来信|来访/, /网上/],
];

/** Whether heads of parts are two halves of one thing, so that they must add up to the whole. */
export function complementary(heads: readonly string[]): boolean {
  const [a, b] = heads;
  if (heads.length !== 2 || a === undefined || b === undefined) return false;
  return halves.some(([x, y]) => (x.test(a) && y.test(b)) || (x.test(b) && y.test(a)));
}

const sides =
  /(公开|征求|听证|论证|评估|审查|审核|被|经|查出|发现|已|庭|应诉|双随机|涉企|联合|重点|当场|按时|按期|提前|举行|组织|完成|采纳|公示|报备|听取|参与|参加|取得|达成|邀请|获|通过|办结|化解|整改|回访|录入|移送|成功|新增)/;

/** Whether words name something done to the things counted, rather than a class of them. */
export function sideOf(head: string): boolean {
  return sides.test(head);
}

const verbs =
  /^[，,；;、]?\s*(全年|同时|并|还|共|先后|积极|开展|组织|召开|举办|办理|受理|发放|印发|悬挂|接待|解决|化解|成功|调解|制定|出台|新增|完成|作出|接受|参与|参加|排查|培训|建立|建成|聘请|配备|选聘|覆盖|解答|提供|审查|检查|查处|整改|公开|走访)/;

/** Whether words between two numbers begin a new statement, unlike those that began the list. */
export function newStatement(gap: string, firstHead: string): boolean {
  return /^[，,；;]/.test(gap.trim()) && verbs.test(gap.trim()) && !verbs.test(firstHead.trim());
}

/** What plays a part in a rate or a bound: known by its label, or by the words before the number. */
export interface Role {
  readonly labels: readonly string[];
  readonly words: RegExp;
  /** Or by the words that follow. */
  readonly tail?: RegExp;
}

/** A number's label and the words around it. */
export interface Worded {
  readonly claim: { readonly indicator: string };
  readonly head: string;
  readonly tail: string;
}

export function plays(role: Role, one: Worded): boolean {
  return role.labels.includes(one.claim.indicator) || role.words.test(one.head) || (role.tail?.test(one.tail) ?? false);
}

const succeeded: Role = {
  labels: ['mediations_succeeded', 'disputes_resolved'],
  words: /(成功|化解|谈成|调成|达成协议)[^，,]{0,12}$/,
};
const accepted: Role = {
  labels: ['mediations_accepted', 'disputes_found'],
  words: /(受理|排查|接手|收案|发现|摸排|(?<!成功)调解|调处)[^，,成]{0,12}$/,
};

export interface RateRule {
  /** Labels of the rate. */
  readonly labels: readonly string[];
  /** What the rate is called in the text. */
  readonly name: RegExp;
  readonly of: Role;
  readonly over: Role;
  /** Whether numbers that do not fit are broken, not merely other numbers. */
  readonly strict: boolean;
}

export const rateRules: readonly RateRule[] = [
  {
    labels: ['mediation_success_rate'],
    name: /(成功率|调成率|化解率|调解率达成率)/,
    of: succeeded,
    over: accepted,
    strict: true,
  },
  {
    labels: ['mediation_rate'],
    name: /(调解率|调处率|受理率)/,
    of: { labels: ['mediations_accepted'], words: /(?<!成功)(调解|调处)[^，,成]{0,12}$/ },
    over: { labels: ['disputes_found'], words: /(排查|受理|发现|摸排)[^，,]{0,12}$/ },
    strict: false,
  },
  {
    labels: ['completion_rate'],
    name: /(办结率|办复率|结案率|办理率)/,
    of: { labels: ['cases_closed'], words: /(办结|办复|结案|办理完毕)[^，,]{0,10}$/ },
    over: {
      labels: ['cases_filed', 'petitions_total', 'hotline_tickets'],
      words: /(受理|收到|接收|交办|登记|立案|承办|接到|办理)[^，,结复]{0,14}$/,
    },
    strict: true,
  },
  {
    labels: [],
    name: /持证率/,
    of: { labels: ['officers_certified'], words: /持证[^，,]{0,8}$/ },
    over: { labels: ['officers_total'], words: /执法人员[^，,证]{0,6}$/ },
    strict: true,
  },
  {
    labels: ['exam_participation_rate'],
    name: /(参考率|参学率|参训率)/,
    of: { labels: ['exam_participants'], words: /(?<!应)(参考|参加|实考|实到)[^，,]{0,14}$/ },
    over: { labels: [], words: /(应考|应参考|应参加|应到)[^，,]{0,10}$/ },
    strict: true,
  },
  {
    labels: ['exam_pass_rate'],
    name: /(合格率|通过率)/,
    of: { labels: [], words: /(合格|通过)[^，,]{0,8}$/ },
    over: { labels: ['exam_participants'], words: /(参考|参加)[^，,]{0,16}$/ },
    strict: true,
  },
  {
    labels: ['hotline_satisfaction', 'petition_satisfaction'],
    name: /满意率/,
    of: { labels: [], words: /(?<!不)满意[^，,]{0,6}$/ },
    over: { labels: [], words: /(回访|办理|受理|评价)[^，,]{0,10}$/ },
    strict: false,
  },
];

export interface BoundRule {
  readonly part: Role;
  readonly whole: Role;
  /** Broken in neighbouring numbers of one sentence, it cannot be right. */
  readonly certain: boolean;
  /** Holds from one sentence to the next too. */
  readonly across?: true;
}

const none = /(?!)/;

/** Parts and wholes: the first is counted among the second. */
export const boundRules: readonly BoundRule[] = [
  {
    part: { labels: ['mediations_succeeded'], words: /(调解成功|成功调解|谈成|调成)[^，,]{0,10}$/ },
    whole: { labels: ['mediations_accepted'], words: none },
    certain: true,
    across: true,
  },
  {
    part: { labels: ['disputes_resolved', 'mediations_succeeded'], words: /(成功化解|化解)[^，,]{0,8}$/ },
    whole: { labels: ['disputes_found'], words: /(排查出|排查发现|发现|摸排出)[^，,]{0,10}$/ },
    certain: true,
  },
  {
    part: { labels: ['mediations_written', 'mediations_oral'], words: none },
    whole: { labels: ['mediations_accepted'], words: none },
    certain: false,
  },
  {
    part: {
      labels: ['officers_certified'],
      words: /持证[^，,]{0,8}$/,
      tail: /^[^，,。]{0,6}[，,]?[^，,。]{0,10}(取得|持有)[^，,。]{0,8}证/,
    },
    whole: { labels: ['officers_total'], words: none },
    certain: false,
    across: true,
  },
  { part: { labels: ['cases_closed'], words: none }, whole: { labels: ['cases_filed'], words: none }, certain: false },
  {
    part: { labels: ['leader_court_appearances'], words: none },
    whole: { labels: ['litigation_cases'], words: none },
    certain: false,
  },
  {
    part: { labels: [], words: /(办结|办复|已办理)[^，,]{0,6}$/ },
    whole: { labels: [], words: /(受理|收到|接收|交办|接到)[^，,办]{0,14}$/ },
    certain: false,
  },
  {
    part: { labels: ['judicial_confirmations'], words: /司法确认[^，,]{0,6}$/ },
    whole: { labels: ['mediations_succeeded', 'mediations_accepted'], words: none },
    certain: false,
  },
];

/** Kinds of means that often come one for one; equal numbers of them in one sentence are worth stating, unequal ones are no fault. */
export const equalPairs: readonly (readonly [string, string])[] = [
  ['mediation_committees', 'mediation_rooms'],
  ['legal_reviews_of_decisions', 'decisions_published'],
  ['officers_total', 'officers_certified'],
  ['normative_documents_issued', 'normative_documents_filed'],
  ['disputes_found', 'mediations_accepted'],
  ['penalty_decisions', 'decisions_published'],
  ['litigation_cases', 'leader_court_appearances'],
];

/** Labels of means held at one time: a report knows one number of each. */
export const standing: ReadonlySet<string> = new Set([
  'mediation_committees',
  'mediators',
  'mediation_rooms',
  'officers_total',
  'recorders',
  'enforcement_powers',
  'legal_advisers',
  'legal_service_stations',
  'law_savvy_villagers',
  'villages',
  'emergency_plans',
]);

/** Words that take carried-over work into account, so that a part may pass its whole. */
export const carriedOver = /(结转|上年|去年|往年|历史|积案|累积|存量|跨年)/;
/** Words that count only some of the thing. */
export const partial = /(专职|兼职|骨干|新增|新聘|新发展|新引进|新建|持证|其中)/;
export const whole = /(总数|现有|共有|累计|总计|合计|达到|注册|登记在册|拥有)/;
