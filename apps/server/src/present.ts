/** The only way a row becomes an answer: masking, titles, words. */
import { type Domain, getLedger, type LedgerModel, listOf, type Value, type Values } from '@yifa/kernel';
import { citeRule, type RuleId, rules } from '@yifa/law';
import { type Entry, type Store, titleOf } from '@yifa/store';
import type { EntrySummary } from './contract.ts';
import type { Reader } from './session.ts';

/** Whether a reader sees personal data: only in the own org, and only with a post that works on the ledger. */
export function seesPersonal(reader: Reader, ledger: LedgerModel, org: string): boolean {
  if (reader.account.org !== org) return false;
  const posts = new Set([...ledger.keepers, ...Object.values(ledger.steps).flatMap((step) => step.by)]);
  return reader.account.posts.some((post) => posts.has(post));
}

/** Whether a reader sees what entries of a ledger are called: everybody does, unless titles there name persons. */
export function seesTitles(reader: Reader, ledger: LedgerModel, org: string): boolean {
  return ledger.title.every((name) => !ledger.fields[name]?.personal) || seesPersonal(reader, ledger, org);
}

/** A text cut to its first character. */
function cut(text: string): string {
  return `${[...text][0] ?? ''}＊＊`;
}

/** A personal value as those see it who may not. */
export function masked(value: Value): Value {
  if (typeof value === 'string') return value === '' ? value : cut(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return null;
  return value.map((each) =>
    typeof each === 'string'
      ? '＊＊'
      : Object.fromEntries(
          Object.entries(each).map(([name, cell]) => [name, typeof cell === 'string' ? cut(cell) : null]),
        ),
  ) as readonly string[]; // strings stay strings, rows stay rows
}

function shown(ledger: LedgerModel, values: Values, open: boolean): Values {
  if (open) return values;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, ledger.fields[name]?.personal ? masked(value) : value]),
  );
}

/** A row of a ledger as an answer. @param open the reader may see what is personal in it */
export function summaryOf(ledger: LedgerModel, entry: Entry, open: boolean): EntrySummary {
  const values = shown(ledger, entry.values, open);
  return {
    id: entry.id,
    org: entry.org,
    number: entry.number,
    title: titleOf(ledger, { values }),
    state: entry.state,
    stateLabel: ledger.states[entry.state] ?? entry.state,
    version: entry.version,
    updatedAt: entry.updatedAt,
    values: JSON.parse(JSON.stringify(values)),
  };
}

type Titles = Pick<Store, 'domain' | 'titles'>;

/** A title as its reader may see it. */
export function titleFor(reader: Reader, ledger: LedgerModel, org: string, title: string): string {
  return seesTitles(reader, ledger, org) ? title : cut(title);
}

/** Titles of entries of one ledger, by id, as their reader may see them. */
export async function titlesById(
  store: Titles,
  reader: Reader,
  org: string,
  ledger: LedgerModel,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const found = [...(await store.titles(ledger, org, ids))];
  const open = seesTitles(reader, ledger, org);
  return Object.fromEntries(open ? found : found.map(([id, title]) => [id, cut(title)]));
}

/** Titles of everything that entries refer to. */
export async function titlesOf(
  store: Titles,
  ledger: LedgerModel,
  entries: readonly Entry[],
  reader: Reader,
): Promise<Record<string, string>> {
  const titles: Record<string, string> = {};
  const orgs = new Set(entries.map((entry) => entry.org));
  for (const [name, field] of Object.entries(ledger.fields)) {
    if (field.kind !== 'ref' && field.kind !== 'refs') continue;
    const target = getLedger(store.domain, field.ledger.id);
    for (const org of orgs) {
      const ids = [
        ...new Set(entries.filter((entry) => entry.org === org).flatMap((entry) => listOf(entry.values[name]))),
      ];
      if (ids.length === 0) continue;
      Object.assign(titles, await titlesById(store, reader, org, target, ids));
    }
  }
  return titles;
}

/** The title of an entry counted somewhere, cut to its first character where it may name a person whom the reader may not see. */
export function shownTitle(
  store: Store,
  reader: Reader,
  org: string,
  { ledger: id, title }: { readonly ledger: string; readonly title: string },
): string {
  const ledger = store.domain.ledgers.get(id);
  return ledger ? titleFor(reader, ledger, org, title) : cut(title);
}

/** What posts are called. */
export function postLabels({ posts }: Domain, ids: readonly string[]): string[] {
  return ids.map((id) => posts[id] ?? id);
}

/** Whether a text names a rule that is still known. */
export function isRule(id: string): id is RuleId {
  return Object.hasOwn(rules, id);
}

/** The article and the sentence of a rule; plain texts when the rule is no longer known. */
export function ruleWords(id: string): { readonly says: string; readonly article: string } {
  return isRule(id) ? { says: rules[id].says, article: citeRule(id) } : { says: id, article: '' };
}
