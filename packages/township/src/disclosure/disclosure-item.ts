import { date, longText, oneOf, optional, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** What a township must publish: the general classes, and the eight of 政府信息公开条例第二十一条. */
export const disclosureClasses = {
  institution: '机构职能和领导信息',
  regulations: '规范性文件和政策',
  plans: '规划计划和统计',
  finance: '财政预决算和资金使用',
  procurement: '政府采购和工程建设',
  enforcement: '行政许可、处罚和执法信息',
  benefit: '惠农政策落实',
  water: '农田水利工程建设运营',
  land: '承包地经营权流转',
  homestead: '宅基地使用审核',
  expropriation: '土地征收、房屋征收',
  labour: '筹资筹劳',
  relief: '社会救助',
  emergency: '应急管理',
  livelihood: '民生工程',
  personnel: '人事任免和招聘',
  work: '工作动态',
  report: '年度报告',
  other: '其他',
} as const;

const offices = [
  'party-office',
  'justice-office',
  'enforcement-officer',
  'petition-office',
  'emergency-office',
  'service-centre',
] as const;

/** 主动公开信息: drafted, reviewed three times by different people, cleared for secrecy and privacy, published with its catalogue data. */
export const disclosureItem = ledger('disclosure-item', '主动公开信息', {
  area: 'disclosure',
  unit: '条',
  keepers: ['party-office'],
})
  .fields(
    {
      title: text('信息名称'),
      formedOn: date('形成（变更）日期'),
      class: oneOf('公开类别', disclosureClasses),
      summary: longText('内容概述'),
      topic: text('主题分类'),
      genre: oneOf('体裁分类', {
        notice: '通知',
        announcement: '公告',
        decision: '决定',
        report: '报告',
        opinion: '意见',
        letter: '函',
        plan: '方案',
        list: '目录清单',
        news: '动态信息',
        other: '其他',
      }),
      publisher: text('发布机构'),
      docNo: optional(text('发文字号')),
      unit: text('起草站所'),
      hasPersonal: yesNo('含有个人信息或者商业秘密'),
    },
    { title: ['title'], dated: 'formedOn' },
  )
  .procedure(
    {
      drafted: '待初审',
      first: '待二审',
      second: '待终审',
      approved: '待发布',
      published: '已公开',
      withheld: '不予公开',
      withdrawn: '已下线',
    },
    ['withheld', 'withdrawn'],
  )
  .step('draft', '起草', { from: 'new', to: 'drafted', by: offices, dated: 'formedOn' })
  .step('first-review', '初审初校', {
    from: 'drafted',
    to: 'first',
    by: offices,
    apart: ['draft'],
    records: { firstOn: date('初审日期'), masked: optional(yesNo('个人信息、商业秘密已作处理')) },
    dated: 'firstOn',
    guards: [
      {
        when: { hasPersonal: true },
        require: { masked: true },
        says: '含有个人信息或者商业秘密的内容尚未处理',
        remedy: '作遮盖、删除等处理后再审',
      },
    ],
  })
  .step('second-review', '二审二校', {
    from: 'first',
    to: 'second',
    by: ['party-office', 'justice-office'],
    apart: ['draft', 'first-review'],
    records: { secondOn: date('二审日期') },
    dated: 'secondOn',
  })
  .step('secrecy', '保密审查', {
    from: ['drafted', 'first', 'second'],
    by: ['party-office'],
    apart: ['draft'],
    records: {
      secrecyOn: date('保密审查日期'),
      secrecy: oneOf('审查结论', { open: '可以公开', closed: '不得公开', unsure: '不能确定，已报请确定' }),
      secrecySays: optional(longText('审查意见')),
    },
    dated: 'secrecyOn',
  })
  .step('final-review', '终审签发', {
    from: 'second',
    to: 'approved',
    by: ['leader', 'mayor', 'secretary'],
    sign: 'agree',
    apart: ['draft', 'first-review', 'second-review'],
    records: { approvedOn: date('签发日期') },
    dated: 'approvedOn',
    guards: [
      {
        rule: 'gi-prereview',
        require: { secrecy: 'open', secrecyOn: { onOrBefore: { field: 'approvedOn' } } },
        says: '没有经过保密审查或者审查结论不是可以公开',
        remedy: '先办理“保密审查”；不能确定的，报主管部门或者保密部门确定',
      },
    ],
  })
  .step('publish', '发布', {
    from: 'approved',
    to: 'published',
    by: ['party-office'],
    records: {
      publishedOn: date('发布日期'),
      indexNo: text('索引号'),
      platform: oneOf('公开平台', {
        website: '政府网站',
        board: '公开栏',
        gazette: '政府公报',
        media: '政务新媒体',
        other: '其他',
      }),
      address: text('网址或位置'),
    },
    dated: 'publishedOn',
    guards: [
      {
        require: { publishedOn: { onOrAfter: { field: 'formedOn' } } },
        says: '发布日期早于形成日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('withhold', '决定不予公开', {
    from: ['drafted', 'first', 'second', 'approved'],
    to: 'withheld',
    by: ['leader', 'mayor'],
    sign: 'return',
    records: { withheldOn: date('不予公开日期'), withheldWhy: longText('不予公开的依据') },
    dated: 'withheldOn',
  })
  .step('reassess', '定期评估', {
    from: 'withheld',
    by: ['party-office'],
    records: { reassessedOn: date('评估日期'), reassessment: longText('评估结论') },
    dated: 'reassessedOn',
  })
  .step('release', '转为公开', {
    from: 'withheld',
    to: 'drafted',
    by: ['party-office'],
    records: { releasedOn: date('转为公开日期') },
    dated: 'releasedOn',
    reason: true,
  })
  .step('update', '更新', {
    from: 'published',
    by: ['party-office'],
    records: { updatedOn: date('更新日期'), updateSays: text('更新内容') },
    dated: 'updatedOn',
    guards: [
      {
        require: { updatedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '更新日期早于发布日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('withdraw', '下线', {
    from: 'published',
    to: 'withdrawn',
    by: ['party-office'],
    records: { withdrawnOn: date('下线日期'), lapsed: yesNo('已失效或者废止') },
    dated: 'withdrawnOn',
    reason: true,
  })
  .amendable(['drafted'])
  .deadline('publish', '主动公开', {
    rule: 'gi-proactive',
    from: 'formedOn',
    within: { setting: 'gi-publish-workdays', unit: 'workday', law: 'disclosure' },
    met: 'publishedOn',
    lapses: { state: 'withheld' },
  })
  .document('approval', '信息公开审批表', {
    rule: 'gi-prereview',
    after: ['final-review', 'publish'],
    dated: 'approvedOn',
    body: [
      { fields: ['title', 'class', 'summary', 'unit', 'firstOn', 'secondOn', 'secrecyOn', 'secrecy', 'approvedOn'] },
      { signatures: ['起草人：', '初审：', '二审：', '保密审查：', '终审签发：'] },
    ],
  })
  .document('metadata', '公开信息元数据表', {
    rule: 'gi-meta',
    after: ['publish'],
    dated: 'publishedOn',
    body: [
      { fields: ['indexNo', 'docNo', 'topic', 'genre', 'publisher', 'formedOn', 'publishedOn', 'summary', 'address'] },
    ],
  })
  .gap('gi-township-list', '八类信息是否公开齐全由公开类别统计核对')
  .gap('gi-correct', '公民要求更正自身信息的，按信访或者申请登记');
