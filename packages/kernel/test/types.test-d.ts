// biome-ignore-all format: a directive speaks of the one line below it
/** Checked by the compiler, not run: what must not compile does not, and what is inferred is what was meant. */
import { type Condition, count, date, distinct, integer, type Ledger, money, oneOf, optional, ref, rows, sum, text, type Value, type ValueOf, yesNo } from '@yifa/kernel';
import { days, type PlainDate, plainDate } from '@yifa/law';
import { type book, library, loan, reader } from './support/library.ts';

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function holds<T extends true>(): T | undefined {
  return undefined;
}

// What is inferred.

type FieldsOf<L> = L extends Ledger<infer F, infer _S, infer _T, infer _P> ? F : never;
type StatesOf<L> = L extends Ledger<infer _F, infer S, infer _T, infer _P> ? S : never;
type StepsOf<L> = L extends Ledger<infer _F, infer _S, infer T, infer _P> ? T : never;
type BookFields = FieldsOf<typeof book>;
type LoanFields = FieldsOf<typeof loan>;

holds<Equal<StatesOf<typeof loan>, 'asked' | 'lent' | 'back' | 'lost' | 'voided'>>();
holds<Equal<StatesOf<typeof book>, 'draft' | 'registered' | 'voided'>>();
holds<Equal<StepsOf<typeof loan>, 'ask' | 'lend' | 'inspect' | 'renew' | 'return' | 'lose' | 'correct' | 'void'>>();
holds<Equal<StepsOf<typeof book>, 'draft' | 'revise' | 'register' | 'correct' | 'void'>>();
holds<Equal<keyof BookFields, 'title' | 'boughtOn' | 'price' | 'copies' | 'shelf' | 'subjects' | 'rare' | 'withdrawnOn'>>();
holds<Equal<'returnedOn' | 'nothing' extends keyof LoanFields ? true : false, false>>();
holds<Equal<'returnedOn' extends keyof LoanFields ? true : false, true>>();
holds<Equal<ValueOf<BookFields['title']>, string>>();
holds<Equal<ValueOf<BookFields['boughtOn']>, PlainDate>>();
holds<Equal<ValueOf<BookFields['price']>, number>>();
holds<Equal<ValueOf<BookFields['rare']>, boolean>>();
holds<Equal<ValueOf<BookFields['shelf']>, 'open' | 'closed'>>();
holds<Equal<ValueOf<NonNullable<BookFields['subjects']>>, readonly ('novel' | 'history' | 'science')[]>>();
holds<Equal<ValueOf<LoanFields['books']>, readonly string[]>>();
holds<ValueOf<LoanFields['companions']> extends Value ? true : false>();

// Conditions.

type OnBook = Condition<BookFields, StatesOf<typeof book>>;
type OnLoan = Condition<LoanFields, StatesOf<typeof loan>>;

export const right: OnBook[] = [
  { title: '史记' },
  { title: ['史记', '汉书'], rare: true, state: { not: 'voided' } },
  { price: { atLeast: { setting: 'hearing-fine-citizen' }, lessThan: { field: 'copies' } } },
  { copies: 3, subjects: { hasAny: ['novel', 'history'] }, withdrawnOn: { filled: false } },
  { boughtOn: { onOrAfter: plainDate('2026-01-05'), before: { field: 'withdrawnOn', minus: days(3, 'mediation') } } },
  { any: [{ shelf: 'open' }, { not: { shelf: { not: ['closed'] } } }], all: [{ state: ['draft', 'registered'] }] },
];
export const rightOnLoan: OnLoan[] = [
  { reader: { is: { kind: 'adult', state: 'registered' }, notAmong: 'witnesses' } },
  { books: { count: { atLeast: 1 }, every: { rare: false }, some: { boughtOn: { before: 'today' } } } },
  { companions: { count: { atMost: 3 } }, witnesses: { noneAmong: 'reader' } },
];

