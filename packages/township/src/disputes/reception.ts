import { count, date, longText, oneOf, optional, personal, rate, ref, relation, text } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 网上代理: a matter lodged online by a cadre on behalf of a citizen. Counted apart from petitions received. */
export const petitionAgency = ledger('petition-agency', '信访网上代理', {
  area: 'disputes',
  unit: '件',
  keepers: ['petition-office', 'village'],
})
  .fields(
    {
      subject: text('代理事项', { aliases: ['事项', '信访事项', '代理内容'] }),
      on: date('代理日期', { aliases: ['代理时间', '登记日期', '受理日期'] }),
      principal: personal(text('委托人', { about: 'person', aliases: ['信访人', '群众姓名', '姓名'] })),
      phone: optional(personal(text('联系电话', { shape: 'phone' }))),
      agent: text('代理员', { about: 'person', aliases: ['代理人', '网格员', '信访代理员'] }),
      village: optional(ref('村（社区）', village, { aliases: ['所在村', '所属村', '村名', '村别', '行政村'] })),
      systemNo: optional(text('系统登记编号', { aliases: ['系统编号', '信访编号'] })),
      doneOn: optional(date('办结日期', { aliases: ['办结时间'] })),
      result: optional(longText('办理结果', { aliases: ['处理结果', '结果'] })),
    },
    { title: ['subject'], dated: 'on' },
  )
  .register([
    {
      when: { doneOn: { filled: true } },
      require: { doneOn: { onOrAfter: { field: 'on' } }, result: { filled: true } },
      says: '办结日期早于代理日期，或者没有写明办理结果',
      remedy: '核对日期，填写办理结果',
    },
  ]);

/** 领导接访: one sitting of one leader. */
export const reception = ledger('leader-reception', '领导接访', {
  area: 'disputes',
  unit: '场次',
  keepers: ['petition-office', 'party-office'],
})
  .fields(
    {
      leader: text('接访领导及职务', { about: 'person', aliases: ['接访领导', '接访人', '值班领导', '领导姓名'] }),
      on: date('接访日期', { aliases: ['接访时间', '接待日期', '日期'] }),
      way: oneOf(
        '方式',
        { fixed: '定点接访', booked: '约访', visit: '带案下访', video: '视频接访' },
        { aliases: ['接访方式', '接访形式'] },
      ),
      place: text('地点', { about: 'place', aliases: ['接访地点', '接待地点'] }),
      announced: oneOf('是否公示', { yes: '已提前公示', walkIn: '随时接待' }),
    },
    { title: ['leader', 'on'], dated: 'on' },
  )
  .register()
  .gap('pet-leader', '乡镇领导随时接待来访群众，没有法定场次，不作校验');

