/** 行政处罚: cases by either procedure, each taken as far as the table says. */
import type { PlainDate } from '@yifa/law';
import type { Item } from '../desk.ts';
import type { Town } from '../town.ts';
import type { Force } from './officers.ts';

/** How far a case has come by the year's end. */
export type Stage = 'clue' | 'filed' | 'concluded' | 'informed' | 'in-review' | 'unpaid' | 'deferred' | 'closed';

export interface OrdinaryCase {
  readonly stage: Stage;
  /** 元; 0 for a warning alone. */
  readonly fine: number;
  readonly by: 'citizen' | 'organisation';
  readonly grave?: boolean;
  readonly publish?: boolean;
  /** A legal review although the case is neither grave nor complicated. */
  readonly reviewed?: boolean;
}

export interface PenaltyTable {
  readonly ordinary: readonly OrdinaryCase[];
  /** Fines of the cases settled on the spot, 元; 0 for a warning. */
  readonly spot: readonly number[];
  readonly from: string;
  readonly to: string;
  /** Leads not taken up. */
  readonly dismissed: number;
}

const stages: readonly Stage[] = [
  'clue',
  'filed',
  'concluded',
  'informed',
  'in-review',
  'unpaid',
  'deferred',
  'closed',
];
const reviewFit = ['subject', 'procedure', 'evidence', 'law', 'power', 'papers', 'crime'];

export function makePenalties(town: Town, table: PenaltyTable, force: Force): Item[] {
  const late = ['clue', 'filed', 'concluded', 'informed', 'in-review'] satisfies Stage[];
  const isLate = (each: OrdinaryCase): boolean => late.some((stage) => stage === each.stage);
  const early = table.ordinary.filter((each) => !isLate(each));
  const open = table.ordinary.filter(isLate);
  const starts = town.spread(early.length, table.from, table.to);
  const openStarts = town.spread(open.length, '11-22', '12-02');
  const made = [
    ...early.map((each, i) => ordinary(town, force, each, starts[i] ?? town.days.first, i)),
    ...open.map((each, i) => ordinary(town, force, each, openStarts[i] ?? town.days.first, early.length + i)),
  ];
  town.spread(table.spot.length, table.from, '12-10').forEach((on, i) => {
    spot(town, force, table.spot[i] ?? 0, on, i);
  });
  town.spread(table.dismissed, '03-01', '10-31').forEach((on, i) => {
    town
      .open('penalty-case', 'receive', on, { ...lead(town, force, on, 20 + i, 'citizen'), source: 'report' })
      .step('dismiss', town.days.later(on, 4), { dismissedWhy: '经核实不存在所反映的违法行为。' });
  });
  return made;
}

function lead(town: Town, force: Force, on: PlainDate, i: number, by: 'citizen' | 'organisation') {
  const power = town.turn(force.powers, i % 10);
  const party = by === 'citizen' ? town.names.person() : town.names.firm(town.names.industry(), town.place.short);
  return {
    cause: power.name,
    source: town.turn(['patrol', 'inspection', 'report', 'hotline', 'assigned'], i),
    power: power.item,
    partyKind: by,
    partyName: party,
    partyAddress: `${town.place.name}${town.villageName(i)}`,
    partyPhone: town.names.phone(),
    village: town.village(i),
    place: `${town.villageName(i)}${town.turn(['主干道旁', '集市入口', '河堤内侧', '厂区院内', '林区边缘'], i)}`,
    violatedOn: on,
    foundOn: on,
    endangersLife: false,
    facts: `巡查发现当事人存在“${power.name}”的行为，现场拍照并制作笔录。`,
  };
}

