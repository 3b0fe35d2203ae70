/**
 * A workshop for bicycles, invented to give the store one of everything to keep. Its rules are borrowed from the
 * catalogue at random: what they say has nothing to do with bicycles.
 */
import {
  count,
  date,
  distinct,
  integer,
  language,
  longText,
  money,
  oneOf,
  optional,
  personal,
  rate,
  ref,
  refs,
  relation,
  rows,
  someOf,
  sum,
  text,
  time,
  total,
  yesNo,
} from '@yifa/kernel';
import { days, workdays } from '@yifa/law';

const workshop = language({
  areas: { stock: '车库', bench: '维修' },
  posts: { mechanic: '技工', keeper: '保管员', chief: '站长' },
});

export const maker = workshop
  .ledger('maker', '厂家', { area: 'stock', unit: '家', keepers: ['keeper'] })
  .fields(
    { name: text('名称'), since: date('建厂日期'), trusted: yesNo('可信') },
    { title: ['name'], dated: 'since', unique: [['name']] },
  )
  .register();

export const bike = workshop
  .ledger('bike', '车辆', { area: 'stock', unit: '辆', keepers: ['keeper'], number: '车{year}-{n}' })
  .fields(
    {
      name: text('名称'),
      boughtOn: date('购入日期'),
      price: optional(money('价格')),
      gears: optional(integer('档位', '档', { max: 30 })),
      maker: optional(ref('厂家', maker)),
      colour: oneOf('颜色', { red: '红', green: '绿' }),
      old: optional(yesNo('旧车')),
    },
    { title: ['name'], dated: 'boughtOn' },
  )
  .kept({ soldOn: optional(date('售出日期')) })
  .register([{ when: { old: true }, require: { colour: 'red' }, says: '旧车只收红色', remedy: '改为红色' }]);

export const member = workshop
  .ledger('member', '会员', { area: 'bench', unit: '人', keepers: ['mechanic'] })
  .fields(
    {
      name: personal(text('姓名')),
      idNumber: personal(optional(text('证件号码', { shape: 'idNumber' }))),
      joinedOn: date('入会日期'),
    },
    { title: ['name'], dated: 'joinedOn', unique: [['idNumber']] },
  )
  .register();

export const repair = workshop
  .ledger('repair', '维修', { area: 'bench', unit: '件', keepers: ['mechanic'], number: '修{year}第{n}号' })
  .fields(
    {
      fault: text('故障'),
      broughtOn: date('送修日期'),
      owner: ref('车主', member),
      bikes: refs('车辆', bike),
      parts: optional(
        rows('配件', {
          what: text('名称'),
          pieces: optional(integer('件数', '件')),
          from: optional(ref('厂家', maker)),
        }),
      ),
    },
    { title: ['fault'], dated: 'broughtOn' },
  )
  .kept({ note: optional(longText('备注')) })
  .procedure({ brought: '已送修', begun: '修理中', done: '已修好', scrapped: '已报废' }, ['done', 'scrapped'])
  .step('bring', '送修', {
    from: 'new',
    to: 'brought',
    by: ['mechanic'],
    dated: 'broughtOn',
    guards: [
      {
        rule: 'pen-notice',
        require: { owner: { is: { state: 'registered' } } },
        says: '车主不是会员',
        remedy: '先入会',
      },
      {
        require: { bikes: { every: { any: [{ maker: { filled: false } }, { maker: { is: { trusted: true } } }] } } },
        says: '不修不可信厂家的车',
        remedy: '改选车辆',
      },
    ],
  })
  .step('begin', '开工', {
    from: 'brought',
    to: 'begun',
    by: ['mechanic', 'chief'],
    asks: ['note'],
    records: { begunOn: date('开工日期'), cost: money('估价'), promisedOn: optional(date('约定日期')) },
    dated: 'begunOn',
    guards: [
      {
        rule: 'pen-evidence',
        require: { begunOn: { onOrAfter: { field: 'broughtOn', plus: days(1, 'mediation') } } },
        says: '送修次日起才能开工',
        remedy: '次日再办',
      },
      {
        require: { cost: { atMost: { setting: 'hearing-fine-citizen' } } },
        says: '估价超过上限',
        remedy: '压低估价',
      },
      {
        rule: 'pen-collective',
        force: 'justify',
        when: { cost: { moreThan: 100_000 } },
        require: { note: { filled: true } },
        says: '估价高的应有说明',
        remedy: '填写备注',
      },
      {
        rule: 'pen-show-card',
        force: 'remind',
        require: { promisedOn: { filled: true } },
        says: '请约定日期',
        remedy: '与车主商定',
      },
    ],
  })
  .step('pause', '等配件', {
    from: 'begun',
    by: ['mechanic'],
    records: { waitFrom: date('等待起日'), waitTo: optional(date('等待止日')) },
    dated: 'waitFrom',
  })
  .step('lengthen', '延期', {
    from: 'begun',
    by: ['chief'],
    records: { lengthenedOn: date('延期日期') },
    dated: 'lengthenedOn',
    reason: true,
  })
  .step('finish', '修好', {
    from: 'begun',
    to: 'done',
    by: ['mechanic', 'chief'],
    apart: ['begin'],
    records: { finishedOn: date('修好日期'), paid: optional(money('实收')) },
    dated: 'finishedOn',
  })
  .step('scrap', '报废', {
    from: ['brought', 'begun'],
    to: 'scrapped',
    by: ['chief'],
    records: { scrappedOn: date('报废日期') },
    dated: 'scrappedOn',
  })
  .amendable(['brought'])
  .deadline('repair', '修理期限', {
    rule: 'med-period',
    from: 'begunOn',
    within: workdays(10, 'mediation'),
    met: 'finishedOn',
    lapses: { scrappedOn: { filled: true } },
    exclude: [{ from: 'waitFrom', to: 'waitTo', why: '等配件' }],
    extend: [{ when: { lengthenedOn: { filled: true } }, by: workdays(5, 'mediation') }],
  })
  .deadline('answer', '答复期限', {
    rule: 'pen-notice',
    from: 'broughtOn',
    within: { setting: 'mediation-followup-days', unit: 'day', law: 'mediation' },
    met: 'begunOn',
    when: { owner: { is: { state: 'registered' } } },
  });

