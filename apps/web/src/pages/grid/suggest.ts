/** What may be meant while a cell is being typed: choices, entries of another ledger, texts used before. */
import { get } from '../../api/client.ts';
import { api } from '../../api/endpoints.ts';
import { useSettled } from '../../fields/use-settled.ts';
import { useLoad } from '../../load.ts';
import type { GridColumn } from './columns.ts';
import { namingText, searchText } from './references.ts';

export interface Suggestion {
  /** What is put into the cell. */
  readonly text: string;
  readonly label: string;
  readonly hint: string;
}

const separators = /[、，,；;\n]/;

/** The part of a list that is being typed, and what stands before it. */
export function lastPart(column: GridColumn, text: string): { readonly before: string; readonly part: string } {
  if (column.field.kind !== 'refs' && column.field.kind !== 'choices') return { before: '', part: text.trim() };
  const parts = text.split(separators);
  const part = parts[parts.length - 1] ?? '';
  return { before: text.slice(0, text.length - part.length), part: part.trim() };
}

/** Choices that begin with the text come before those that contain it. */
export function matching(labels: readonly string[], part: string): string[] {
  const begin = labels.filter((label) => label.startsWith(part));
  return [...begin, ...labels.filter((label) => !label.startsWith(part) && label.includes(part))];
}

function local(column: GridColumn, text: string): Suggestion[] | undefined {
  const { before, part } = lastPart(column, text);
  const { kind, choices = [] } = column.field;
  const labels =
    kind === 'yesNo'
      ? ['是', '否']
      : kind === 'choice' || kind === 'choices'
        ? choices.map(({ label }) => label)
        : undefined;
  return labels && matching(labels, part).map((label) => ({ text: before + label, label, hint: '' }));
}

interface SuggestAnswer {
  readonly suggestions: readonly { readonly value: string; readonly label: string; readonly hint?: string }[];
}

/** @param text what stands in the editor, undefined while nothing is edited */
export function useSuggestions(
  org: string,
  ledger: string,
  column: GridColumn | undefined,
  text: string | undefined,
): readonly Suggestion[] {
  const settled = useSettled(text ?? '', 150);
  const kind = column?.field.kind;
  const refers = kind === 'ref' || kind === 'refs';
  const plain = kind === 'text' && column?.source === 'field' && column.field.shape === undefined;
  const part = column && text !== undefined ? lastPart(column, settled).part : '';
  const wanted = text !== undefined && (refers || (plain && part !== ''));
  const asked = column && wanted ? `${org} ${ledger} ${column.name} ${part}` : '';
  const found = useLoad<readonly Suggestion[]>(asked, async (signal) => {
    if (!column) return [];
    if (refers) {
      const { options } = await api.options(org, column.field.ledger ?? '', searchText(part), signal);
      return options.slice(0, 12).map((each) => ({ text: namingText(each, options), label: each.title, hint: '' }));
    }
    const query = new URLSearchParams({ field: column.name, text: part });
    const path = `/api/orgs/${encodeURIComponent(org)}/ledgers/${encodeURIComponent(ledger)}/suggest?${query.toString()}`;
    const { suggestions } = await get<SuggestAnswer>(path, signal);
    return suggestions.slice(0, 8).map(({ value, label, hint = '' }) => ({ text: value, label, hint }));
  });
  if (!column || text === undefined) return [];
  const own = local(column, text);
  if (own) return own;
  if (!wanted || !found.data) return [];
  const { before } = lastPart(column, text);
  // A single suggestion that says what is typed already helps nobody.
  return found.data
    .filter((each) => each.text !== text.trim())
    .map((each) => (before === '' ? each : { ...each, text: before + each.text }));
}