function ordinary(town: Town, force: Force, plan: OrdinaryCase, on: PlainDate, i: number): Item {
  const { days } = town;
  const reached = (stage: Stage): boolean => stages.indexOf(plan.stage) >= stages.indexOf(stage);
  const first = i % 2;
  const officers = force.officers.slice(first, first + 2);
  const fine = plan.fine * 100;
  const kinds = fine > 0 ? ['fine'] : ['warning'];
  const file = town.open('penalty-case', 'receive', on, lead(town, force, on, i, plan.by));
  if (!reached('filed')) return file;
  file.step('file', days.later(on, 3), { officers });
  file.step('evidence', days.later(on, 5), {
    cardShown: true,
    recorded: true,
    evidence: ['inspection', 'statement', 'audiovisual'],
    evidenceSays: '现场笔录、照片和当事人陈述相互印证，能够证明违法事实。',
  });
  if (!reached('concluded')) return file;
  file.step('conclude', days.later(on, 9), {
    findings: '违法事实清楚，证据充分，建议依法处罚。',
    crime: false,
    proposedKinds: kinds,
    ...(fine > 0 ? { proposedFine: fine } : {}),
    publicInterest: false,
    complex: plan.reviewed === true,
    grave: plan.grave === true,
    minor: false,
  });
  if (!reached('informed')) return file;
  file.step('inform', days.later(on, 11), {
    informedSays: '已书面告知拟作出处罚的内容、事实、理由和依据，以及陈述申辩的权利。',
    hearingTold: fine >= (plan.by === 'citizen' ? 500_000 : 5_000_000),
  });
  file.step(
    'defend',
    days.later(on, 15),
    i % 4 === 1 ? { defence: 'made', defenceSays: '请求从轻处罚。', rechecked: true } : { defence: 'none' },
  );
  if (!reached('in-review')) return file;
  const reviewed = plan.grave === true || plan.reviewed === true;
  if (reviewed) file.step('send-review', days.later(on, 16));
  if (!reached('unpaid')) return file;
  if (reviewed)
    file.step('review', days.later(on, 18), {
      reviewer: force.reviewer,
      reviewResult: i % 5 === 2 ? 'mended' : 'agreed',
      reviewFit,
      reviewSays: i % 5 === 2 ? '裁量理由应当补充，补充后同意。' : '同意拟处罚意见。',
    });
  if (plan.grave === true)
    file.step('discuss', days.later(on, 20), {
      attendees: 5,
      discussion: '到会负责人一致同意拟处罚意见。',
      discussants: `${town.cast.mayor.name}、${town.cast.deputy.name}等5人`,
    });
  file.step('decide', days.later(on, 22), {
    decisionNo: `${town.place.mark.slice(0, -1)}罚〔${town.year}〕${i + 1}号`,
    kinds,
    ...(fine > 0 ? { fine } : {}),
    basis: `${town.turn(force.powers, i % 10).basis}，按裁量基准从轻档次处罚。`,
    correction: '责令立即改正，恢复原状。',
    remediesTold: true,
    toPublish: plan.publish === true,
  });
  file.step('serve', days.later(on, 24), { serveHow: 'direct', receiptNo: `送${i + 1}` });
  if (plan.publish === true) file.step('publish', days.later(on, 26), { publishedAt: '县政府网站行政执法公示专栏' });
  if (plan.stage === 'deferred')
    return file.step(
      'defer',
      days.later(on, 30),
      { deferredUntil: `${town.year + 1}-01-20` },
      '当事人经济困难，申请延期缴纳',
    );
  if (plan.stage === 'unpaid') return file;
  if (fine > 0) file.step('pay', days.later(on, 30), { paid: fine, ticketNo: `P${town.year}${100 + i}` });
  file.step('close', days.later(on, 32), { outcome: 'performed', closing: '处罚决定已全部履行，准予结案。' });
  return file.step('archive', days.later(on, 40), { archiveNo: `罚-${town.year}-${i + 1}` });
}

function spot(town: Town, force: Force, yuan: number, on: PlainDate, i: number): void {
  const { days } = town;
  const fine = yuan * 100;
  const cash = yuan > 0 && yuan <= 100 && i % 3 === 0;
  const base = lead(town, force, on, i, 'citizen');
  const file = town.open('penalty-case', 'spot', on, {
    ...base,
    source: 'patrol',
    receivedOn: on,
    officers: force.officers.slice(0, 2),
    cardShown: true,
    informedOn: on,
    defence: 'none',
    kinds: fine > 0 ? ['fine'] : ['warning'],
    ...(fine > 0 ? { fine } : {}),
    basis: town.turn(force.powers, i % 10).basis,
    decisionNo: `${town.place.mark.slice(0, -1)}当罚〔${town.year}〕${i + 1}号`,
    servedOn: on,
    remediesTold: true,
    toPublish: false,
    recorded: true,
  });
  if (cash) {
    file.step('collect', on, { collected: fine, spotTicketNo: `D${town.year}${i}`, spotWhy: 'small' });
    file.step('hand-in', days.later(on, 1));
  }
  file.step('report-spot', days.later(on, 1));
  if (cash) file.step('remit', days.later(on, 2));
  else if (fine > 0) file.step('pay', days.later(on, 6), { paid: fine, ticketNo: `D${town.year}${i}` });
  file.step('close', days.later(on, 8), { outcome: 'performed', closing: '当场处罚已履行，准予结案。' });
  file.step('archive', days.later(on, 12), { archiveNo: `当罚-${town.year}-${i + 1}` });
}
