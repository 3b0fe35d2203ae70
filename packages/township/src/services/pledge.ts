import { count, date, longText, oneOf, optional, personal, rate, ref, relation, text, yesNo } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { serviceMatter } from './service-matter.ts';

/** 告知承诺: accepted on a written pledge, checked afterwards. */
export const pledge = ledger('pledge', '告知承诺', { area: 'services', unit: '件', keepers: ['service-centre'] })
  .fields(
    {
      matter: text('证明（许可）事项'),
      kind: oneOf('类型', { proof: '证明事项', licence: '涉企经营许可' }),
      pledgedOn: date('承诺日期'),
      applicant: personal(text('承诺人')),
      listed: yesNo('事项在已公开的告知承诺目录内'),
      highRisk: yesNo('涉及国家安全、公共安全、金融、生态、生命健康等高风险'),
      written: yesNo('已签订书面承诺书'),
      content: longText('承诺内容'),
    },
    { title: ['matter'], dated: 'pledgedOn' },
  )
  .procedure({ pledged: '待核查', checked: '已核查' }, ['checked'])
  .step('pledge', '登记承诺', {
    from: 'new',
    to: 'pledged',
    by: ['service-centre'],
    dated: 'pledgedOn',
    guards: [
      {
        rule: 'svc-pledge',
        require: { listed: true },
        says: '事项不在已公开的告知承诺目录内',
        remedy: '按一般程序收取证明材料',
      },
      {
        rule: 'svc-pledge',
        require: { highRisk: false },
        says: '高风险事项不适用告知承诺制',
        remedy: '按一般程序收取证明材料',
      },
      { rule: 'svc-pledge', require: { written: true }, says: '告知承诺应当采用书面形式', remedy: '签订书面承诺书' },
    ],
  })
  .step('check', '事后核查', {
    from: 'pledged',
    to: 'checked',
    by: ['service-centre'],
    records: {
      checkedOn: date('核查日期'),
      truthful: yesNo('承诺属实'),
      handling: optional(longText('不实承诺的处理')),
    },
    dated: 'checkedOn',
    guards: [
      {
        rule: 'svc-pledge',
        when: { truthful: false },
        require: { handling: { filled: true } },
        says: '承诺不实的应当撤销并记入信用记录',
        remedy: '填写处理情况',
      },
      {
        require: { checkedOn: { onOrAfter: { field: 'pledgedOn' } } },
        says: '核查日期早于承诺日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['pledged'])
  .document('letter', '告知承诺书', {
    rule: 'svc-pledge',
    after: ['pledge'],
    dated: 'pledgedOn',
    body: [
      { fields: ['matter', 'kind', 'applicant'] },
      '承诺人已知悉办理条件和不实承诺的法律责任，现作出如下承诺：',
      '{content}',
      { signatures: ['承诺人（签名或盖章）：', '经办人（签名）：'] },
    ],
  });

/** 好差评: every bad rating is verified, put right and answered. */
export const serviceRating = ledger('service-rating', '政务服务好差评', {
  area: 'services',
  unit: '次',
  keepers: ['service-centre'],
})
  .fields(
    {
      subject: text('评价事项'),
      ratedOn: date('评价日期'),
      matter: optional(ref('办件', serviceMatter, { carries: { subject: 'item', rater: 'applicant' } })),
      level: oneOf('评价等级', {
        excellent: '非常满意',
        good: '满意',
        fair: '基本满意',
        poor: '不满意',
        bad: '非常不满意',
      }),
      realName: yesNo('实名评价'),
      rater: optional(personal(text('评价人', { about: 'person' }))),
      comment: optional(longText('评价内容')),
    },
    { title: ['subject', 'level'], dated: 'ratedOn' },
  )
  .procedure({ rated: '已评价', settled: '已整改反馈' }, ['settled'])
  .step('rate', '登记评价', { from: 'new', to: 'rated', by: ['service-centre'], dated: 'ratedOn' })
  .step('settle', '差评整改反馈', {
    from: 'rated',
    to: 'settled',
    by: ['service-centre', 'leader'],
    records: {
      settledOn: date('反馈日期'),
      verified: oneOf('核实结果', { founded: '属实', unfounded: '不属实' }),
      amends: longText('整改和反馈情况'),
      revisited: yesNo('已回访'),
    },
    dated: 'settledOn',
    guards: [
      { require: { level: ['poor', 'bad'] }, says: '只有差评需要整改反馈', remedy: '不需办理' },
      {
        rule: 'svc-rate',
        when: { realName: true },
        require: { revisited: true },
        says: '实名差评应当全部回访',
        remedy: '回访后再登记',
      },
      { require: { settledOn: { onOrAfter: { field: 'ratedOn' } } }, says: '反馈日期早于评价日期', remedy: '核对日期' },
    ],
  })
  .amendable(['rated'])
  .deadline('settle', '差评整改反馈', {
    rule: 'svc-rate',
    from: 'ratedOn',
    within: { setting: 'rating-rectify-workdays', unit: 'workday', law: 'service-rating' },
    met: 'settledOn',
    when: { level: ['poor', 'bad'] },
  });

export const pledges = count('pledges', pledge, {
  label: '告知承诺办件',
  on: 'pledgedOn',
  reads: 'other',
  phrase: '以告知承诺方式办理{n}',
});
export const pledgesChecked = count('pledges_checked', pledge, {
  label: '已核查的告知承诺',
  on: 'pledgedOn',
  where: { checkedOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
  phrase: '事后核查{n}',
});
export const pledgesFalse = count('pledges_false', pledge, {
  label: '不实承诺',
  on: 'pledgedOn',
  where: { checkedOn: { onOrBefore: 'periodEnd' }, truthful: false },
  reads: 'other',
  phrase: '查处不实承诺{n}',
});
export const ratings = count('service_ratings', serviceRating, {
  label: '政务服务评价',
  on: 'ratedOn',
  reads: 'other',
  phrase: '收到政务服务评价{n}',
});
export const ratingsGood = count('service_ratings_good', serviceRating, {
  label: '政务服务好评',
  on: 'ratedOn',
  where: { level: ['excellent', 'good', 'fair'] },
  reads: 'other',
});
export const ratingsBad = count('service_ratings_bad', serviceRating, {
  label: '政务服务差评',
  on: 'ratedOn',
  where: { level: ['poor', 'bad'] },
  reads: 'other',
  phrase: '差评{n}',
});
export const ratingsSettled = count('service_ratings_settled', serviceRating, {
  label: '已整改反馈的差评',
  on: 'ratedOn',
  where: { level: ['poor', 'bad'], settledOn: { onOrBefore: 'periodEnd' } },
  reads: 'other',
});
export const goodRate = rate('service_good_rate', ratingsGood, ratings, {
  label: '好评率',
  reads: 'other',
  phrase: '好评率{n}',
});
export const badSettledRate = rate('service_bad_settled_rate', ratingsSettled, ratingsBad, {
  label: '差评整改率',
  reads: 'other',
  phrase: '差评整改率{n}',
});

export const pledgeIndicators = [
  pledges,
  pledgesChecked,
  pledgesFalse,
  ratings,
  ratingsGood,
  ratingsBad,
  ratingsSettled,
  goodRate,
  badSettledRate,
];
export const pledgeRelations = [
  relation('pledges-checked', pledgesChecked, '<=', pledges, '核查数不超过承诺数'),
  relation('pledges-false', pledgesFalse, '<=', pledgesChecked, '不实数不超过核查数'),
  relation('ratings', ratings, '=', [ratingsGood, ratingsBad], '评价数等于好评与差评之和'),
  relation('ratings-settled', ratingsSettled, '<=', ratingsBad, '已整改差评数不超过差评数'),
];
