/** What an act is asked with and answered by. */
import type { Domain, Refusal, RuleOutcome } from '@yifa/kernel';
import type { Calendar, PlainDate } from '@yifa/law';
import type { Entry } from './columns.ts';
import type { Head } from './journal.ts';
import type { Org } from './profile.ts';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly string[];
}

export interface ActCommand {
  readonly org: Org;
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

/** What a page of its own adds to an act, in its transaction. Neither is called when the request is a repetition. */
export interface Along {
  readonly page: string;
  /** What the program computes of the input, over the entry as it is. */
  fill(entry: Entry | undefined, head: Head): Promise<Readonly<Record<string, unknown>>>;
  /** Writes what belongs to the act beside entry and journal. */
  after(written: { readonly entry: string; readonly seq: number; readonly hash: string }): Promise<void>;
}

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

export interface World {
  readonly domain: Domain;
  readonly calendar: Calendar;
  readonly now: () => Date;
}
