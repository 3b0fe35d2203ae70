import { count, date, oneOf, optional, personal, rate, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 行政执法人员: whoever acts in a case is one of these, with a certificate valid on the day. */
export const officer = ledger('enforcement-officer', '行政执法人员', {
  area: 'enforcement',
  unit: '名',
  keepers: ['justice-office', 'enforcement-officer'],
})
  .fields(
    {
      name: text('姓名', { about: 'person', aliases: ['执法人员', '执法人员姓名', '人员姓名'] }),
      gender: optional(oneOf('性别', { male: '男', female: '女' })),
      idNumber: optional(
        personal(text('身份证号', { shape: 'idNumber', aliases: ['身份证号码', '公民身份号码', '证件号码'] })),
      ),
      position: oneOf(
        '岗位',
        { enforcement: '综合执法', review: '法制审核', auxiliary: '辅助' },
        { aliases: ['岗位类型', '人员类别', '岗位性质'] },
      ),
      joinedOn: date('到岗日期', { aliases: ['入职日期', '上岗日期', '到岗时间'] }),
      leftOn: optional(date('离岗日期')),
      certificateNo: optional(text('执法证号', { aliases: ['执法证件号', '执法证编号', '执法证号码', '证件编号'] })),
      certifiedOn: optional(
        date('取得执法资格日期', { aliases: ['发证日期', '取证日期', '取得执法资格时间', '领证日期'] }),
      ),
      certificateUntil: optional(
        date('执法证有效期至', { aliases: ['有效期', '证件有效期', '执法证有效期', '有效期至'] }),
      ),
      lawQualified: yesNo('已取得国家统一法律职业资格', { aliases: ['是否取得法律职业资格', '法律职业资格'] }),
      firstReviewPost: yesNo('初次从事处罚决定法制审核'),
    },
    { title: ['name', 'certificateNo'], dated: 'joinedOn' },
  )
  .register([
    {
      rule: 'enf-card',
      when: { certificateNo: { filled: true } },
      require: { certifiedOn: { filled: true }, certificateUntil: { filled: true } },
      says: '有执法证的应写明取得资格日期和有效期',
      remedy: '按执法证补填',
    },
  ]);

const standing = { from: 'joinedOn', until: 'leftOn' } as const;
const enforcing = { position: ['enforcement', 'review'] } as const;

export const officersTotal = count('officers_total', officer, {
  label: '行政执法人员',
  standing,
  where: enforcing,
  phrase: '现有行政执法人员{n}',
});
export const officersHolding = count('officers_holding', officer, {
  label: '持证执法人员',
  standing,
  where: { ...enforcing, certifiedOn: { onOrBefore: 'periodEnd' }, certificateUntil: { onOrAfter: 'periodEnd' } },
  reads: 'officers_certified',
  phrase: '持证上岗{n}',
});
export const officersCertified = count('officers_certified', officer, {
  label: '本期取得执法资格的人员',
  on: 'certifiedOn',
  unit: '人',
  where: enforcing,
  phrase: '新取得执法资格{n}',
});
export const holdingRate = rate('officers_holding_rate', officersHolding, officersTotal, {
  label: '持证率',
  reads: 'other',
  phrase: '持证率{n}',
});

export const officerRelations = [
  relation('officers-holding', officersHolding, '<=', officersTotal, '持证人数不超过执法人员总数'),
];