// @ts-expect-error a wrong field name
export const c01: OnBook = { titel: '史记' };
// @ts-expect-error a wrong field name beside right ones
export const c02: OnBook = { title: '史记', colour: 'red' };
// @ts-expect-error a wrong field name, nested
export const c03: OnBook = { any: [{ title: '史记' }, { not: { titel: '史记' } }] };
// @ts-expect-error a wrong state
export const c04: OnBook = { state: 'lent' };
// @ts-expect-error a wrong state in a list
export const c05: OnBook = { state: ['draft', 'lent'] };
// @ts-expect-error a wrong state under not
export const c06: OnBook = { state: { not: 'lent' } };
// @ts-expect-error a wrong code of a choice
export const c07: OnBook = { shelf: 'ajar' };
// @ts-expect-error a wrong code in a list
export const c08: OnBook = { shelf: ['open', 'ajar'] };
// @ts-expect-error a wrong code of several
export const c09: OnBook = { subjects: { has: 'cooking' } };
// @ts-expect-error a number where text is
export const c10: OnBook = { title: 3 };
// @ts-expect-error text where a number is
export const c11: OnBook = { copies: '3' };
// @ts-expect-error text where yes or no is
export const c12: OnBook = { rare: '是' };
// @ts-expect-error a date compared with any text
export const c13: OnBook = { boughtOn: { before: '2026-01-05' } };
// @ts-expect-error a date compared with a text field
export const c14: OnBook = { boughtOn: { before: { field: 'title' } } };
// @ts-expect-error a date compared with a field that is none
export const c15: OnBook = { boughtOn: { before: { field: 'soldOn' } } };
// @ts-expect-error a number compared with a date field
export const c16: OnBook = { copies: { atLeast: { field: 'boughtOn' } } };
// @ts-expect-error an unknown setting
export const c17: OnBook = { price: { atLeast: { setting: 'free-lunch' } } };
// @ts-expect-error a date test on a number
export const c18: OnBook = { price: { before: 'today' } };
// @ts-expect-error an unknown word of a test
export const c19: OnBook = { boughtOn: { onOrBefor: 'today' } };
// @ts-expect-error an unknown moment
export const c20: OnBook = { boughtOn: { before: 'yesterday' } };
// @ts-expect-error a wrong field of the referenced ledger
export const c21: OnLoan = { reader: { is: { nick: 'x' } } };
// @ts-expect-error a wrong state of the referenced ledger
export const c22: OnLoan = { reader: { is: { state: 'lent' } } };
// @ts-expect-error a wrong code in one of several references
export const c23: OnLoan = { books: { every: { shelf: 'ajar' } } };
// @ts-expect-error told apart from a field that holds no entries
export const c24: OnLoan = { reader: { notAmong: 'purpose' } };
// @ts-expect-error a period that is a bare number
export const c25: OnBook = { boughtOn: { before: { field: 'withdrawnOn', plus: 3 } } };

// Declarations.

const desk = () =>
  library
    .ledger('desk', '台面', { area: 'lending', unit: '张', keepers: ['librarian'] })
    .fields({ name: text('名称'), setOn: date('摆放日期'), size: integer('大小', '号'), tone: oneOf('颜色', { dark: '深', light: '浅' }), list: rows('清单', { item: text('物品') }) }, { title: ['name'], dated: 'setOn' })
    .procedure({ used: '在用', gone: '已撤' }, ['gone'])
    .step('set', '摆放', { from: 'new', to: 'used', by: ['librarian'], dated: 'setOn' });

desk().step('right', '撤走', {
  from: ['used', 'new'],
  to: 'gone',
  by: ['director'],
  apart: ['set'],
  asks: ['tone'],
  records: { goneOn: date('撤走日期'), cost: optional(money('费用')), seen: yesNo('已查看') },
  dated: 'goneOn',
  sets: { tone: 'dark' },
  guards: [{ rule: 'pen-notice', when: { cost: { filled: true } }, require: { goneOn: { onOrAfter: { field: 'setOn' } }, seen: true, state: 'gone' }, says: '。', remedy: '。' }],
});

