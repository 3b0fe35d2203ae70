import { count, date, integer, longText, oneOf, optional, ref, relation, sum, text, time, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 突发事件: known, reported within the local minutes, handled, filed away. */
export const incident = ledger('incident', '突发事件', { area: 'emergency', unit: '起', keepers: ['emergency-office'] })
  .fields(
    {
      name: text('事件名称'),
      happenedOn: date('发生日期'),
      kind: oneOf('类型', { natural: '自然灾害', accident: '事故灾难', health: '公共卫生', security: '社会安全' }),
      production: yesNo('生产安全事故'),
      village: optional(ref('所在村（社区）', village, { carries: { place: 'name' } })),
      place: text('地点', { about: 'place' }),
      knownAt: time('知悉时间'),
      phonedAt: time('电话报告时间'),
      phoneMinutes: integer('从知悉到电话报告', '分钟'),
      writtenAt: optional(time('书面报告时间')),
      writtenMinutes: optional(integer('从知悉到书面报告', '分钟')),
      reportedTo: text('报告对象'),
      facts: longText('基本情况'),
    },
    { title: ['name'], dated: 'happenedOn' },
  )
  .procedure({ reported: '处置中', ended: '处置结束', archived: '已归档' }, ['archived'])
  .step('report', '首报', {
    from: 'new',
    to: 'reported',
    by: ['emergency-office', 'village', 'party-office'],
    dated: 'happenedOn',
    guards: [
      {
        rule: 'em-report',
        force: 'justify',
        require: { phoneMinutes: { atMost: { setting: 'incident-phone-minutes' } } },
        says: '电话首报超过本地规定的时限',
        remedy: '写明迟报的原因',
      },
      {
        rule: 'em-report',
        force: 'justify',
        when: { writtenMinutes: { filled: true } },
        require: { writtenMinutes: { atMost: { setting: 'incident-written-minutes' } } },
        says: '书面报告超过本地规定的时限',
        remedy: '写明迟报的原因',
      },
    ],
  })
  .step('follow', '续报', {
    from: 'reported',
    by: ['emergency-office', 'party-office'],
    records: { followedOn: date('续报日期'), follow: longText('续报内容') },
    dated: 'followedOn',
  })
  .step('end', '处置结束', {
    from: 'reported',
    to: 'ended',
    by: ['emergency-office', 'leader', 'mayor'],
    records: {
      endedOn: date('处置结束日期'),
      handling: longText('处置情况'),
      headOnScene: yesNo('政府负责人已到现场'),
      deaths: integer('死亡（失踪）', '人'),
      injured: integer('受伤', '人'),
      moved: integer('转移安置', '人'),
    },
    asks: ['writtenAt', 'writtenMinutes'],
    dated: 'endedOn',
    guards: [
      {
        rule: 'em-report',
        require: { writtenAt: { filled: true }, writtenMinutes: { filled: true } },
        says: '没有登记书面报告',
        remedy: '补登书面报告的时间',
      },
      {
        rule: 'em-accident',
        when: { production: true },
        require: { headOnScene: true },
        says: '接到生产安全事故报告，政府负责人应当立即赶赴现场',
        remedy: '如实填写；未到现场的，先按规定处理再登记结束',
      },
      {
        require: { endedOn: { onOrAfter: { field: 'happenedOn' } } },
        says: '结束日期早于发生日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('archive', '归档', {
    from: 'ended',
    to: 'archived',
    by: ['emergency-office'],
    records: { archivedOn: date('归档日期'), dataDestroyed: yesNo('收集的个人信息已销毁（留存的已评估）') },
    dated: 'archivedOn',
    guards: [
      {
        rule: 'em-data',
        require: { dataDestroyed: true },
        says: '应急处置收集的个人信息结束后应当销毁',
        remedy: '销毁，或者经评估后留存',
      },
    ],
  })
  .amendable(['reported'])
  .document('report', '突发事件信息报告', {
    rule: 'em-report',
    after: ['report', 'follow', 'end'],
    dated: 'happenedOn',
    body: [
      { fields: ['name', 'kind', 'place', 'knownAt', 'phonedAt', 'reportedTo'] },
      '{facts}',
      { text: '续报：{follow}', when: { followedOn: { filled: true } } },
      { text: '处置情况：{handling}', when: { endedOn: { filled: true } } },
    ],
  })
  .gap('em-level', '预警和响应级别由县级以上发布，乡镇转发执行情况在处置情况中写明')
  .gap('em-accident', '单位一小时、部门逐级两小时的上报时限由有关单位掌握');

/** 应急救援队伍. */
export const emergencyTeam = ledger('emergency-team', '应急救援队伍', {
  area: 'emergency',
  unit: '支',
  keepers: ['emergency-office'],
})
  .fields(
    {
      name: text('队伍名称'),
      kind: oneOf('类型', {
        town: '乡镇综合队伍',
        village: '村级队伍',
        professional: '专业队伍',
        volunteer: '志愿者队伍',
      }),
      village: optional(ref('所在村（社区）', village)),
      setUpOn: date('组建日期'),
      disbandedOn: optional(date('解散日期')),
      members: integer('队员', '人', { min: 1 }),
      insured: yesNo('已为队员购买人身意外伤害保险'),
      equipment: optional(longText('装备')),
    },
    { title: ['name'], dated: 'setUpOn' },
  )
  .register([
    {
      rule: 'em-team',
      force: 'remind',
      require: { insured: true },
      says: '没有为救援队员购买人身意外伤害保险',
      remedy: '购买保险后更正登记',
    },
  ]);

export const incidents = count('incidents', incident, {
  label: '突发事件',
  says: '本期发生的突发事件，没有的为0',
  on: 'happenedOn',
  reads: 'other',
  phrase: '处置突发事件{n}',
});
export const incidentsProduction = count('production_accidents', incident, {
  label: '生产安全事故',
  on: 'happenedOn',
  where: { production: true },
  reads: 'other',
  phrase: '发生生产安全事故{n}',
});
export const peopleMoved = sum('people_evacuated', incident, 'moved', {
  label: '转移安置人数',
  on: 'happenedOn',
  reads: 'other',
  phrase: '转移安置{n}',
});
const standing = { from: 'setUpOn', until: 'disbandedOn' } as const;
export const emergencyTeams = count('emergency_teams', emergencyTeam, {
  label: '应急救援队伍',
  standing,
  reads: 'other',
  phrase: '组建应急救援队伍{n}',
});
export const teamMembers = sum('emergency_team_members', emergencyTeam, 'members', {
  label: '应急救援队员',
  standing,
  reads: 'other',
  phrase: '应急救援队员{n}',
});

export const incidentIndicators = [incidents, incidentsProduction, peopleMoved, emergencyTeams, teamMembers];
export const incidentRelations = [
  relation('production-accidents', incidentsProduction, '<=', incidents, '生产安全事故数不超过突发事件数'),
  relation('teams-members', emergencyTeams, '<=', teamMembers, '每支队伍至少有一名队员'),
];
