import { count, date, optional, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 赋权事项: the penalty powers handed down to the township by published decision. A case outside them is refused. */
export const enforcementPower = ledger('enforcement-power', '行政处罚赋权事项', {
  area: 'enforcement',
  unit: '项',
  keepers: ['justice-office', 'enforcement-officer'],
})
  .fields(
    {
      code: text('事项编码'),
      name: text('事项名称'),
      basis: text('设定依据'),
      grantedBy: text('赋权决定文号'),
      publishedOn: date('公布日期'),
      takenOverOn: date('承接日期'),
      returnedOn: optional(date('收回日期')),
    },
    { title: ['name'], dated: 'takenOverOn', unique: [['code']] },
  )
  .register([
    {
      rule: 'pen-authority',
      require: { takenOverOn: { onOrAfter: { field: 'publishedOn' } } },
      says: '赋权事项公布之后才能承接',
      remedy: '核对省级决定和公布日期',
    },
  ]);

export const enforcementPowers = count('enforcement_powers', enforcementPower, {
  label: '承接的行政处罚权',
  standing: { from: 'takenOverOn', until: 'returnedOn' },
  phrase: '承接行政处罚权{n}',
});