// @ts-expect-error a wrong area
library.ledger('x', 'x', { area: 'kitchen', unit: '个', keepers: ['librarian'] });
// @ts-expect-error a wrong post among the keepers
library.ledger('x', 'x', { area: 'stock', unit: '个', keepers: ['cook'] });
// @ts-expect-error dated by text
library.ledger('x', 'x', { area: 'stock', unit: '个', keepers: [] }).fields({ name: text('名称') }, { title: ['name'], dated: 'name' });
// @ts-expect-error a title that is no field
library.ledger('x', 'x', { area: 'stock', unit: '个', keepers: [] }).fields({ on: date('日期') }, { title: ['name'], dated: 'on' });
// @ts-expect-error closed in a state that is none
library.ledger('x', 'x', { area: 'stock', unit: '个', keepers: [] }).procedure({ used: '在用' }, ['gone']);
// @ts-expect-error a reference to something that is no ledger
ref('读者', { id: 'reader' });

// @ts-expect-error a wrong state to come from
desk().step('x', 'x', { from: 'usd', by: ['director'] });
// @ts-expect-error a wrong state to go to
desk().step('x', 'x', { from: 'used', to: 'gon', by: ['director'] });
// @ts-expect-error a wrong post
desk().step('x', 'x', { from: 'used', by: ['cook'] });
// @ts-expect-error apart from a step that is none
desk().step('x', 'x', { from: 'used', by: ['director'], apart: ['sit'] });
// @ts-expect-error asks for a field that is none
desk().step('x', 'x', { from: 'used', by: ['director'], asks: ['nam'] });
// @ts-expect-error dated by a field that is no date
desk().step('x', 'x', { from: 'used', by: ['director'], records: { why: text('原因') }, dated: 'why' });
// @ts-expect-error dated by a field that is none
desk().step('x', 'x', { from: 'used', by: ['director'], records: { goneOn: date('日期') }, dated: 'wentOn' });
// @ts-expect-error sets a code that is none
desk().step('x', 'x', { from: 'used', by: ['director'], sets: { tone: 'grey' } });
// @ts-expect-error sets a field that is none
desk().step('x', 'x', { from: 'used', by: ['director'], sets: { hue: 'dark' } });
// @ts-expect-error a key that a step does not have
desk().step('x', 'x', { from: 'used', by: ['director'], dateed: 'setOn' });

const words = { says: '。', remedy: '。' } as const;
// @ts-expect-error a guard over a field that is none, in a step that records others
desk().step('x', 'x', { from: 'used', by: ['director'], records: { goneOn: date('日期') }, guards: [{ require: { goneon: { filled: true } }, ...words }] });
// @ts-expect-error a guard over a field that is none, in a step that records nothing
desk().step('x', 'x', { from: 'used', by: ['director'], guards: [{ require: { goneOn: { filled: true } }, ...words }] });
// @ts-expect-error a guard over a right field and one that is none
desk().step('x', 'x', { from: 'used', by: ['director'], records: { goneOn: date('日期') }, guards: [{ require: { setOn: { filled: true }, wentOn: { filled: true } }, ...words }] });
// @ts-expect-error a guard with a wrong field, nested
desk().step('x', 'x', { from: 'used', by: ['director'], records: { goneOn: date('日期') }, guards: [{ require: { any: [{ setOn: { filled: true } }, { wentOn: { filled: true } }] }, ...words }] });
// @ts-expect-error a guard whose `when` names a wrong state
desk().step('x', 'x', { from: 'used', by: ['director'], guards: [{ when: { state: 'lent' }, require: { setOn: { filled: true } }, ...words }] });
// @ts-expect-error a guard with a wrong operand field
desk().step('x', 'x', { from: 'used', by: ['director'], records: { goneOn: date('日期') }, guards: [{ require: { goneOn: { after: { field: 'name' } } }, ...words }] });
// @ts-expect-error a guard with a wrong code of a recorded choice
desk().step('x', 'x', { from: 'used', by: ['director'], records: { how: oneOf('方式', { sold: '卖' }) }, guards: [{ require: { how: 'given' }, ...words }] });
// @ts-expect-error a guard of an unknown rule
desk().step('x', 'x', { from: 'used', by: ['director'], guards: [{ rule: 'no-such-rule', require: { setOn: { filled: true } }, ...words }] });
// @ts-expect-error a guard without a remedy
desk().step('x', 'x', { from: 'used', by: ['director'], guards: [{ require: { setOn: { filled: true } }, says: '。' }] });
// @ts-expect-error a guard that always holds, over a wrong field
desk().always([{ require: { wentOn: { filled: true } }, ...words }]);
// @ts-expect-error a guard of a register, over a wrong field
library.ledger('x', 'x', { area: 'stock', unit: '个', keepers: [] }).fields({ on: date('日期') }, { title: ['on'], dated: 'on' }).register([{ require: { off: { filled: true } }, ...words }]);
// @ts-expect-error voided from a state that is none
desk().amendable(['gon']);

