/** What the last act left to be read on the next screen: that it was done, and the reminders. */
import type { Refusal } from '../../api/types.ts';

export interface Note {
  readonly entry: string;
  readonly text: string;
  readonly reminders: readonly Refusal[];
}

let left: Note | undefined;

export function leaveNote(note: Note): void {
  left = note;
}

/** The note for this entry, if it was left just now. */
export function noteFor(entry: string): Note | undefined {
  return left?.entry === entry ? left : undefined;
}

export function dropNote(): void {
  left = undefined;
}