const sampleFields = {
  note: optional(text('备注')),
  amount: optional(integer('数量', '个')),
  cost: optional(money('费用')),
  seenOn: optional(date('日期甲')),
  otherOn: optional(date('日期乙')),
  seenAt: optional(time('时刻')),
  sure: optional(yesNo('确定')),
  tone: optional(oneOf('深浅', { dark: '深', light: '浅', odd: '怪' })),
  uses: optional(someOf('用途', { home: '家用', work: '公用', gift: '赠送' })),
  main: optional(ref('主车', bike)),
  others: optional(refs('其他车', bike)),
  list: optional(rows('清单', { item: text('物品') })),
};

/** One field of every kind, all optional. */
export const sample = workshop
  .ledger('sample', '样例', { area: 'stock', unit: '条', keepers: ['keeper'] })
  .fields({ keptOn: date('登记日期'), ...sampleFields }, { title: ['note'], dated: 'keptOn' })
  .register();

export const bikesBought = count('bikes-bought', bike, { label: '购入车辆', on: 'boughtOn' });
export const bikesRed = count('bikes-red', bike, { label: '其中红色', on: 'boughtOn', where: { colour: 'red' } });
export const bikesHeld = count('bikes-held', bike, {
  label: '在库车辆',
  standing: { from: 'boughtOn', until: 'soldOn' },
});
export const bikesPaid = sum('bikes-paid', bike, 'price', { label: '购车经费', on: 'boughtOn' });
export const bikeGears = sum('bike-gears', bike, 'gears', { label: '档位合计', on: 'boughtOn' });
export const makersUsed = distinct('makers-used', bike, 'maker', { label: '涉及厂家', on: 'boughtOn', unit: '家' });
export const bikesDear = count('bikes-dear', bike, {
  label: '高价车辆',
  on: 'boughtOn',
  where: { price: { atLeast: { setting: 'hearing-fine-citizen' } } },
});
export const repairs = count('repairs', repair, { label: '维修', on: 'broughtOn' });
export const repairsDone = count('repairs-done', repair, { label: '修好', on: 'broughtOn', where: { state: 'done' } });
export const doneRate = rate('done-rate', repairsDone, repairs, { label: '修好率' });
export const allWork = total('all-work', [bikesBought, repairs], { label: '业务总量', unit: '件次' });
export const ownersServed = distinct('owners-served', repair, 'owner', {
  label: '服务车主',
  on: 'broughtOn',
  unit: '人',
});

export const domain = workshop.assemble({
  ledgers: [maker, bike, member, repair, sample],
  indicators: [
    bikesBought,
    bikesRed,
    bikesHeld,
    bikesPaid,
    bikeGears,
    makersUsed,
    bikesDear,
    repairs,
    repairsDone,
    doneRate,
    allWork,
    ownersServed,
  ],
  relations: [
    relation('red-of-bought', bikesRed, '<=', bikesBought, '红色车辆不多于购入车辆'),
    relation('held-is-bought', bikesHeld, '=', bikesBought, '在库等于购入'),
  ],
});
