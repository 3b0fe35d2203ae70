import {
  blank,
  type DocumentWords,
  documentsReady,
  type FilledDocument,
  fillDocument,
  type Subject,
} from '@yifa/kernel';
import { citeRule, plainDate } from '@yifa/law';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries, lent } from './support/cases.ts';
import { contextOn, id } from './support/context.ts';
import { loan } from './support/library.ts';

const words: DocumentWords = {
  org: '青溪书社',
  county: '某县',
  number: '借〔2026〕3号',
  year: '2026',
  today: plainDate('2026-03-10'),
};
const slip = loan.model.documents['slip'];
if (!slip) throw new Error('slip');

function fill(values: Subject['values'], state = 'lent', document = slip): FilledDocument {
  if (!document) throw new Error('document');
  const title = (ledger: string, entry: string): string =>
    String(entries[`${ledger}/${entry}`]?.values['title'] ?? entries[`${ledger}/${entry}`]?.values['name'] ?? '');
  return fillDocument(
    loan.model,
    document,
    { state, values: { ...lent.values, ...values } },
    words,
    title,
    contextOn('2026-03-10', entries),
  );
}
const text = (document: FilledDocument): string[] =>
  document.blocks.flatMap((each) => ('text' in each ? [each.text] : []));

describe('fillDocument', () => {
  it('says values as people read them', () => {
    const filled = fill({ books: [id(3), id(4)], returnBy: '2026-04-01' });
    expect(filled).toMatchObject({
      title: '借书单',
      number: '研究',
      article: citeRule('pen-notice'),
      date: '2026年3月4日',
    });
    expect(text(filled)).toEqual([
      '青溪书社借书单',
      '林木于2026年3月4日借《常见书、善本书》，押金100元，渠道为柜台，约定2026年4月1日归还；借出。',
    ]);
  });

  it('leaves a line to write on where nothing is filled in', () => {
    const filled = fill({ reader: null, deposit: null, channel: null, books: [], lentOn: null, purpose: null });
    expect(text(filled)[1]).toBe(
      `${blank}于${blank}借《${blank}》，押金${blank}，渠道为${blank}，约定${blank}归还；借出。`,
    );
    expect(filled.date).toBeUndefined();
    expect(filled.number).toBeUndefined();
    expect(blank).toBe('＿＿＿＿');
  });

  it('leaves out the parts whose condition does not hold', () => {
    expect(text(fill({ note: '小心轻放' })).slice(2)).toEqual(['备注：小心轻放']);
    expect(text(fill({}, 'lost')).slice(2)).toEqual(['逾期']);
  });

  it('lays out fields, sub-rows and signatures', () => {
    const filled = fill({
      companions: [
        { name: '甲', age: 12, since: '2020-05-06', home: 'near' },
        { name: '乙', age: null, since: null, home: null },
      ],
    });
    expect(filled.blocks.slice(2)).toEqual([
      {
        kind: 'fields',
        rows: [
          { label: '用途', value: '研究' },
          { label: '取书时刻', value: '2026年3月4日9时30分' },
          { label: '书袋', value: '1个' },
          { label: '同行人', value: '甲、乙' },
        ],
      },
      {
        kind: 'rows',
        head: ['姓名', '年龄', '相识日期', '住处'],
        rows: [
          ['甲', '12岁', '2020年5月6日', '近'],
          ['乙', '', '', ''],
        ],
      },
      { kind: 'signatures', lines: ['读者（签名）：', '馆员（签名）：'] },
    ]);
    expect(fill({}).blocks.find((each) => each.kind === 'rows')).toMatchObject({ rows: [] });
  });

  it('makes a paragraph of each line that was typed', () => {
    expect(text(fill({ note: '第一行\n\n第二行\r\n第三行' })).slice(2)).toEqual(['备注：第一行', '第二行', '第三行']);
  });

  it('takes what was typed for text, never for a pattern', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('{reader}', '{org}', '$&', '$1', '{constructor}', '{{note}}')),
        (typed) => {
          const note = typed.replace(/\s/g, '');
          fc.pre(note !== '');
          expect(text(fill({ note }))).toContain(`备注：${note}`);
        },
      ),
    );
  });

  it('is ready after its step, and only for the entries it is for', () => {
    const { model } = loan
      .document('bags', '书袋收据', { after: ['lend'], when: { bags: { filled: true } }, body: [] })
      .document('loss', '报失回执', { after: ['lose'], body: [] });
    const ready = (taken: readonly string[], values: Subject['values'] = {}): string[] =>
      documentsReady(
        model,
        taken,
        { ...lent, values: { ...lent.values, ...values } },
        contextOn('2026-03-10', entries),
      ).map((each) => each.id);
    expect(ready(['ask'])).toEqual([]);
    expect(ready(['ask', 'lend'])).toEqual(['slip', 'bags']);
    expect(ready(['ask', 'lend'], { bags: null })).toEqual(['slip']);
    expect(() => loan.document('odd', '单', { after: [], when: { nobody: 1 } as never, body: [] })).toThrow('loan.odd');
  });

  it('knows the words besides the fields', () => {
    const letter = loan.document('letter', '函', {
      after: [],
      body: ['{county}{org}{number}，{year}，{today}，{state}'],
    }).model.documents['letter'];
    expect(text(fill({}, 'back', letter))).toEqual(['某县青溪书社借〔2026〕3号，2026，2026年3月10日，已归还']);
    expect(fill({}, 'back', letter)).not.toHaveProperty('article');
  });
});
