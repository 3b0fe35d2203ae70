import { count, date, money, oneOf, optional, ref, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 法律顾问: the lawyers engaged by the township and by its villages, contract by contract. */
export const legalAdviser = ledger('legal-adviser', '法律顾问', {
  area: 'decisions',
  unit: '名',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      name: text('姓名', { about: 'person' }),
      kind: oneOf('身份', { lawyer: '律师', publicLawyer: '公职律师', legalWorker: '基层法律服务工作者' }),
      firm: text('所在单位'),
      serves: oneOf('服务对象', { town: '乡镇', village: '村（社区）' }),
      village: optional(ref('服务的村（社区）', village)),
      signedOn: date('聘任日期'),
      contractUntil: optional(date('合同期限至')),
      fee: optional(money('合同报酬')),
      secrecyAgreed: yesNo('已约定保密义务'),
      conflictAgreed: yesNo('已约定利益冲突回避'),
      endedOn: optional(date('解聘日期')),
    },
    { title: ['name', 'firm'], dated: 'signedOn' },
  )
  .register([
    {
      rule: 'adv-contract',
      when: { kind: { not: 'publicLawyer' } },
      require: { contractUntil: { filled: true }, secrecyAgreed: true, conflictAgreed: true },
      says: '外聘法律顾问应当签订合同，约定期限、保密和利益冲突回避',
      remedy: '补签合同后按合同登记',
    },
    {
      when: { contractUntil: { filled: true } },
      require: { contractUntil: { after: { field: 'signedOn' } } },
      says: '合同期限不晚于聘任日期',
      remedy: '核对合同日期',
    },
    {
      when: { serves: 'village' },
      require: { village: { filled: true } },
      says: '没有写明服务哪个村（社区）',
      remedy: '选择服务的村（社区）',
    },
  ])
  .gap('adv-set', '是否设法律顾问由乡镇根据需要决定，系统不作强制')
  .gap('law-adviser', '每月服务时长和每季讲座次数由省定，在顾问服务台账中统计，不逐月拦截');

const standing = { from: 'signedOn', until: 'endedOn' } as const;
const inForce = { any: [{ contractUntil: { onOrAfter: 'periodEnd' } }, { contractUntil: { filled: false } }] } as const;

export const legalAdvisers = count('legal_advisers', legalAdviser, {
  label: '法律顾问',
  standing,
  where: inForce,
  phrase: '聘请法律顾问{n}',
});
export const townAdvisers = count('legal_advisers_town', legalAdviser, {
  label: '乡镇法律顾问',
  standing,
  where: { ...inForce, serves: 'town' },
  reads: 'legal_advisers',
  phrase: '聘请乡镇法律顾问{n}',
});
export const villageAdvisers = count('legal_advisers_village', legalAdviser, {
  label: '村（居）法律顾问',
  standing,
  where: { ...inForce, serves: 'village' },
  reads: 'legal_advisers',
  phrase: '村（居）法律顾问{n}',
});
