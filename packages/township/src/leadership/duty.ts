import { count, date, distinct, integer, longText, oneOf, optional, ref, relation, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** The two chief leaders of a township, and the deputies who answer for their own field. */
const leaders = { secretary: '党委主要负责人', mayor: '政府主要负责人', deputy: '其他班子成员' } as const;

/** 第一责任人职责清单: one entry a duty. */
export const chiefDuty = ledger('chief-duty', '第一责任人职责清单', {
  area: 'leadership',
  unit: '项',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      leader: oneOf('责任人', leaders),
      order: integer('序号', '', { min: 1, max: 999 }),
      duty: longText('职责'),
      basis: text('依据'),
      since: date('列入日期'),
      until: optional(date('调出日期')),
    },
    { title: ['duty'], dated: 'since' },
  )
  .register([
    {
      when: { until: { filled: true } },
      require: { until: { onOrAfter: { field: 'since' } } },
      says: '调出日期早于列入日期',
      remedy: '核对日期',
    },
  ])
  .gap('chief-scope', '规定直接适用于县级以上，乡镇参照执行，职责清单的内容由本机关确定');

/** 履职纪实: what a leader did in person, filed under the duty it fulfils. */
export const dutyAct = ledger('duty-act', '第一责任人履职纪实', {
  area: 'leadership',
  unit: '次',
  keepers: ['justice-office', 'party-office'],
})
  .fields(
    {
      what: text('履职事项'),
      duty: ref('所履职责', chiefDuty),
      on: date('日期'),
      how: oneOf('履职方式', {
        deploy: '亲自部署重要工作',
        inquire: '亲自过问重大问题',
        coordinate: '亲自协调重点环节',
        supervise: '亲自督办重要任务',
      }),
      name: text('责任人姓名'),
      result: longText('内容和结果'),
      evidence: optional(text('佐证材料')),
    },
    { title: ['what'], dated: 'on' },
  )
  .register([
    {
      rule: 'chief-four',
      require: { duty: { is: { state: 'registered' } } },
      says: '所选职责尚未列入清单，或者已作废',
      remedy: '改选在列的职责，或先完善职责清单',
    },
    {
      rule: 'chief-four',
      force: 'remind',
      require: { evidence: { filled: true } },
      says: '亲自部署、过问、协调、督办应当全年留痕，没有佐证材料',
      remedy: '补填会议纪要、批示等佐证材料',
    },
  ]);

const standing = { from: 'since', until: 'until' } as const;
const on = 'on' as const;
export const chiefDuties = count('chief_duties', chiefDuty, {
  label: '第一责任人职责',
  standing,
  where: { leader: ['secretary', 'mayor'] },
  reads: 'other',
  phrase: '制定第一责任人职责清单{n}',
});
export const dutyActs = count('duty_acts', dutyAct, {
  label: '履职纪实',
  on,
  reads: 'other',
  phrase: '第一责任人履职{n}',
});
export const actsDeployed = count('duty_acts_deploy', dutyAct, {
  label: '亲自部署',
  on,
  where: { how: 'deploy' },
  reads: 'other',
  phrase: '亲自部署重要工作{n}',
});
export const actsInquired = count('duty_acts_inquire', dutyAct, {
  label: '亲自过问',
  on,
  where: { how: 'inquire' },
  reads: 'other',
  phrase: '亲自过问重大问题{n}',
});
export const actsCoordinated = count('duty_acts_coordinate', dutyAct, {
  label: '亲自协调',
  on,
  where: { how: 'coordinate' },
  reads: 'other',
  phrase: '亲自协调重点环节{n}',
});
export const actsSupervised = count('duty_acts_supervise', dutyAct, {
  label: '亲自督办',
  on,
  where: { how: 'supervise' },
  reads: 'other',
  phrase: '亲自督办重要任务{n}',
});
export const dutiesFulfilled = distinct('duties_fulfilled', dutyAct, 'duty', {
  label: '有履职纪实的职责',
  on,
  unit: '项',
  reads: 'other',
  phrase: '{n}职责有履职纪实',
});

export const dutyRelations = [
  relation(
    'duty-acts',
    dutyActs,
    '=',
    [actsDeployed, actsInquired, actsCoordinated, actsSupervised],
    '履职次数等于四个亲自之和',
  ),
  relation('duties-fulfilled', dutiesFulfilled, '<=', dutyActs, '有履职纪实的职责项数不超过履职次数'),
];