// @ts-expect-error a deadline from a field that is no date
desk().deadline('x', 'x', { rule: 'pen-notice', from: 'name', within: days(7, 'penalty'), met: 'setOn' });
// @ts-expect-error a deadline met by a field that is none
desk().deadline('x', 'x', { rule: 'pen-notice', from: 'setOn', within: days(7, 'penalty'), met: 'goneOn' });
// @ts-expect-error a deadline of an unknown setting
desk().deadline('x', 'x', { rule: 'pen-notice', from: 'setOn', within: { setting: 'free-lunch', unit: 'day', law: 'penalty' }, met: 'setOn' });
// @ts-expect-error a deadline of an unknown rule
desk().deadline('x', 'x', { rule: 'no-such-rule', from: 'setOn', within: days(7, 'penalty'), met: 'setOn' });
// @ts-expect-error a deadline under a condition over a wrong field
desk().deadline('x', 'x', { rule: 'pen-notice', from: 'setOn', within: days(7, 'penalty'), met: 'setOn', when: { goneOn: { filled: true } } });
// @ts-expect-error a gap of an unknown rule
desk().gap('no-such-rule', '。');

desk().document('right', '标签', { after: ['set'], dated: 'setOn', numbered: 'name', body: ['{name}', { heading: '一', when: { tone: 'dark' } }, { fields: ['name', 'size'] }, { rows: 'list' }, { signatures: ['签名'] }] });
// @ts-expect-error a document with a wrong field
desk().document('x', 'x', { after: ['set'], body: [{ fields: ['nam'] }] });
// @ts-expect-error a document with rows of a field that has none
desk().document('x', 'x', { after: ['set'], body: [{ rows: 'name' }] });
// @ts-expect-error a document part under a wrong condition
desk().document('x', 'x', { after: ['set'], body: [{ text: '。', when: { tone: 'grey' } }] });
// @ts-expect-error a document dated by text
desk().document('x', 'x', { after: ['set'], dated: 'name', body: [] });
// @ts-expect-error a document after a step that is none
desk().document('x', 'x', { after: ['sit'], body: [] });
// @ts-expect-error a document's condition names a code that is not in the list
desk().document('x', 'x', { after: ['set'], when: { tone: 'grey' }, body: [] });

count('right', desk(), { label: '台面', on: 'setOn', where: { tone: 'dark', state: 'used' } });
sum('right', desk(), 'size', { label: '大小', standing: { from: 'setOn' } });
distinct('right', loan, 'reader', { label: '读者' });
// @ts-expect-error counted on a field that is no date
count('x', desk(), { label: 'x', on: 'name' });
// @ts-expect-error counted on a field that is none
count('x', reader, { label: 'x', on: 'leftOn' });
// @ts-expect-error counted where a code is none
count('x', desk(), { label: 'x', where: { tone: 'grey' } });
// @ts-expect-error counted where a field is none
count('x', desk(), { label: 'x', on: 'setOn', where: { hue: 'dark' } });
// @ts-expect-error counted where a state is none
count('x', desk(), { label: 'x', where: { state: 'lent' } });
// @ts-expect-error a sum of text
sum('x', desk(), 'name', { label: 'x' });
// @ts-expect-error told apart by sub-rows
distinct('x', desk(), 'list', { label: 'x' });
// @ts-expect-error standing from a number
count('x', desk(), { label: 'x', standing: { from: 'size' } });

// Fields.

// @ts-expect-error an attribute that a date does not have
date('日期', { min: 3 });
// @ts-expect-error an unknown shape of text
text('号码', { shape: 'passport' });
// @ts-expect-error a label that is no text
oneOf('颜色', { dark: 1 });
