import {
  count,
  date,
  integer,
  longText,
  oneOf,
  optional,
  personal,
  ref,
  refs,
  relation,
  sum,
  text,
} from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';
import { officer } from './officer.ts';

/** 柔性执法: persuasion, guidance and reminders that come before or instead of a penalty. */
export const softEnforcement = ledger('soft-enforcement', '柔性执法', {
  area: 'enforcement',
  unit: '次',
  keepers: ['enforcement-officer'],
})
  .fields(
    {
      subject: text('事项'),
      doneOn: date('日期'),
      kind: oneOf('方式', {
        persuade: '说服教育',
        demonstrate: '劝导示范',
        guide: '行政指导',
        remind: '提示提醒',
        warn: '行政告诫',
        talk: '行政约谈',
        reward: '行政奖励',
        spare: '轻微违法当场纠正',
      }),
      village: optional(ref('所在村（社区）', village)),
      party: optional(personal(text('对象'))),
      people: integer('人数', '人次'),
      officers: refs('执法人员', officer),
      content: longText('内容'),
      effect: oneOf('效果', { corrected: '已改正', promised: '承诺改正', filed: '未改正，转立案', none: '不涉及违法' }),
    },
    { title: ['subject'], dated: 'doneOn' },
  )
  .register([
    {
      rule: 'pen-no-penalty',
      when: { kind: 'spare' },
      require: { effect: 'corrected' },
      says: '轻微违法不予处罚以当事人及时改正为前提',
      remedy: '尚未改正的，责令改正或者登记处罚案件线索',
    },
  ]);

export const softEnforcements = count('soft_enforcements', softEnforcement, {
  label: '柔性执法',
  on: 'doneOn',
  reads: 'other',
  phrase: '开展柔性执法{n}',
});
export const softPeople = sum('soft_enforcement_people', softEnforcement, 'people', {
  label: '柔性执法教育引导',
  on: 'doneOn',
  reads: 'other',
  phrase: '教育引导{n}',
});
export const slightSpared = count('slight_violations_spared', softEnforcement, {
  label: '轻微违法当场纠正不罚',
  on: 'doneOn',
  where: { kind: 'spare' },
  reads: 'other',
  phrase: '轻微违法不予处罚{n}',
});

export const softIndicators = [softEnforcements, softPeople, slightSpared];
export const softRelations = [
  relation('slight-spared', slightSpared, '<=', softEnforcements, '轻微不罚次数不超过柔性执法次数'),
];
