/**
 * A lending library, invented to try every word of the language. Its rules are borrowed from the
 * catalogue at random: what they say has nothing to do with books.
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
import { days, months, workdays } from '@yifa/law';

export const library = language({
  areas: { stock: '馆藏', lending: '流通' },
  posts: { librarian: '馆员', keeper: '书库管理员', director: '馆长' },
});

export const book = library
  .ledger('book', '图书', { area: 'stock', unit: '册', keepers: ['keeper'] })
  .fields(
    {
      title: text('书名'),
      boughtOn: date('购入日期'),
      price: money('定价'),
      copies: integer('册数', '册', { min: 1, max: 100 }),
      shelf: oneOf('书架', { open: '开架', closed: '闭架' }),
      subjects: optional(someOf('主题', { novel: '小说', history: '历史', science: '科学' })),
      rare: yesNo('善本'),
    },
    { title: ['title'], dated: 'boughtOn' },
  )
  .kept({ withdrawnOn: optional(date('下架日期')) })
  .register([{ when: { rare: true }, require: { shelf: 'closed' }, says: '善本不得开架', remedy: '改为闭架' }]);

export const reader = library
  .ledger('reader', '读者', { area: 'lending', unit: '人', keepers: ['librarian'], number: '读{year}-{n}' })
  .fields(
    {
      name: personal(text('姓名')),
      idNumber: personal(optional(text('证件号码', { shape: 'idNumber' }))),
      phone: optional(text('电话', { shape: 'phone' })),
      kind: oneOf('类别', { adult: '成人', child: '少儿' }),
      guardian: optional(text('监护人')),
      joinedOn: date('办证日期'),
    },
    { title: ['name'], dated: 'joinedOn', unique: [['idNumber']] },
  )
  .register([
    {
      when: { kind: 'child' },
      require: { guardian: { filled: true } },
      says: '少儿读者须有监护人',
      remedy: '补填监护人',
    },
  ]);

export const loan = library
  .ledger('loan', '借阅', { area: 'lending', unit: '笔', keepers: ['librarian'] })
  .fields(
    {
      purpose: text('用途'),
      askedOn: date('申请日期'),
      reader: ref('读者', reader),
      books: refs('所借图书', book),
      witnesses: optional(refs('见证读者', reader)),
      companions: optional(
        rows('同行人', {
          name: text('姓名'),
          age: optional(integer('年龄', '岁')),
          since: optional(date('相识日期')),
          home: optional(oneOf('住处', { near: '近', far: '远' })),
        }),
      ),
    },
    { title: ['purpose'], dated: 'askedOn' },
  )
  .kept({ note: optional(longText('备注')), channel: optional(oneOf('办理渠道', { counter: '柜台', online: '网上' })) })
  .procedure({ asked: '已申请', lent: '借出', back: '已归还', lost: '已遗失' }, ['back', 'lost'])
  .step('ask', '申请', {
    from: 'new',
    to: 'asked',
    by: ['librarian'],
    dated: 'askedOn',
    sets: { channel: 'counter' },
    guards: [
      {
        rule: 'pen-notice',
        require: { reader: { is: { state: 'registered' } } },
        says: '读者没有有效的证件',
        remedy: '先办证',
      },
      {
        rule: 'pen-recusal',
        require: { witnesses: { noneAmong: 'reader' } },
        says: '读者不能为自己见证',
        remedy: '改选见证人',
      },
    ],
  })
  .step('lend', '借出', {
    from: 'asked',
    to: 'lent',
    by: ['librarian', 'director'],
    apart: ['ask'],
    asks: ['note'],
    records: {
      lentOn: date('借出日期'),
      pickedUpAt: time('取书时刻'),
      deposit: money('押金'),
      bags: optional(integer('书袋', '个')),
      returnBy: optional(date('约定归还日期')),
    },
    dated: 'lentOn',
    guards: [
      {
        rule: 'pen-evidence',
        require: { lentOn: { onOrAfter: { field: 'askedOn', plus: days(1, 'mediation') } } },
        says: '申请次日起才能借出',
        remedy: '次日再办',
      },
      { rule: 'sup-2026', require: { deposit: { atLeast: 10_000 } }, says: '押金不足', remedy: '补足一百元' },
      {
        rule: 'pen-collective',
        force: 'justify',
        when: { books: { some: { rare: true } } },
        require: { note: { filled: true } },
        says: '外借善本应有说明',
        remedy: '填写备注',
      },
      {
        rule: 'pen-show-card',
        force: 'remind',
        require: { bags: { atLeast: 1 } },
        says: '请使用书袋',
        remedy: '可在柜台领取',
      },
      {
        rule: 'pen-two-officers',
        require: { books: { every: { state: 'registered' } } },
        says: '有图书不在架',
        remedy: '改选图书',
      },
    ],
  })
  .step('inspect', '送修', {
    from: 'lent',
    by: ['keeper'],
    records: { repairFrom: date('送修日期'), repairTo: optional(date('修复日期')) },
    dated: 'repairFrom',
  })
  .step('renew', '续借', {
    from: 'lent',
    by: ['librarian'],
    records: { renewedOn: date('续借日期') },
    dated: 'renewedOn',
    reason: true,
  })
  .step('return', '归还', {
    from: 'lent',
    to: 'back',
    by: ['librarian'],
    apart: ['lend'],
    records: { returnedOn: date('归还日期'), fine: optional(money('逾期费')) },
    dated: 'returnedOn',
    guards: [
      {
        rule: 'med-archive',
        require: { lentOn: { onOrBefore: { moment: 'today', minus: days(1, 'mediation') } } },
        says: '借出后满一日才能归还',
        remedy: '满一日后再办',
      },
      {
        require: { returnBy: { onOrAfter: 'today' } },
        when: { returnBy: { filled: true } },
        says: '已过约定日期',
        remedy: '按逾期办理',
      },
    ],
  })
  .step('lose', '报失', {
    from: 'lent',
    to: 'lost',
    by: ['director'],
    records: { lostOn: date('报失日期') },
    dated: 'lostOn',
  })
  .amendable(['asked'])
  .always([
    { require: { returnBy: { after: { field: 'lentOn' } } }, says: '约定归还日期应晚于借出日期', remedy: '核对日期' },
  ])
  .deadline('give-back', '归还期限', {
    rule: 'med-period',
    from: 'lentOn',
    within: months(1, 'mediation'),
    met: 'returnedOn',
    lapses: { lostOn: { filled: true } },
    exclude: [{ from: 'repairFrom', to: 'repairTo', why: '送修' }],
    extend: [{ when: { renewedOn: { filled: true } }, by: months(1, 'mediation') }],
  })
  .deadline('answer', '答复期限', {
    rule: 'pen-notice',
    from: 'askedOn',
    within: { setting: 'mediation-followup-days', unit: 'day', law: 'mediation' },
    met: 'lentOn',
  })
  .deadline('remind', '提前提醒', {
    rule: 'pen-notice',
    from: 'returnBy',
    within: workdays(3, 'mediation'),
    direction: 'before',
    met: 'renewedOn',
    when: { state: 'lent' },
  })
  .document('slip', '借书单', {
    rule: 'pen-notice',
    after: ['lend'],
    dated: 'lentOn',
    numbered: 'purpose',
    body: [
      { heading: '{org}借书单' },
      '{reader}于{lentOn}借《{books}》，押金{deposit}，渠道为{channel}，约定{returnBy}归还；{state}。',
      { text: '备注：{note}', when: { note: { filled: true } } },
      { heading: '逾期', when: { state: 'lost' } },
      { fields: ['purpose', 'pickedUpAt', 'bags', 'companions'] },
      { rows: 'companions' },
      { signatures: ['读者（签名）：', '馆员（签名）：'] },
    ],
  })
  .gap('pen-publish', '公开借阅情况由馆员另行办理');

export const booksBought = count('books-bought', book, { label: '购入图书', on: 'boughtOn', phrase: '购入图书{n}' });
export const booksRare = count('books-rare', book, { label: '其中善本', on: 'boughtOn', where: { rare: true } });
export const booksHeld = count('books-held', book, {
  label: '在馆图书',
  standing: { from: 'boughtOn', until: 'withdrawnOn' },
});
export const priceTotal = sum('price-total', book, 'price', { label: '购书经费', on: 'boughtOn' });
export const copiesTotal = sum('copies-total', book, 'copies', { label: '册数', on: 'boughtOn' });
export const readersServed = distinct('readers-served', loan, 'reader', {
  label: '服务读者',
  on: 'lentOn',
  unit: '人',
});
export const loans = count('loans', loan, { label: '借出', on: 'lentOn', where: { state: ['lent', 'back', 'lost'] } });
export const returns = count('returns', loan, { label: '归还', on: 'lentOn', where: { state: 'back' } });
export const returnRate = rate('return-rate', returns, loans, { label: '归还率' });
export const allDone = total('all-done', [booksBought, loans], { label: '业务总量', unit: '件次' });

export const libraryParts = {
  ledgers: [book, reader, loan],
  indicators: [
    booksBought,
    booksRare,
    booksHeld,
    priceTotal,
    copiesTotal,
    readersServed,
    loans,
    returns,
    returnRate,
    allDone,
  ],
  relations: [relation('rare-of-bought', booksRare, '<=', booksBought, '善本不多于购入图书')],
};

export const domain = library.assemble(libraryParts);
