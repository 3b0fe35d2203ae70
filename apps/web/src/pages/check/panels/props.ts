/** What every panel gets. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import type { MarkId } from '../model/layout.ts';
import type { Verdict } from '../model/words.ts';

export interface PanelProps {
  readonly answer: CheckAnswer;
  /** By claim. */
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /** Shows a mark in the text. */
  readonly goTo: (mark: MarkId) => void;
}
