import type { FilledDocument } from '@yifa/kernel';
import type { FormBlock, FormDocument } from '@yifa/office';

/** A filled document laid out as a statutory form. */
export function formOf(filled: FilledDocument, org: string, date: string | undefined): FormDocument {
  const body = filled.blocks.map(blockOf);
  return {
    org,
    title: filled.title,
    body,
    closing: { org, ...(date ? { date } : {}) },
    ...(filled.number ? { number: filled.number } : {}),
    ...(filled.article ? { footnote: `依据：${filled.article}` } : {}),
  };
}

function blockOf(block: FilledDocument['blocks'][number]): FormBlock {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', level: 1, runs: [{ text: block.text }] };
    case 'para':
      return { kind: 'para', runs: [{ text: block.text }] };
    case 'fields':
      return { kind: 'fields', rows: block.rows };
    case 'rows':
      return { kind: 'table', head: block.head, rows: block.rows };
    case 'signatures':
      return { kind: 'signatures', rows: block.lines };
  }
}
