/** What an act is asked with and answered by. */
import type { Domain, Refusal, RuleOutcome } from '@yifa/kernel';
import type { Calendar, PlainDate } from '@yifa/law';
import type { Entry } from './columns.ts';
import type { Org } from './profile.ts';

/** Who acts. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly string[];
}

/** An act as it is decided. */
export interface ActCommand {
  readonly org: Org;
  /** The ids of the org and everything above it, nearest first. */
  readonly line: readonly string[];
  readonly ledger: string;
  /** Absent when the step opens an entry. */
  readonly entry?: string;
  readonly step: string;
  readonly input: unknown;
  readonly actor: Actor;
  /** Legal date of the act; today when absent. */
  readonly on?: PlainDate;
  readonly reason?: string;
  /** Idempotency key: the same key with the same content does nothing a second time and answers the same. */
  readonly key: string;
  /** The version the actor looked at; another one is refused. */
  readonly expects?: number;
}

/** What an act names; the org's row and line are filled in by the store. */
export type ActOrder = Omit<ActCommand, 'org' | 'line'> & { readonly org: string };

/** What a page of its own adds to an act, in its transaction. Neither is called when the request is a repetition. */
export interface Along {
  readonly page: string;
  /** What the program computes of the input, over the entry as it is. */
  fill(entry: Entry | undefined): Promise<Readonly<Record<string, unknown>>>;
  /** Writes what belongs to the act beside entry and journal. */
  after(written: { readonly entry: string; readonly seq: number; readonly hash: string }): Promise<void>;
}

/** What an act left behind. */
export interface ActResult {
  readonly entry: string;
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
  readonly rules: readonly RuleOutcome[];
  /** What the actor is reminded of; not kept, so empty when the answer is repeated. */
  readonly reminders: readonly Refusal[];
  /** The request had been carried out before. */
  readonly repeated: boolean;
}

/** What the program brings along: its ledgers, the working calendar, the clock. */
export interface World {
  readonly domain: Domain;
  readonly calendar: Calendar;
  readonly now: () => Date;
}
