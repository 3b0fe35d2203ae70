/** Versions of the text: read, checked, digested. */
import { type Refusal, YifaError } from '@yifa/kernel';
import { isPlainDate } from '@yifa/law';
import { digest, type Store, type StoredDraft } from '@yifa/store';
import { indicatorsUsed } from './chip.ts';
import { type ReportDraft, reportDraft } from './model.ts';

/** SHA-256 of a draft as it is edited, chips and all. */
export function draftDigest(draft: ReportDraft): string {
  return digest(draft);
}

/** The draft that a stored version holds. @throws ZodError when the database holds something else */
export function draftFrom(stored: StoredDraft | undefined): ReportDraft | undefined {
  return stored && reportDraft.parse(stored.content);
}

// What the database would not give back as it was.
const unwritable = /(?![\n\r\t])[\p{Cc}\p{Cs}]/u;

function textsIn(draft: ReportDraft): string[] {
  const { title, number, addressee, copyTo, signers, blocks } = draft;
  const prose = blocks.flatMap((block) =>
    block.kind === 'heading' ? [block.text] : block.runs.flatMap((run) => ('text' in run ? [run.text] : [])),
  );
  return [title, number, addressee, ...copyTo, ...signers, ...prose];
}

/** Refuses a text that could not be kept, printed or counted. @throws YifaError invalid-input with every fault */
export function checkDraft(store: Store, draft: ReportDraft): void {
  const faults: string[] = [];
  const ids = draft.blocks.map((block) => block.id);
  if (new Set(ids).size !== ids.length) faults.push('文稿的段落编号有重复');
  if (textsIn(draft).some((text) => unwritable.test(text))) faults.push('文稿含有不能保存的字符');
  if (draft.title.trim() === '') faults.push('标题不能为空');
  if (!isPlainDate(draft.date)) faults.push(`成文日期“${draft.date}”应为实际存在的年-月-日`);
  for (const id of indicatorsUsed(draft.blocks))
    if (!store.domain.indicators.has(id)) faults.push(`文稿用到了没有的数据“${id}”`);
  for (const block of draft.blocks)
    if (block.kind === 'para')
      for (const run of block.runs)
        if ('figure' in run && run.style === 'over' && store.domain.indicators.get(run.figure)?.kind === 'rate')
          faults.push(`比率“${store.domain.indicators.get(run.figure)?.label ?? ''}”不能说“余”`);
  if (faults.length === 0) return;
  const refusals = faults.map((says): Refusal => ({ code: 'invalid-input', says, remedy: '修改文稿后重新保存' }));
  throw new YifaError('invalid-input', faults.join('；'), refusals);
}
