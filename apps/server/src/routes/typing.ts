/** Help with typing: completion, references, the last entry, what is taken over. */
import { carriedInto, carriesOf, copiedFields, type Field, getLedger, type LedgerModel, YifaError } from '@yifa/kernel';
import { type Store, type SuggestSource, titleOf } from '@yifa/store';
import { z } from 'zod';
import {
  carriedAnswer,
  lastAnswer,
  optionsAnswer,
  optionsEachAnswer,
  optionsOrder,
  suggestAnswer,
} from '../contract/typing.ts';
import { fieldNamed, inLedger, readableLedger } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { seesPersonal, seesTitles, titleFor, titlesOf } from '../present.ts';
import { checkOwnOrg, getReader, type Reader } from '../session.ts';
import { previewRoutes } from './preview.ts';

const typedText = z.string().max(100).default('');
/** Fields of other ledgers that are looked into beside the field itself. */
const otherSources = 24;
const offered = 12;
const chosenFrom = 50;

export function typingRoutes(api: Api, options: ServerOptions): void {
  const { store } = options;
  const base = '/api/orgs/:org/ledgers/:ledger';
  previewRoutes(api, store, base);

  api.get(
    `${base}/suggest`,
    {
      schema: {
        params: inLedger,
        querystring: z.object({ field: z.string().max(100), text: typedText }),
        response: { 200: suggestAnswer },
      },
    },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      const ledger = readableLedger(store, reader, request.params);
      const { field, text } = request.query;
      const sources = sourcesOf(store, reader, org, ledger, field);
      if (sources.length === 0) return { suggestions: [] };
      const found = await store.suggest.values(org, sources, text.trim(), offered);
      return {
        suggestions: found.map(({ value, ledger: from }) => ({
          value,
          label: value,
          ...(from === ledger.id ? {} : { hint: getLedger(store.domain, from).label }),
        })),
      };
    },
  );

  api.get(
    `${base}/options`,
    { schema: { params: inLedger, querystring: z.object({ text: typedText }), response: { 200: optionsAnswer } } },
    async (request) => {
      const reader = getReader(request);
      const ledger = readableLedger(store, reader, request.params);
      return { options: await optionsIn(store, reader, request.params.org, ledger, request.query.text.trim()) };
    },
  );

  api.post(
    `${base}/options/each`,
    {
      schema: { params: inLedger, body: optionsOrder, response: { 200: optionsEachAnswer } },
      config: { reads: true },
    },
    async (request) => {
      const reader = getReader(request);
      const ledger = readableLedger(store, reader, request.params);
      const each: Awaited<ReturnType<typeof optionsIn>>[] = [];
      // One after another: a sheet that is pasted leaves the other connections to everybody else.
      for (const text of request.body.texts)
        each.push(await optionsIn(store, reader, request.params.org, ledger, text.trim()));
      return { each };
    },
  );

  api.get(`${base}/last`, { schema: { params: inLedger, response: { 200: lastAnswer } } }, async (request) => {
    const reader = getReader(request);
    const { org } = request.params;
    const ledger = readableLedger(store, reader, request.params);
    checkOwnOrg(reader, org);
    const entry = await store.suggest.lastOpened(org, ledger, reader.account.id);
    if (!entry) return { from: null, values: {}, titles: {} };
    const names = copiedFields(ledger).filter((name) => entry.values[name] !== undefined);
    return {
      from: { id: entry.id, title: titleFor(reader, ledger, org, titleOf(ledger, entry)) },
      values: plainValues(names.map((name) => [name, entry.values[name] ?? null])),
      titles: await titlesOf(store, ledger, [entry], reader),
    };
  });

  api.get(
    `${base}/carried`,
    {
      schema: {
        params: inLedger,
        querystring: z.object({ field: z.string().max(100), entry: z.uuid() }),
        response: { 200: carriedAnswer },
      },
    },
    async (request) => {
      const reader = getReader(request);
      const { org } = request.params;
      const ledger = readableLedger(store, reader, request.params);
      const field = fieldNamed(ledger.fields, request.query.field);
      if (field?.kind !== 'ref' && field?.kind !== 'refs') throw new YifaError('bad-request', '这一栏不是关联记录');
      const target = getLedger(store.domain, field.ledger.id);
      const entry = await store.getEntry(target.id, [org], request.query.entry);
      const open = seesPersonal(reader, target, org);
      const pairs = carriesOf(ledger, target, request.query.field);
      const values = Object.entries(carriedInto(ledger, target, request.query.field, entry.values)).filter(
        ([name]) => open || !target.fields[pairs[name] ?? '']?.personal,
      );
      const title = titleFor(reader, target, org, titleOf(target, entry));
      const titles = await titlesOf(store, target, [entry], reader);
      return {
        from: { id: entry.id, title, ledgerLabel: target.label },
        values: plainValues(values),
        titles: { ...titles, [entry.id]: title },
      };
    },
  );
}