/** 接访事项: what a visitor brought to a reception, followed until it is solved. */
export const receptionMatter = ledger('reception-matter', '接访事项', {
  area: 'disputes',
  unit: '件',
  keepers: ['petition-office', 'party-office'],
})
  .fields(
    {
      problem: text('反映的主要问题', { aliases: ['反映问题', '主要问题', '反映事项', '诉求', '事项'] }),
      reception: ref('接访', reception, { carries: { raisedOn: 'on', leader: 'leader' } }),
      raisedOn: date('反映日期', { aliases: ['反映时间', '来访日期', '来访时间', '接访日期', '登记日期'] }),
      visitor: personal(text('来访人', { about: 'person', aliases: ['来访人姓名', '上访人', '信访人', '姓名'] })),
      phone: optional(personal(text('联系电话', { shape: 'phone' }))),
      village: optional(
        ref('问题属地', village, { carries: { owner: 'name' }, aliases: ['问题发生地', '属地', '发生地', '所在村'] }),
      ),
      advice: longText('接待处理意见', { aliases: ['处理意见', '领导批示', '接访意见', '领导意见'] }),
      owner: text('责任单位', { about: 'organisation', aliases: ['承办单位', '责任部门', '交办单位'] }),
      leader: optional(text('包案领导', { about: 'person', aliases: ['包案人', '责任领导'] })),
      dueOn: optional(date('办理时限', { aliases: ['办理期限', '办结时限'] })),
    },
    { title: ['problem'], dated: 'raisedOn' },
  )
  .procedure({ open: '办理中', solved: '已解决', explained: '已解释疏导', petitioned: '已转信访程序' }, [
    'solved',
    'explained',
    'petitioned',
  ])
  .step('raise', '登记', {
    from: 'new',
    to: 'open',
    by: ['petition-office', 'party-office', 'leader'],
    dated: 'raisedOn',
    guards: [
      {
        require: { reception: { is: { state: 'registered', on: { on: 'today' } } } },
        says: '反映日期与所选接访的日期不一致',
        remedy: '核对接访场次或者日期',
      },
    ],
  })
  .step('solve', '解决', {
    from: 'open',
    to: 'solved',
    by: ['petition-office', 'party-office', 'leader'],
    records: { solvedOn: date('解决日期'), result: longText('办理结果') },
    dated: 'solvedOn',
    guards: [
      { require: { solvedOn: { onOrAfter: { field: 'raisedOn' } } }, says: '解决日期早于反映日期', remedy: '核对日期' },
    ],
  })
  .step('explain', '解释疏导', {
    from: 'open',
    to: 'explained',
    by: ['petition-office', 'party-office', 'leader'],
    records: { explainedOn: date('答复日期'), explanation: longText('答复内容') },
    dated: 'explainedOn',
  })
  .step('petition', '转信访程序', {
    from: 'open',
    to: 'petitioned',
    by: ['petition-office'],
    records: { petitionedOn: date('转办日期'), petitionNo: text('信访登记编号') },
    dated: 'petitionedOn',
  })
  .amendable(['open']);

export const petitionsOnline = count('petitions_online', petitionAgency, {
  label: '信访网上代理',
  on: 'on',
  phrase: '网上代理{n}',
});
export const agenciesDone = count('petitions_online_done', petitionAgency, {
  label: '办结的网上代理事项',
  on: 'on',
  where: { doneOn: { onOrBefore: 'periodEnd' } },
  reads: 'petitions_online',
  phrase: '办结代理事项{n}',
});
export const leaderReceptions = count('leader_receptions', reception, {
  label: '领导公开接访',
  on: 'on',
  phrase: '开展领导公开接访{n}',
});
export const visitsOut = count('leader_receptions_visits', reception, {
  label: '领导下访',
  on: 'on',
  where: { way: 'visit' },
  reads: 'leader_receptions',
  phrase: '带案下访{n}',
});
export const problemsRaised = count('problems_raised', receptionMatter, {
  label: '接访收到的问题',
  on: 'raisedOn',
  reads: 'other',
  phrase: '接待群众反映问题{n}',
});
export const problemsSolved = count('problems_solved', receptionMatter, {
  label: '解决的群众实际问题',
  says: '本期解决，不论何时反映',
  on: 'solvedOn',
  phrase: '解决群众实际问题{n}',
});
export const raisedSolved = count('problems_raised_solved', receptionMatter, {
  label: '本期反映并解决的问题',
  on: 'raisedOn',
  where: { solvedOn: { onOrBefore: 'periodEnd' } },
  reads: 'problems_solved',
  phrase: '当期解决{n}',
});
export const problemsRate = rate('problems_solved_rate', raisedSolved, problemsRaised, {
  label: '接访问题解决率',
  reads: 'completion_rate',
  phrase: '解决率{n}',
});

export const receptionRelations = [
  relation('petitions-online-done', agenciesDone, '<=', petitionsOnline, '办结的代理事项不超过代理总数'),
  relation('receptions-visits', visitsOut, '<=', leaderReceptions, '下访不超过接访总场次'),
  relation('problems-raised-solved', raisedSolved, '<=', problemsRaised, '本期反映并解决的不超过本期反映的'),
];
