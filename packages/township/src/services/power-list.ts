import { count, date, integer, longText, oneOf, optional, relation, sum, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 权责清单: one entry a power in one version of the list. */
export const powerList = ledger('power-list', '权责清单', {
  area: 'services',
  unit: '项',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      code: text('事项编码'),
      name: text('事项名称'),
      kind: oneOf('权力类型', {
        licence: '行政许可',
        penalty: '行政处罚',
        coercion: '行政强制',
        levy: '行政征收',
        payment: '行政给付',
        inspection: '行政检查',
        confirm: '行政确认',
        reward: '行政奖励',
        ruling: '行政裁决',
        other: '其他权力',
      }),
      basis: longText('设定依据'),
      duty: longText('责任事项'),
      unit: text('承办机构'),
      version: text('清单版本'),
      since: date('列入日期'),
      until: optional(date('调整（取消）日期')),
    },
    { title: ['name'], dated: 'since', unique: [['code', 'version']] },
  )
  .register([
    {
      when: { until: { filled: true } },
      require: { until: { onOrAfter: { field: 'since' } } },
      says: '取消日期早于列入日期',
      remedy: '核对日期',
    },
  ]);

/** 外部系统数据: a number taken over from a system outside, with its day; a newer one replaces it. */
export const externalFigure = ledger('external-figure', '外部系统数据', {
  area: 'services',
  unit: '项',
  keepers: ['service-centre', 'justice-office', 'party-office'],
})
  .fields(
    {
      name: text('数据名称'),
      kind: oneOf('类别', {
        adviserUsers: '村（居）法律顾问平台注册用户',
        serviceUsers: '政务服务平台注册用户',
        onlineMatters: '网上办理件数',
        insurance: '医保参保人数',
        mediaFollowers: '政务新媒体关注人数',
        other: '其他',
      }),
      system: text('来源系统'),
      asOf: date('数据日期'),
      value: integer('数值', '人'),
      measure: text('计量单位'),
      proof: optional(text('佐证材料')),
    },
    { title: ['name', 'system'], dated: 'asOf', unique: [['name', 'system', 'asOf']] },
  )
  .procedure({ current: '现用', replaced: '已被更新' }, ['replaced'], ['current'])
  .step('import', '登记', {
    from: 'new',
    to: 'current',
    by: ['service-centre', 'justice-office', 'party-office'],
    dated: 'asOf',
  })
  .step('replace', '停用（已有新数据）', {
    from: 'current',
    to: 'replaced',
    by: ['service-centre', 'justice-office', 'party-office'],
    records: { replacedOn: date('新数据日期') },
    dated: 'replacedOn',
    guards: [
      {
        require: { replacedOn: { onOrAfter: { field: 'asOf' } } },
        says: '新数据日期早于本数据日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['current']);

const standing = { from: 'since', until: 'until' } as const;
export const powerItems = count('power_list_items', powerList, {
  label: '权责清单事项',
  standing,
  reads: 'other',
  phrase: '公布权责清单事项{n}',
});
export const powerItemsPenalty = count('power_list_penalties', powerList, {
  label: '权责清单中的行政处罚',
  standing,
  where: { kind: 'penalty' },
  reads: 'enforcement_powers',
});
export const powerItemsLicence = count('power_list_licences', powerList, {
  label: '权责清单中的行政许可',
  standing,
  where: { kind: 'licence' },
  reads: 'other',
});

const current = { from: 'asOf', until: 'replacedOn' } as const;
export const adviserPlatformUsers = sum('adviser_platform_users', externalFigure, 'value', {
  label: '法律顾问服务平台注册用户',
  says: '期末现用的外部系统数据',
  standing: current,
  where: { kind: 'adviserUsers' },
  reads: 'other',
  phrase: '法律顾问服务平台注册用户{n}',
});
export const servicePlatformUsers = sum('service_platform_users', externalFigure, 'value', {
  label: '政务服务平台注册用户',
  says: '期末现用的外部系统数据',
  standing: current,
  where: { kind: 'serviceUsers' },
  reads: 'other',
  phrase: '政务服务平台注册用户{n}',
});
export const insuredPeople = sum('insured_people', externalFigure, 'value', {
  label: '医保参保人数',
  says: '期末现用的外部系统数据',
  standing: current,
  where: { kind: 'insurance' },
  reads: 'other',
  phrase: '医保参保{n}',
});
export const importedMatters = sum('service_matters_imported', externalFigure, 'value', {
  label: '外部系统办件',
  says: '数据日期在本期的外部系统办件数之和',
  on: 'asOf',
  where: { kind: 'onlineMatters' },
  unit: '件',
  reads: 'service_matters',
  phrase: '通过上级平台办理{n}',
});

export const powerListIndicators = [
  powerItems,
  powerItemsPenalty,
  powerItemsLicence,
  adviserPlatformUsers,
  servicePlatformUsers,
  insuredPeople,
  importedMatters,
];
export const powerListRelations = [
  relation(
    'power-list-kinds',
    [powerItemsPenalty, powerItemsLicence],
    '<=',
    powerItems,
    '处罚与许可事项之和不超过清单总数',
  ),
];
