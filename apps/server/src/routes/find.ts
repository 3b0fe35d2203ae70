/** Finding entries, files and places of the workbench by words. */
import { isPlainDate } from '@yifa/law';
import { type Found, hitsIn, type OpenLedgers, type Standing, type Store, snippetOf, termsOf } from '@yifa/store';
import type { z } from 'zod';
import { type FindAnswer, type FoundEntry, findAnswer, findQuery, standings } from '../contract/find.ts';
import { followJournal } from '../find/following.ts';
import { placesFor } from '../find/places.ts';
import type { Api, ServerOptions } from '../options.ts';
import { seesPersonal, summaryOf } from '../present.ts';
import { checkOrg, getReader, type Reader } from '../session.ts';

type Asked = z.infer<typeof findQuery>;

export function findRoutes(api: Api, { store }: ServerOptions): void {
  const follow = followJournal(api, store);

  api.get('/api/find', { schema: { querystring: findQuery, response: { 200: findAnswer } } }, async (request) => {
    const reader = getReader(request);
    const asked = request.query;
    checkOrg(reader, asked.org);
    const orgs = asked.scope === 'all' ? await readable(store, reader, asked.org) : [asked.org];
    const open = openLedgers(store, reader, orgs);
    const { found, byStanding, ...answer } = await store.search.find({
      orgs,
      text: asked.q,
      offset: asked.offset,
      limit: asked.limit,
      // What is asked while somebody types has to be there before the next key.
      ...(asked.limit <= 10 ? { most: 200 } : {}),
      filter: filterOf(store, asked),
      ...(open ? { open } : {}),
    });
    if (answer.indexing) for (const org of orgs) follow(org);
    const { indexing, byLedger, byYear, ...totals } = answer;
    return {
      ...totals,
      ...(indexing ? { indexing: { ...indexing } } : {}),
      byLedger: [...byLedger],
      byYear: [...byYear],
      byState: byStanding.flatMap(({ standing, count }) => {
        const state = standings[standing];
        return state ? [{ state, count }] : [];
      }),
      entries: found.map((each) => entryOf(each, asked.q)),
      places: asked.offset === 0 ? placesFor(store.domain, reader, asked.org, asked.q, asked.limit > 10 ? 5 : 3) : [],
    } satisfies FindAnswer;
  });
}

async function readable(store: Store, reader: Reader, org: string): Promise<string[]> {
  return (await store.below(org)).filter((each) => reader.orgs.includes(each));
}

/** The ledgers into whose personal fields this reader may look: in the own org only. */
function openLedgers(store: Store, reader: Reader, orgs: readonly string[]): OpenLedgers | undefined {
  const { org } = reader.account;
  if (!orgs.includes(org)) return undefined;
  const ledgers = [...store.domain.ledgers.values()].filter((ledger) => seesPersonal(reader, ledger, org));
  return ledgers.length === 0 ? undefined : { org, ledgers: ledgers.map(({ id }) => id) };
}

const numbers: Readonly<Record<(typeof standings)[number], Standing>> = { open: 0, closed: 1, void: 2 };

function filterOf(store: Store, { ledger, area, year, state }: Asked) {
  const inArea =
    area === undefined ? undefined : [...store.domain.ledgers.values()].filter((each) => each.area === area);
  const ledgers = ledger === undefined ? inArea?.map(({ id }) => id) : [ledger];
  return {
    ...(ledgers ? { ledgers } : {}),
    ...(year === undefined ? {} : { from: `${year}-01-01`, until: `${year}-12-31` }),
    ...(state === undefined ? {} : { standings: [numbers[state]] }),
  };
}

function entryOf({ entry, ledger, open, file, snippet }: Found, text: string): FoundEntry {
  const summary = summaryOf(ledger, entry, open);
  const on = open || !ledger.fields[ledger.dated]?.personal ? entry.values[ledger.dated] : null;
  const terms = termsOf(text);
  const title = hitsIn(summary.title, terms).length > 0 ? snippetOf(summary.title, terms) : [];
  return {
    org: entry.org,
    ledger: ledger.id,
    id: entry.id,
    number: entry.number,
    title: title.length > 0 ? title : [{ text: summary.title, hit: false }],
    state: entry.state,
    stateLabel: summary.stateLabel,
    on: isPlainDate(on) ? on : null,
    ...(file ? { file: { ...file } } : {}),
    ...(snippet ? { snippet: { label: snippet.label, parts: snippet.parts.map((each) => ({ ...each })) } } : {}),
  };
}
