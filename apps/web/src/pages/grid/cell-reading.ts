/** What was understood of one cell. */
import type { Sent } from '../../values/raw.ts';

export interface CellReading {
  readonly value: Sent;
  /** How it was understood, where that differs from what was typed. */
  readonly readAs?: string;
  readonly fault?: string;
  /** The fault is merely that it is still empty. */
  readonly missing?: true;
  /** A reference is still being looked up. */
  readonly asking?: true;
  /** No entry, or more than one, answers to it: it may be registered meanwhile. */
  readonly unfound?: true;
}
