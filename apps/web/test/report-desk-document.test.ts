import { getSchema } from '@tiptap/core';
import { type Node, type Schema, Slice } from '@tiptap/pm/model';
import type { DraftBlock, DraftRun } from '@yifa/server/contract/reports';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reportNodes } from '../src/pages/report-desk/editor/nodes.ts';
import { cleanSlice } from '../src/pages/report-desk/editor/paste.ts';
import { placeOf, printedBlock } from '../src/pages/report-desk/editor/places.ts';
import { blocksOf, documentOf, readChip } from '../src/pages/report-desk/model/document.ts';
import { FigureSource } from '../src/pages/report-desk/model/figure-source.ts';

const source = new FigureSource({
  'mediation-accepted': {
    indicator: 'mediation-accepted',
    label: '人民调解受理',
    says: '受理日期在期间内的案件',
    unit: '件',
    text: '242件',
    value: 242,
  },
});
const schema = getSchema(reportNodes({ source, open: () => undefined, knows: () => true }));

const words = fc.string({
  unit: fc.constantFrom('调', '解', '受', '理', '，', '2', '0', '件', ' ', 'a', '<', '\u3000'),
});
const chip = fc
  .record({
    figure: fc.constantFrom('mediation-accepted', 'penalty-decided'),
    style: fc.constantFrom('exact' as const, 'over' as const, 'atLeast' as const),
    unit: fc.constantFrom(undefined, '元' as const, '万元' as const),
  })
  .map(({ unit, ...rest }) => ({ ...rest, ...(unit === undefined ? {} : { unit }) }));
const run: fc.Arbitrary<DraftRun> = fc.oneof(
  words.map((text) => ({ text })),
  chip,
);
const block = (id: string): fc.Arbitrary<DraftBlock> =>
  fc.oneof(
    fc.record({
      id: fc.constant(id),
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      text: words,
    }),
    fc.record({ id: fc.constant(id), kind: fc.constant('para' as const), runs: fc.array(run, { maxLength: 8 }) }),
  );
const blocks = fc
  .uniqueArray(fc.stringMatching(/^[\w-]{1,12}$/), { minLength: 1, maxLength: 8 })
  .chain((ids) => fc.tuple(...ids.map(block)));

/** Neighbouring texts joined, empty ones dropped: what a draft means. */
function plain(each: DraftBlock): DraftBlock {
  if (each.kind === 'heading') return each;
  const runs: DraftRun[] = [];
  for (const piece of each.runs) {
    const last = runs[runs.length - 1];
    if ('figure' in piece) runs.push(piece);
    else if (last && 'text' in last) runs[runs.length - 1] = { text: last.text + piece.text };
    else if (piece.text !== '') runs.push(piece);
  }
  return { ...each, runs };
}

describe('a draft in the editor', () => {
  test('comes back as it went in', () => {
    fc.assert(
      fc.property(blocks, (draft) => {
        const doc = schema.nodeFromJSON(documentOf(draft));
        doc.check();
        expect(blocksOf(doc)).toEqual(draft.map(plain));
      }),
    );
  });

  test('an empty draft is one empty paragraph that can be written into', () => {
    const [only, ...others] = blocksOf(schema.nodeFromJSON(documentOf([])));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ kind: 'para', runs: [] });
    expect(only?.id).toMatch(/^[\w-]{1,40}$/);
  });

  test('a quotation is found at its offsets, figures counted as printed', () => {
    fc.assert(
      fc.property(block('b1'), fc.nat(), fc.nat(), (each, a, b) => {
        const doc = schema.nodeFromJSON(documentOf([each]));
        const text = printedBlock(doc.child(0), source);
        const start = a % (text.length + 1);
        const end = Math.min(text.length, start + 1 + (b % 6));
        const quote = text.slice(start, end);
        const place = placeOf(doc, { block: 'b1', quote, start, end }, source);
        if (quote === '') {
          expect(place).toBeUndefined();
          return;
        }
        // A figure is one piece: a place that begins or ends inside one takes it whole.
        expect(
          doc.textBetween(place!.from, place!.to, '', (leaf) =>
            source.text(readChip(leaf.attrs['figure'], leaf.attrs['style'], leaf.attrs['unit'])!),
          ),
        ).toContain(quote);
      }),
    );
  });
});

/** What a figure leaves in the clipboard, and what is made of it there; elements stand in as their attributes. */
function written(chipNode: Node): { readonly attributes: Readonly<Record<string, string>>; readonly text: unknown } {
  const [tag, attributes, text] = z
    .tuple([z.string(), z.record(z.string(), z.string()), z.string()])
    .parse(schema.nodes['figure']?.spec.toDOM?.(chipNode));
  expect(tag).toBe('data');
  return { attributes, text };
}

function readBack(from: Schema, attributes: Readonly<Record<string, string>>): unknown {
  const [rule] = from.nodes['figure']?.spec.parseDOM ?? [];
  const element = { getAttribute: (name: string) => attributes[name] ?? null, nodeType: 1, nodeName: 'DATA' };
  return rule?.getAttrs?.(element as never);
}

describe('copy and paste', () => {
  test('a figure stays bound, with rounding and unit', () => {
    fc.assert(
      fc.property(chip, (each) => {
        const node = schema.nodeFromJSON({ type: 'figure', attrs: { ...each, unit: each.unit ?? null } });
        const back = z.looseObject({}).parse(readBack(schema, written(node).attributes));
        expect(readChip(back['figure'], back['style'], back['unit'])).toEqual(each);
      }),
    );
  });

  test('elsewhere it reads as the number it prints', () => {
    const node = schema.nodeFromJSON({ type: 'figure', attrs: { figure: 'mediation-accepted' } });
    expect(written(node).text).toBe('242件');
  });

  test('a figure of an indicator that does not exist here, or badly written, is text', () => {
    const strange = getSchema(reportNodes({ source, open: () => undefined, knows: () => false }));
    expect(readBack(strange, { 'data-figure': 'mediation-accepted', 'data-style': 'exact' })).toBe(false);
    expect(readBack(schema, { 'data-figure': 'a"><script>', 'data-style': 'exact' })).toBe(false);
    expect(readBack(schema, { 'data-figure': 'mediation-accepted', 'data-style': 'doubled' })).toBe(false);
  });

  function pasted(block: DraftBlock, intoHeading: boolean): DraftBlock[] {
    const { content } = schema.nodeFromJSON(documentOf([block]));
    const cleaned = cleanSlice(new Slice(content, 1, 1), schema, source, intoHeading);
    return blocksOf(schema.topNodeType.create(null, cleaned.content));
  }

  test('in a heading, which holds no figures, it becomes a number typed by hand', () => {
    const figure = { figure: 'mediation-accepted', style: 'exact' as const };
    const para: DraftBlock = { id: 'b1', kind: 'para', runs: [{ text: '受理' }, figure] };
    expect(pasted(para, true)).toMatchObject([{ runs: [{ text: '受理242件' }] }]);
    expect(pasted(para, false)).toMatchObject([{ runs: [{ text: '受理' }, figure] }]);
  });

  test('foreign blanks and invisible signs do not come along', () => {
    const para: DraftBlock = { id: 'b1', kind: 'para', runs: [{ text: '受理\u00a0\u200b36\t件\ufeff' }] };
    expect(pasted(para, false)).toMatchObject([{ runs: [{ text: '受理 36 件' }] }]);
  });
});
