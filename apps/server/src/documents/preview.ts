/** A filled form for the page. */
import { chineseDate, type FormBlock, type FormDocument } from '@yifa/office';
import type { DocumentPreview } from '../contract/documents.ts';

type Runs = readonly { readonly text: string }[];

function textOf(runs: Runs): string {
  return runs.map((run) => run.text).join('');
}

function blockOf(block: FormBlock): DocumentPreview['body'][number] {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', text: textOf(block.runs) };
    case 'para':
    case 'flush':
      return { kind: 'para', text: textOf(block.runs) };
    case 'fields':
      return { kind: 'fields', rows: [...block.rows] };
    case 'table':
      return { kind: 'table', head: [...block.head], rows: block.rows.map((row) => [...row]) };
    case 'signatures':
      return { kind: 'signatures', rows: [...block.rows] };
  }
}

export function previewOf(label: string, form: FormDocument): DocumentPreview {
  const { org, title, number, closing, footnote } = form;
  return {
    label,
    org,
    title,
    ...(number === undefined ? {} : { number }),
    body: form.body.map(blockOf),
    closing: { org: closing?.org ?? org, date: closing?.date === undefined ? '' : chineseDate(closing.date) },
    ...(footnote === undefined ? {} : { footnote }),
  };
}
