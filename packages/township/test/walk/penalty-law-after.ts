/** What the law demands of a penalty on the spot, and of every penalty once it is decided. */
import { addDays, days, dueDate, isPlainDate, months, stateCouncilCalendar } from '@yifa/law';
import { amountIn, dateIn, idsIn, type Law } from './model.ts';
import { type PenaltyFile, workdaysAfter } from './penalty-file.ts';

export const onTheSpot: readonly Law<PenaltyFile>[] = [
  {
    id: 'spot-kinds',
    rules: ['pen-simple'],
    says: '当场处罚只有警告和限额以内的罚款',
    at: ['spot'],
    holds: (f, act) =>
      idsIn(act, 'kinds').every((kind) => kind === 'warning' || kind === 'fine') &&
      f.fine <= (f.party === 'citizen' ? 200_00 : 3000_00),
  },
  {
    id: 'spot-manner',
    rules: ['pen-show-card', 'pen-record'],
    says: '当场处罚亮证、有记录',
    at: ['spot'],
    holds: (_, act) => act.input['cardShown'] === true && act.input['recorded'] === true,
  },
  {
    id: 'spot-heard',
    rules: ['pen-notice', 'pen-defense'],
    says: '当场处罚先告知、听取申辩',
    at: ['spot'],
    holds: (_, act) =>
      dateIn(act, 'informedOn') !== '' &&
      dateIn(act, 'informedOn') <= act.on &&
      (act.input['defence'] ?? null) !== null,
  },
  {
    id: 'spot-handed',
    rules: ['pen-simple-file'],
    says: '决定书当场交付',
    at: ['spot'],
    holds: (f, act) => f.servedOn === act.on,
  },
  {
    id: 'spot-review-first',
    rules: ['rev-mandatory'],
    says: '当场处罚告知复议前置',
    at: ['spot'],
    holds: (_, act) => act.input['reviewFirstTold'] === true,
  },
];

/** The day the remedies end: six months to sue, or sixty days of reconsideration where that comes first. */
function remediesEnd(file: PenaltyFile): string {
  if (!isPlainDate(file.servedOn)) return '9999-12-31';
  const period = file.simple ? days(60, 'reconsideration') : months(6, 'litigation');
  return dueDate(file.servedOn, period, { calendar: stateCouncilCalendar }).due;
}

