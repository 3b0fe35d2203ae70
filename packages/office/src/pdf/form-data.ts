/** Statutory forms as the data that their pages are set from. */
import { fieldLines, signatureRows } from '../form-lines.ts';
import { chineseDate } from '../formats.ts';
import type { Block, FormBlock, FormDocument } from '../model.ts';
import { breakTitle } from '../title.ts';
import { blockOf, isEmptyTable, text } from './data.ts';

function isOrdinary(block: FormBlock): block is Block {
  return block.kind !== 'fields' && block.kind !== 'signatures';
}

function formBlockOf(block: FormBlock) {
  switch (block.kind) {
    case 'fields': {
      const columns = block.columns ?? 1;
      const say = ({ label, value }: { label: string; value: string }) => ({ label: text(label), value: text(value) });
      return { kind: block.kind, columns, rows: fieldLines(block.rows, columns).map((row) => row.map(say)) };
    }
    case 'signatures':
      return {
        kind: block.kind,
        lines: signatureRows(block.rows).map(({ labels, dated }) => ({ labels: labels.map(text), dated })),
      };
    default:
      return blockOf(block);
  }
}

function isEmpty(block: FormBlock): boolean {
  return block.kind === 'fields' ? block.rows.length === 0 : isOrdinary(block) && isEmptyTable(block);
}

function formData(form: FormDocument) {
  const { closing } = form;
  return {
    org: text(form.org),
    titleLines: breakTitle(form.title),
    number: text(form.number ?? ''),
    body: form.body.filter((block) => !isEmpty(block)).map(formBlockOf),
    closing: closing !== undefined,
    closingOrg: text(closing?.org ?? ''),
    closingDate: closing?.date === undefined ? '' : chineseDate(closing.date),
    footnote: text(form.footnote ?? ''),
  };
}

/** @throws RangeError when a date does not exist */
export function formsData(title: string, forms: readonly FormDocument[]) {
  return { title: text(title), author: text(forms[0]?.org ?? ''), forms: forms.map(formData) };
}
