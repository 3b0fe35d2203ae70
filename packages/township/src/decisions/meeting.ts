import { count, date, integer, oneOf, optional, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 会议: the sittings at which a township decides, and those that direct the building of law-based government. */
export const meeting = ledger('meeting', '会议', { area: 'decisions', unit: '次', keepers: ['party-office'] })
  .fields(
    {
      title: text('会议名称'),
      kind: oneOf('会议类型', {
        partyCommittee: '党委会',
        joint: '党政联席会',
        mayor: '乡镇长办公会',
        special: '法治政府建设专题会',
        leadingGroup: '法治政府建设领导小组会',
        team: '班子会',
      }),
      heldOn: date('召开日期'),
      place: optional(text('地点', { about: 'place' })),
      chair: text('主持人', { about: 'person' }),
      due: integer('应到人数', '人'),
      attended: integer('实到人数', '人'),
      ruleOfLaw: yesNo('研究部署或者传达学习法治建设'),
      minutesNo: optional(text('纪要编号')),
    },
    { title: ['title', 'heldOn'], dated: 'heldOn' },
  )
  .register([
    {
      require: { attended: { atLeast: 1, atMost: { field: 'due' } } },
      says: '实到人数应不少于一人、不超过应到人数',
      remedy: '核对签到表',
    },
    {
      when: { kind: ['special', 'leadingGroup'] },
      require: { ruleOfLaw: true },
      says: '专题会和领导小组会应当研究法治建设',
      remedy: '将“研究部署或者传达学习法治建设”选为是，或改选会议类型',
    },
  ]);

const on = 'heldOn' as const;
export const partyCommitteeMeetings = count('party_committee_meetings', meeting, {
  label: '党委会',
  on,
  where: { kind: 'partyCommittee' },
  phrase: '召开党委会{n}',
});
export const jointMeetings = count('joint_meetings', meeting, {
  label: '党政联席会',
  on,
  where: { kind: 'joint' },
  reads: 'party_committee_meetings',
  phrase: '召开党政联席会{n}',
});
export const leadingGroupMeetings = count('leading_group_meetings', meeting, {
  label: '法治政府建设专题会、领导小组会',
  on,
  where: { kind: ['special', 'leadingGroup'] },
  phrase: '召开法治政府建设专题会议{n}',
});
export const lawMeetings = count('law_meetings', meeting, {
  label: '研究法治建设的党委会、党政联席会、专题会议',
  says: '本期召开、研究部署或者传达学习法治建设的党委会、党政联席会、乡镇长办公会、班子会、专题会和领导小组会',
  on,
  where: { ruleOfLaw: true },
  reads: 'leading_group_meetings',
  phrase: '召开党委会、党政联席会、法治政府建设专题会议等共{n}',
});

export const meetingRelations = [
  relation(
    'law-meetings',
    leadingGroupMeetings,
    '<=',
    lawMeetings,
    '专题会、领导小组会都研究法治建设，不超过研究法治建设的会议总数',
  ),
];
