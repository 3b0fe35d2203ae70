/** Remarks of those who read a draft. They are no acts: they bind nobody and are no part of the journal. */
import { YifaError } from '@yifa/kernel';
import { uuidv7 } from '@yifa/store';
import { getReport, type ReportKey, type ReportPlace } from './scope.ts';
import type { ReportChange } from './steps.ts';

// The database keeps neither control characters nor halves of characters.
const unwritable = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

/** Adds a remark on a block, or on some words of it. The same key adds nothing a second time. */
export async function addComment(
  { store }: ReportPlace,
  order: ReportChange & { readonly block: string; readonly quote: string; readonly text: string },
): Promise<void> {
  const { org, block, quote, text, actor, key } = order;
  const entry = await getReport(store, order);
  const says = text.trim();
  if (says === '') throw new YifaError('invalid-input', '请填写批注');
  if ([block, quote, says].some((each) => unwritable.test(each)))
    throw new YifaError('invalid-input', '批注含有不能保存的字符');
  const comment = { id: uuidv7(), block, quote, says, byId: actor.id, by: actor.name, key };
  await store.reports.addComment(org, entry.id, comment);
}

/** Marks a remark as settled; a second time changes nothing. @throws YifaError not-found */
export async function resolveComment(
  { store }: ReportPlace,
  order: ReportKey & { readonly actor: ReportChange['actor']; readonly comment: string },
): Promise<void> {
  const entry = await getReport(store, order);
  const found = await store.reports.resolveComment(order.org, entry.id, order.comment, order.actor.name);
  if (!found) throw new YifaError('not-found', '没有找到这条批注');
}
