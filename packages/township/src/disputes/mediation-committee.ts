import { count, date, distinct, integer, oneOf, optional, personal, ref, sum, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 人民调解委员会: who may mediate, for how long. */
export const mediationCommittee = ledger('mediation-committee', '人民调解委员会', {
  area: 'disputes',
  unit: '个',
  keepers: ['justice-office'],
})
  .fields(
    {
      name: text('名称', { aliases: ['调委会名称', '调解委员会名称', '组织名称'] }),
      kind: oneOf('类型', {
        village: '村（社区）调委会',
        town: '乡镇调委会',
        enterprise: '企事业单位调委会',
        trade: '行业性专业性调委会',
      }),
      village: optional(ref('所在村（社区）', village, { aliases: ['所在村', '所属村', '村名', '村别', '行政村'] })),
      setUpOn: date('设立日期', { aliases: ['设立时间', '成立日期', '成立时间'] }),
      chair: text('主任', { aliases: ['主任姓名', '调委会主任', '负责人'] }),
      members: integer('委员人数', '人'),
      hasWoman: yesNo('有妇女委员'),
      mixed: yesNo('所在地为多民族居住地区'),
      hasMinority: optional(yesNo('有人数较少民族的委员')),
      termYears: integer('任期', '年', { min: 1, max: 10 }),
      termUntil: optional(date('任期届满日期')),
      endedOn: optional(date('撤销日期')),
      rooms: integer('调解室', '个'),
    },
    { title: ['name'], dated: 'setUpOn', unique: [['name']] },
  )
  .register([
    {
      rule: 'med-committee',
      when: { kind: ['village', 'enterprise'] },
      require: { members: { atLeast: 3, atMost: 9 }, hasWoman: true },
      says: '调委会委员应为三至九人，并有妇女委员',
      remedy: '核对推选结果后按实际填写',
    },
    {
      rule: 'med-committee',
      when: { kind: ['village', 'enterprise'], mixed: true },
      require: { hasMinority: true },
      says: '多民族居住地区的调委会应当有人数较少民族的委员',
      remedy: '增补委员后登记',
    },
    {
      rule: 'med-committee',
      force: 'justify',
      when: { kind: ['village', 'enterprise'] },
      require: { termYears: { equals: { setting: 'mediation-committee-years' } } },
      says: '调委会任期与规定的年限不一致',
      remedy: '按规定的年限推选',
    },
    {
      rule: 'med-town',
      force: 'remind',
      when: { kind: ['town', 'trade'] },
      require: { members: { atLeast: 3, atMost: 9 }, hasWoman: true },
      says: '乡镇和行业性调委会参照村（社区）调委会设立，委员一般三至九人并有妇女委员',
      remedy: '核对委员构成',
    },
    {
      when: { kind: 'village' },
      require: { village: { filled: true } },
      says: '没有写明所在村（社区）',
      remedy: '选择所在村（社区）',
    },
    {
      when: { endedOn: { filled: true } },
      require: { endedOn: { onOrAfter: { field: 'setUpOn' } } },
      says: '撤销日期早于设立日期',
      remedy: '核对日期',
    },
  ])
  .gap('med-committee', '任期届满后的换届由司法所按任期届满日期安排');

/** 人民调解员. */
export const mediator = ledger('mediator', '人民调解员', { area: 'disputes', unit: '名', keepers: ['justice-office'] })
  .fields(
    {
      name: text('姓名', { about: 'person', aliases: ['调解员姓名', '调解员'] }),
      committee: ref('所属调委会', mediationCommittee, {
        aliases: ['调委会', '所在调委会', '调解组织', '所属调解组织', '所在调解组织'],
      }),
      kind: oneOf('性质', { fullTime: '专职', partTime: '兼职' }, { aliases: ['专兼职', '专职或兼职', '调解员类型'] }),
      phone: optional(personal(text('联系电话', { shape: 'phone' }))),
      engagedOn: date('聘任日期', { aliases: ['聘任时间', '聘用日期', '聘期开始日期'] }),
      leftOn: optional(date('离任日期')),
    },
    { title: ['name'], dated: 'engagedOn' },
  )
  .register([
    {
      require: { committee: { is: { state: 'registered', setUpOn: { onOrBefore: 'today' } } } },
      says: '所属调委会尚未登记',
      remedy: '先登记调委会',
    },
    {
      when: { leftOn: { filled: true } },
      require: { leftOn: { onOrAfter: { field: 'engagedOn' } } },
      says: '离任日期早于聘任日期',
      remedy: '核对日期',
    },
  ]);

const standing = { from: 'setUpOn', until: 'endedOn' } as const;

export const mediationCommittees = count('mediation_committees', mediationCommittee, {
  label: '人民调解委员会',
  standing,
  phrase: '设有人民调解委员会{n}',
});
export const mediationRooms = sum('mediation_rooms', mediationCommittee, 'rooms', {
  label: '调解室',
  standing,
  phrase: '建成调解室{n}',
});
export const mediators = count('mediators', mediator, {
  label: '人民调解员',
  standing: { from: 'engagedOn', until: 'leftOn' },
  phrase: '配备人民调解员{n}',
});
export const villagesWithCommittee = distinct('villages_with_committee', mediationCommittee, 'village', {
  label: '已设调委会的村（社区）',
  standing,
  where: { kind: 'village' },
});
