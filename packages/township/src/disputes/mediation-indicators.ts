import { count, rate, relation, sum } from '@yifa/kernel';
import { mediationCase } from './mediation-case.ts';

export const mediationsAccepted = count('mediations_accepted', mediationCase, {
  label: '受理调解纠纷',
  on: 'receivedOn',
  phrase: '受理调解矛盾纠纷{n}',
});
export const mediationsHeld = count('mediations_held', mediationCase, {
  label: '受理后已开展调解',
  on: 'receivedOn',
  where: { assignedOn: { onOrBefore: 'periodEnd' } },
  reads: 'mediations_accepted',
  phrase: '开展调解{n}',
});
export const mediationsSucceeded = count('mediations_succeeded', mediationCase, {
  label: '调解成功',
  says: '本期受理、期末前达成协议',
  on: 'receivedOn',
  where: { agreedOn: { onOrBefore: 'periodEnd' } },
  phrase: '调解成功{n}',
});
export const mediationsOrdinary = count('mediations_succeeded_ordinary', mediationCase, {
  label: '调解成功的一般纠纷',
  on: 'receivedOn',
  where: { agreedOn: { onOrBefore: 'periodEnd' }, hard: false },
  reads: 'mediations_succeeded',
  phrase: '调解一般纠纷{n}',
});
export const mediationsHard = count('mediations_succeeded_hard', mediationCase, {
  label: '调解成功的疑难复杂纠纷',
  on: 'receivedOn',
  where: { agreedOn: { onOrBefore: 'periodEnd' }, hard: true },
  reads: 'mediations_succeeded',
  phrase: '调解疑难复杂纠纷{n}',
});
export const mediationsWritten = count('mediations_written', mediationCase, {
  label: '书面协议调解',
  on: 'receivedOn',
  where: { agreedOn: { onOrBefore: 'periodEnd' }, form: 'written' },
  phrase: '书面调解{n}',
});
export const mediationsOral = count('mediations_oral', mediationCase, {
  label: '口头协议调解',
  on: 'receivedOn',
  where: { agreedOn: { onOrBefore: 'periodEnd' }, form: 'oral' },
  phrase: '口头调解{n}',
});
export const mediationAmount = sum('mediation_amount', mediationCase, 'amount', {
  label: '调解涉案金额',
  on: 'receivedOn',
  where: { agreedOn: { onOrBefore: 'periodEnd' } },
  phrase: '涉案金额{n}',
});
export const mediationsWithLawyer = count('mediations_with_lawyer', mediationCase, {
  label: '村（居）法律顾问参与调解',
  on: 'receivedOn',
  where: { lawyerHelped: true, assignedOn: { onOrBefore: 'periodEnd' } },
  reads: 'mediations_accepted',
  phrase: '村（居）法律顾问参与调解{n}',
});
export const judicialConfirmations = count('judicial_confirmations', mediationCase, {
  label: '申请司法确认',
  on: 'confirmationAskedOn',
  phrase: '申请司法确认{n}',
});
export const mediationRate = rate('mediation_rate', mediationsHeld, mediationsAccepted, {
  label: '调解率',
  says: '已开展调解数与受理数之比',
  phrase: '调解率{n}',
});
export const mediationSuccessRate = rate('mediation_success_rate', mediationsSucceeded, mediationsHeld, {
  label: '调解成功率',
  says: '调解成功数与已开展调解数之比',
  phrase: '调解成功率{n}',
});

export const mediationRelations = [
  relation('mediation-lawyer', mediationsWithLawyer, '<=', mediationsHeld, '法律顾问参与的调解不超过已开展的调解'),
  relation(
    'mediation-forms',
    mediationsSucceeded,
    '=',
    [mediationsWritten, mediationsOral],
    '调解成功数等于书面协议与口头协议之和',
  ),
  relation(
    'mediation-difficulty',
    mediationsSucceeded,
    '=',
    [mediationsOrdinary, mediationsHard],
    '调解成功数等于一般纠纷与疑难复杂纠纷之和',
  ),
  relation('mediation-held', mediationsHeld, '<=', mediationsAccepted, '已开展调解数不超过受理数'),
  relation('mediation-succeeded', mediationsSucceeded, '<=', mediationsHeld, '调解成功数不超过已开展调解数'),
];
