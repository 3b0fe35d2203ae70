/** The yearly report of each demonstration town, taken as far as its table says, each step by the person whose it is. */
import { YifaError } from '@yifa/kernel';
import { documentNumber } from '@yifa/office';
import {
  addComment,
  draftVersion,
  giveIndexNumber,
  type ReportDraft,
  type ReportKey,
  type ReportPlace,
  reportPlace,
  saveDraft,
  takeStep,
} from '@yifa/report';
import type { Account, Actor, Store } from '@yifa/store';
import { annualReportFor, vocabulary } from '@yifa/township';
import { type Cast, castOf, type Member } from './cast.ts';
import { chenggu, county, luting, type Place, qiwu, songlan, yanchi } from './county.ts';
import { DemoError } from './desk.ts';

/** One step after the drafting. */
interface Taken {
  readonly step: string;
  readonly by: (cast: Cast) => Member;
  readonly input?: Readonly<Record<string, unknown>>;
}

interface Remark {
  readonly by: (cast: Cast) => Member;
  readonly block: string;
  readonly quote: string;
  readonly text: string;
}

/** An act on a ledger after the signature, by which its figures are no longer what was signed. */
interface Afterwards {
  readonly by: (cast: Cast) => Member;
  readonly ledger: string;
  readonly step: string;
  /** The entry corrected, by its title; a new one where left out. */
  readonly titled?: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

export interface DemoReport {
  readonly place: Place;
  /** Running number of the document. */
  readonly number: number;
  readonly steps: readonly Taken[];
  readonly remarks?: readonly Remark[];
  /** A sentence typed at the end of a block. */
  readonly typed?: { readonly block: string; readonly text: string };
  readonly afterwards?: readonly Afterwards[];
  /** Where it stands, and what there is to see of it. */
  readonly state: string;
  readonly shows: string;
  /** Who goes on from there, and with what. */
  readonly next: readonly { readonly by: (cast: Cast) => Member; readonly does: string }[];
}

const justice = (cast: Cast): Member => cast.justice;
const mayor = (cast: Cast): Member => cast.mayor;
const reviewer = (cast: Cast): Member => cast.reviewer;
const party = (cast: Cast): Member => cast.party[0];
const secondParty = (cast: Cast): Member => cast.party[1];

const review: Taken = {
  step: 'review',
  by: reviewer,
  input: { reviewSays: '五项内容齐全，数据与台账核对一致，同意送签。' },
};
const sign: Taken = { step: 'sign', by: mayor };
const secrecy: Taken = {
  step: 'secrecy',
  by: party,
  input: { secrecy: 'open', secrecySays: '不涉及国家秘密、工作秘密，可以公开。' },
};
const submit: Taken = {
  step: 'submit',
  by: justice,
  input: { submittedTo: `中共${county.name}委员会、${county.name}人民政府` },
};
const publish: Taken = {
  step: 'publish',
  by: secondParty,
  input: { address: `${county.name}人民政府网法治政府建设年度报告专栏` },
};

/** In the order of a report's life. */
export const demoReports: readonly DemoReport[] = [
  {
    place: chenggu,
    number: 61,
    steps: [],
    typed: {
      block: 'p-chief-leaders-1',
      text: '主要负责人带头接访下访，全年党政领导公开接访103场次。',
    },
    state: '起草中',
    shows: '文稿里有一个手写的数“103场次”，台账为101场次，编辑页标出；不改正，审核后也不能签发',
    next: [
      { by: justice, does: '改为台账数据' },
      { by: reviewer, does: '审核' },
      { by: mayor, does: '签发' },
    ],
  },
  {
    place: songlan,
    number: 72,
    steps: [review],
    remarks: [
      {
        by: (cast) => cast.deputyForLaw,
        block: 'p-shortcomings-causes-2',
        quote: '记录设备只有两台',
        text: '装备台账如已更新，请在整改措施里写明补充了几台。',
      },
      {
        by: reviewer,
        block: 'p-next-year-3',
        quote: '半年组织一次闭卷测试',
        text: '请写明由哪个站所组织，便于明年对照检查。',
      },
    ],
    state: '已审核',
    shows: '有两条批注',
    next: [
      { by: mayor, does: '签发' },
      { by: reviewer, does: '退回修改' },
    ],
  },
  {
    place: qiwu,
    number: 58,
    steps: [review, sign],
    afterwards: [
      {
        by: (cast) => cast.emergency,
        ledger: 'emergency-drill',
        step: 'correct',
        titled: '消防疏散演练',
        input: { people: 53 },
        reason: '签到表漏计五人',
      },
      {
        by: party,
        ledger: 'public-exchange',
        step: 'register',
        input: {
          subject: '解读生活垃圾分类收运方案',
          kind: 'reading',
          about: '栖梧镇生活垃圾分类收运方案',
          madeOn: `${qiwu.year}-12-30`,
          shownOn: `${qiwu.year}-12-31`,
          opinions: 0,
          adopted: 0,
          adoptionTold: false,
          content: '以问答形式说明投放时间、收运路线和收费依据。',
          address: '县政府网站互动栏目',
        },
      },
    ],
    state: '已签发',
    shows: '签发以后更正了一次应急演练的人数、补登了一次政策解读，变动逐条列出，已签发的数据不变',
    next: [
      { by: justice, does: '报送' },
      { by: mayor, does: '退回修改，按现在的台账重签' },
    ],
  },
  {
    place: luting,
    number: 64,
    steps: [review, sign, submit],
    state: '已报送',
    shows: '还没有保密审查，不能公开',
    next: [
      { by: party, does: '保密审查' },
      { by: secondParty, does: '审查后公开' },
    ],
  },
  {
    place: yanchi,
    number: 83,
    steps: [review, sign, secrecy, submit, publish],
    state: '已公开',
    shows: '经保密审查公开，可以下载带凭证的文件并核验',
    next: [{ by: justice, does: '更正重发' }],
  },
];

/** @throws DemoError for a town without a report */
export function reportOf(place: Place): DemoReport {
  const found = demoReports.find((each) => each.place === place);
  if (!found) throw new DemoError(`${place.name} has no report`);
  return found;
}

/** Where the demonstration's reports are made; one outline, so that its wordings are read once. */
export function demoReportPlace(store: Store): ReportPlace {
  const outline = annualReportFor('A');
  return reportPlace(store, () => outline, vocabulary);
}

/**
 * Drafts the report of a town's demonstration year and takes it through its steps. Called again, it does nothing twice.
 * @returns the number of acts
 * @throws DemoError when a step is refused
 */
export async function takeReport(
  place: ReportPlace,
  report: DemoReport,
  accounts: readonly Account[],
): Promise<number> {
  const { place: town, steps, remarks = [], afterwards = [] } = report;
  const cast = castOf(town);
  const key: ReportKey = { org: town.id, year: town.year };
  const actor = ({ login }: Member): Actor => {
    const account = accounts.find((each) => each.login === login);
    if (!account) throw new DemoError(`no account ${login}`);
    return { id: account.id, name: account.name, posts: account.posts };
  };
  const writer = actor(cast.justice);
  return named(town, async () => {
    const opened = await takeStep(place, { ...key, step: 'draft', input: {}, actor: writer, key: 'demo-report-draft' });
    await saveDraft(place, {
      ...key,
      expects: opened.version,
      draft: written(await draftVersion(place, key, 1), report, cast),
      actor: writer,
      key: 'demo-report-write',
    });
    for (const [n, { by, ...remark }] of remarks.entries())
      await addComment(place, { ...key, ...remark, actor: actor(by(cast)), key: `demo-report-remark-${n + 1}` });
    for (const { step, by, input = {} } of steps)
      await takeStep(place, { ...key, step, input, actor: actor(by(cast)), key: `demo-report-${step}` });
    if (steps.includes(publish)) await giveIndexNumber(place, key);
    for (const [n, act] of afterwards.entries())
      await actAfterwards(place.store, town, act, actor(act.by(cast)), `demo-report-after-${n + 1}`);
    return 2 + steps.length + afterwards.length;
  });
}

async function named<T>({ id, year }: Place, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof YifaError)) throw error;
    const why = error.refusals.map((each) => each.says).join('；');
    throw new DemoError(`${id} report ${year}: ${error.message} ${why}`);
  }
}

