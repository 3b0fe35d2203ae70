import { describeLedger, evaluate, ledgerDescription } from '@yifa/kernel';
import { citeRule } from '@yifa/law';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asked, entries } from './support/cases.ts';
import { contextOn, id } from './support/context.ts';
import { book, loan, reader } from './support/library.ts';

describe('describeLedger', () => {
  it.each([book.model, reader.model, loan.model])(
    '$id arrives in the browser as it left, under its schema',
    (ledger) => {
      const sent = describeLedger(ledger);
      expect(ledgerDescription.parse(JSON.parse(JSON.stringify(sent)))).toEqual(sent);
      expect(JSON.parse(JSON.stringify(sent))).toEqual(sent);
    },
  );

  it('lists fields in order, with all that a form needs', () => {
    const fields = describeLedger(book.model).fields;
    expect(fields.map((each) => each.name)).toEqual(Object.keys(book.model.fields));
    expect(fields.find((each) => each.name === 'copies')).toEqual({
      name: 'copies',
      kind: 'integer',
      label: '册数',
      optional: false,
      personal: false,
      unit: '册',
      min: 1,
      max: 100,
    });
    expect(fields.find((each) => each.name === 'shelf')?.choices).toEqual([
      { code: 'open', label: '开架' },
      { code: 'closed', label: '闭架' },
    ]);
    expect(describeLedger(reader.model).fields[1]).toMatchObject({
      name: 'idNumber',
      personal: true,
      optional: true,
      shape: 'idNumber',
    });
    const rows = describeLedger(loan.model).fields.find((each) => each.name === 'companions');
    expect(rows?.fields?.map((each) => [each.name, each.kind, each.optional])).toEqual([
      ['name', 'text', false],
      ['age', 'integer', true],
      ['since', 'date', true],
      ['home', 'choice', true],
    ]);
    expect(describeLedger(loan.model).fields.find((each) => each.name === 'books')?.ledger).toBe('book');
  });

  it('says states, steps, deadlines, documents and gaps', () => {
    const said = describeLedger(loan.model);
    expect(said.states.map((each) => [each.id, each.label, each.kind])).toEqual([
      ['asked', '已申请', 'live'],
      ['lent', '借出', 'live'],
      ['back', '已归还', 'closed'],
      ['lost', '已遗失', 'closed'],
      ['voided', '已作废', 'void'],
    ]);
    const lend = said.steps.find((each) => each.id === 'lend');
    expect(lend).toMatchObject({
      from: ['asked'],
      opens: false,
      to: 'lent',
      by: ['librarian', 'director'],
      apart: ['ask'],
      dated: 'lentOn',
      reason: false,
      loose: false,
      documents: ['slip'],
    });
    expect(lend?.asks).toEqual(['note', 'lentOn', 'pickedUpAt', 'deposit', 'bags', 'returnBy']);
    expect(lend?.guards[1]).toMatchObject({
      rule: 'sup-2026',
      article: citeRule('sup-2026'),
      force: 'forbid',
      says: '押金不足',
      reads: ['deposit'],
    });
    expect(said.deadlines[0]).toEqual({
      id: 'give-back',
      label: '归还期限',
      rule: 'med-period',
      article: citeRule('med-period'),
    });
    expect(said.documents).toEqual([
      { id: 'slip', label: '借书单', after: ['lend'], rule: 'pen-notice', article: citeRule('pen-notice') },
    ]);
    expect(said.gaps).toEqual([
      { rule: 'pen-publish', article: citeRule('pen-publish'), why: '公开借阅情况由馆员另行办理' },
    ]);
    expect(said.always).toHaveLength(1);
  });

  it('says which fields no form asks for, and which papers not every entry has', () => {
    const said = describeLedger(
      loan.document('notice', '催还单', { after: ['lend'], when: { bags: { filled: true } }, body: [] }).model,
    );
    expect(said.fields.filter((each) => each.computed).map((each) => each.name)).toEqual(['channel']);
    expect(said.documents.map((each) => each.id)).toEqual(['slip', 'notice']);
    expect(said.steps.find((each) => each.id === 'lend')?.documents).toEqual(['slip']);
  });

  it('carries conditions that the browser can evaluate as the server does', () => {
    const arrived = ledgerDescription.parse(JSON.parse(JSON.stringify(describeLedger(loan.model))));
    const guard = arrived.steps
      .find((each) => each.id === 'lend')
      ?.guards.find((each) => each.rule === 'pen-two-officers');
    if (!guard) throw new Error('guard');
    const gone = { ...asked, values: { ...asked.values, books: [id(5)] } };
    expect([asked, gone].map((each) => evaluate(guard.require, each, contextOn('2026-03-10', entries)))).toEqual([
      true,
      false,
    ]);
  });

  it('has a schema that the documentation of the API can show, and that lets nothing else out', () => {
    expect(z.toJSONSchema(ledgerDescription)).toMatchObject({ type: 'object', additionalProperties: false });
    expect(ledgerDescription.safeParse({ ...describeLedger(book.model), secret: 1 }).success).toBe(false);
  });
});