export const afterDecision: readonly Law<PenaltyFile>[] = [
  {
    id: 'served',
    rules: ['pen-serve'],
    says: '决定之后送达',
    at: ['serve'],
    holds: (f) => f.decidedOn !== '' && f.servedOn >= f.decidedOn,
  },
  {
    id: 'served-electronic',
    rules: ['pen-serve'],
    says: '电子送达经当事人确认',
    at: ['serve'],
    when: (_, act) => act.input['serveHow'] === 'electronic',
    holds: (_, act) => act.input['electronicAgreed'] === true,
  },
  {
    id: 'served-announced',
    rules: ['pen-serve-public'],
    says: '公告在决定之后，满三十日才算送达',
    at: ['serve'],
    when: (_, act) => act.input['serveHow'] === 'announced',
    holds: (f, act) => {
      const announced = act.input['announcedOn'];
      return isPlainDate(announced) && announced >= f.decidedOn && f.servedOn >= addDays(announced, 30);
    },
  },
  {
    id: 'published',
    rules: ['pen-publish'],
    says: '只公示应当公开的、已经作出的决定',
    at: ['publish'],
    holds: (f, act) => f.toPublish && f.decidedOn !== '' && act.on >= f.decidedOn,
  },
  {
    id: 'closed-published',
    rules: ['pen-publish'],
    says: '应当公开的没有公示不结案',
    at: ['close'],
    when: (f) => f.toPublish,
    holds: (f) => f.publishedOn !== '',
  },
  {
    id: 'closed-paid',
    rules: ['pen-pay'],
    says: '按履行结案的罚没款已缴清',
    at: ['close'],
    when: (f, act) => act.input['outcome'] === 'performed' && f.fined,
    holds: (f) => f.paidOn !== '' && f.paidOn >= f.decidedOn && f.paidOn <= f.closedOn && f.paid >= f.fine,
  },
  {
    id: 'closed-enforced',
    rules: ['enf-court'],
    says: '按强制执行结案的已申请法院',
    at: ['close'],
    when: (_, act) => act.input['outcome'] === 'enforced',
    holds: (f) => f.courtAskedOn !== '' && f.courtAskedOn <= f.closedOn,
  },
  {
    id: 'closed-filed',
    rules: ['pen-simple-file'],
    says: '当场处罚备案后结案',
    at: ['close'],
    when: (f) => f.simple,
    holds: (f) => f.spotFiledOn !== '' && f.spotFiledOn >= f.decidedOn,
  },
  {
    id: 'closed-served',
    rules: ['pen-serve'],
    says: '送达之后结案',
    at: ['close'],
    holds: (f) => f.servedOn !== '' && f.closedOn >= f.servedOn,
  },
  {
    id: 'archived',
    rules: ['pen-record'],
    says: '结案之后归档',
    at: ['archive'],
    holds: (f, act) => f.closedOn !== '' && act.on >= f.closedOn,
  },
  {
    id: 'spot-collect',
    rules: ['pen-spot-collect'],
    says: '只在三种情形当场收缴',
    at: ['collect'],
    holds: (f, act) =>
      f.fine > 0 &&
      amountIn(act, 'collected') <= f.fine &&
      (act.input['spotWhy'] === 'remote' ||
        (act.input['spotWhy'] === 'small' && f.simple && f.fine <= 100_00) ||
        (act.input['spotWhy'] === 'hard' && f.simple)),
  },
  {
    id: 'spot-remit',
    rules: ['pen-remit'],
    says: '当场收缴的款先交机关、再缴银行，之后结案',
    at: ['close'],
    when: (f) => f.spotMoney,
    holds: (f) => f.collectedOn <= f.handedInOn && f.handedInOn <= f.remittedOn,
  },
  {
    id: 'court-demand',
    rules: ['enf-court'],
    says: '催告送达满十个工作日才申请法院',
    at: ['apply-court'],
    holds: (f, act) => f.demandedOn !== '' && f.demandedOn >= f.servedOn && act.on > workdaysAfter(f.demandedOn, 10),
  },
  {
    id: 'court-lapsed',
    rules: ['enf-court'],
    says: '复议、诉讼期限届满才申请法院',
    at: ['apply-court'],
    holds: (f, act) => act.on > remediesEnd(f) && dateIn(act, 'remedyEndedOn') >= remediesEnd(f),
  },
  {
    id: 'court-in-time',
    rules: ['enf-court'],
    says: '期限届满之日起三个月内申请法院；延期的自延期届满起算',
    at: ['apply-court'],
    holds: (f, act) => {
      const start = [f.deferredUntil, dateIn(act, 'remedyEndedOn')].sort().at(-1);
      if (!isPlainDate(start)) return false;
      return act.on <= dueDate(start, months(3, 'enforcement'), { calendar: stateCouncilCalendar }).due;
    },
  },
  {
    id: 'court-deferred',
    rules: ['pen-defer'],
    says: '批准延期的，届满之后才申请法院',
    at: ['apply-court'],
    when: (f) => f.deferredUntil !== '',
    holds: (f, act) => act.on > f.deferredUntil,
  },
  {
    id: 'revoked',
    rules: ['pen-withdraw'],
    says: '撤销的是已经作出的决定',
    at: ['revoke'],
    holds: (f, act) => f.decidedOn !== '' && act.on >= f.decidedOn,
  },
  {
    id: 'withdrawn',
    rules: ['pen-withdraw'],
    says: '撤回的是公示过的决定',
    at: ['withdraw'],
    holds: (f) => f.publishedOn !== '',
  },
];