/** The composed text as the writer hands it on: number, signer, and what is typed. */
function written(draft: ReportDraft, { place, number, typed }: DemoReport, { mayor: signer }: Cast): ReportDraft {
  return {
    ...draft,
    number: documentNumber(place.mark, place.year, number),
    signers: [signer.name],
    blocks: draft.blocks.map((block) =>
      block.kind === 'para' && block.id === typed?.block
        ? { ...block, runs: [...block.runs, { text: typed.text }] }
        : block,
    ),
  };
}

async function actAfterwards(store: Store, town: Place, act: Afterwards, actor: Actor, key: string): Promise<void> {
  const { ledger, step, titled, input, reason } = act;
  const entry = titled === undefined ? undefined : await titledEntry(store, town, ledger, titled);
  await store.act({
    org: town.id,
    ledger,
    step,
    input,
    actor,
    key,
    ...(entry === undefined ? {} : { entry }),
    ...(reason === undefined ? {} : { reason }),
  });
}

async function titledEntry(store: Store, { id }: Place, ledger: string, title: string): Promise<string> {
  const { entries } = await store.list(ledger, { orgs: [id], text: title, offset: 0, limit: 2 });
  const [only] = entries;
  if (!only || entries.length > 1) throw new DemoError(`${ledger} has ${entries.length} entries titled ${title}`);
  return only.id;
}
