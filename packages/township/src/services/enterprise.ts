import { count, date, oneOf, optional, personal, ref, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 市场主体: enterprises and individual businesses, by the day they came and left. */
export const enterprise = ledger('enterprise', '市场主体', {
  area: 'services',
  unit: '家',
  keepers: ['service-centre', 'party-office'],
})
  .fields(
    {
      name: text('名称'),
      kind: oneOf('类型', { enterprise: '企业', individual: '个体工商户', cooperative: '农民专业合作社' }),
      creditCode: optional(text('统一社会信用代码', { shape: 'creditCode' })),
      head: optional(personal(text('法定代表人（经营者）'))),
      phone: optional(personal(text('联系电话', { shape: 'phone' }))),
      village: optional(ref('所在村（社区）', village)),
      industry: oneOf('行业', {
        farming: '农林牧渔',
        industry: '工业',
        building: '建筑',
        trade: '批发零售',
        catering: '住宿餐饮',
        transport: '交通仓储',
        other: '其他服务',
      }),
      settledOn: date('入驻（注册）日期'),
      leftOn: optional(date('迁出（注销）日期')),
      attracted: yesNo('招商引进'),
      abnormal: yesNo('列入经营异常或者失信名单'),
    },
    { title: ['name'], dated: 'settledOn' },
  )
  .register([
    {
      when: { leftOn: { filled: true } },
      require: { leftOn: { onOrAfter: { field: 'settledOn' } } },
      says: '迁出日期早于入驻日期',
      remedy: '核对日期',
    },
  ]);

const standing = { from: 'settledOn', until: 'leftOn' } as const;
export const enterprises = count('enterprises', enterprise, {
  label: '企业总数',
  standing,
  where: { kind: 'enterprise' },
  phrase: '企业总数达到{n}',
});
export const individuals = count('individual_businesses', enterprise, {
  label: '个体工商户总数',
  standing,
  where: { kind: 'individual' },
  reads: 'enterprises',
  phrase: '注册个体工商户{n}',
});
export const businesses = count('market_subjects', enterprise, {
  label: '市场主体总数',
  standing,
  reads: 'enterprises',
  phrase: '市场主体{n}',
});
export const enterprisesNew = count('enterprises_new', enterprise, {
  label: '新引进企业',
  on: 'settledOn',
  where: { kind: 'enterprise' },
  reads: 'enterprises',
  phrase: '新引进企业{n}',
});
export const individualsNew = count('individual_businesses_new', enterprise, {
  label: '新增个体工商户',
  on: 'settledOn',
  where: { kind: 'individual' },
  reads: 'enterprises',
  phrase: '新增个体工商户{n}',
});
export const enterprisesAttracted = count('enterprises_attracted', enterprise, {
  label: '招商引进企业',
  on: 'settledOn',
  where: { kind: 'enterprise', attracted: true },
  reads: 'enterprises',
  phrase: '招商引进企业{n}',
});
export const enterprisesAbnormal = count('enterprises_abnormal', enterprise, {
  label: '经营异常、失信主体',
  standing,
  where: { abnormal: true },
  reads: 'other',
});

export const enterpriseIndicators = [
  enterprises,
  individuals,
  businesses,
  enterprisesNew,
  individualsNew,
  enterprisesAttracted,
  enterprisesAbnormal,
];
export const enterpriseRelations = [
  relation('market-subjects', [enterprises, individuals], '<=', businesses, '企业与个体工商户之和不超过市场主体总数'),
  relation('enterprises-attracted', enterprisesAttracted, '<=', enterprisesNew, '招商引进企业数不超过新引进企业数'),
  relation('enterprises-abnormal', enterprisesAbnormal, '<=', businesses, '异常主体数不超过市场主体总数'),
];