/** JSON as the contract has it: lists that may be changed. */
function plainValues(pairs: readonly (readonly [string, unknown])[]) {
  return JSON.parse(JSON.stringify(Object.fromEntries(pairs)));
}

interface TextPlace {
  readonly source: SuggestSource;
  readonly field: Extract<Field, { readonly kind: 'text' }>;
  readonly personal: boolean;
}

/** Every text of a ledger, those in sub-rows as `parties.name`. */
function textPlaces(ledger: LedgerModel): Map<string, TextPlace> {
  const places = new Map<string, TextPlace>();
  for (const [name, field] of Object.entries(ledger.fields)) {
    if (field.kind === 'text')
      places.set(name, { source: { ledger, field: name }, field, personal: field.personal === true });
    if (field.kind !== 'rows') continue;
    for (const [column, inner] of Object.entries(field.fields))
      if (inner.kind === 'text')
        places.set(`${name}.${column}`, {
          source: { ledger, field: name, column },
          field: inner,
          personal: field.personal === true || inner.personal === true,
        });
  }
  return places;
}

/** The field itself, then fields of other ledgers about the same kind of thing; none that the reader may not see. */
function sourcesOf(store: Store, reader: Reader, org: string, ledger: LedgerModel, path: string): SuggestSource[] {
  const mine = textPlaces(ledger).get(path);
  if (!mine) throw new YifaError('bad-request', '这一栏没有可以提示的内容');
  if (mine.field.shape !== undefined) return [];
  if (mine.personal && !seesPersonal(reader, ledger, org)) return [];
  const { about } = mine.field;
  if (about === undefined) return [mine.source];
  const others = [...store.domain.ledgers.values()].flatMap((each) => {
    const open = seesPersonal(reader, each, org);
    return [...textPlaces(each).entries()].flatMap(([name, place]) => {
      const itself = each.id === ledger.id && name === path;
      // What is personal elsewhere stays out of a field that everybody may read.
      const kept = !place.personal || (open && mine.personal);
      return place.field.about === about && !itself && kept ? [place.source] : [];
    });
  });
  return [mine.source, ...others.slice(0, otherSources)];
}

async function optionsIn(store: Store, reader: Reader, org: string, ledger: LedgerModel, text: string) {
  const usable = Object.keys(ledger.states).filter(
    (state) => ledger.stateKinds[state] === 'live' || ledger.stateKinds[state] === 'closed',
  );
  const open = seesPersonal(reader, ledger, org);
  const near =
    seesTitles(reader, ledger, org) || text === ''
      ? await store.suggest.titled(org, ledger, usable, text, chosenFrom)
      : [];
  const found = near.map(({ id, title, number, state }) => ({
    id,
    title: numbered(titleFor(reader, ledger, org, title), number),
    state,
  }));
  // What only an older entry, or another of its texts, says is looked for in the whole ledger.
  if (text === '' || found.length >= 10) return found;
  const page = await store.list(ledger.id, {
    orgs: [org],
    offset: 0,
    limit: chosenFrom,
    where: { op: 'state', in: usable },
    text,
    personal: open,
  });
  const known = new Set(found.map(({ id }) => id));
  const more = page.entries
    .filter(({ id }) => !known.has(id))
    .map((entry) => ({
      id: entry.id,
      title: numbered(titleFor(reader, ledger, org, titleOf(ledger, entry)), entry.number),
      state: entry.state,
    }));
  return [...found, ...more].slice(0, chosenFrom);
}

function numbered(title: string, number: string | null): string {
  return number === null ? title : `${title}（${number}）`;
}
