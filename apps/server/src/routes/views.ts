/** Saved views of lists, and how an account likes them laid out. */
import { type LedgerModel, YifaError } from '@yifa/kernel';
import { z } from 'zod';
import { habitOrder, storedContent, storedLayout, type ViewShelf, viewOrder, viewShelf } from '../contract/lists.ts';
import { isPersonal } from '../lists/asked.ts';
import { fieldNamed, ledgerNamed } from '../named.ts';
import type { Api, ServerOptions } from '../options.ts';
import { getReader, type Reader } from '../session.ts';

const ofLedger = z.object({ ledger: z.string() });
const ofView = ofLedger.extend({ id: z.uuid() });

/** What a view asks of personal fields would be read by everybody it is shared with. */
function namesPersonal(ledger: LedgerModel, search: string): boolean {
  return [...new URLSearchParams(search).keys()].some((key) => {
    const name = key.startsWith('f.') ? key.slice(2) : '';
    return isPersonal(fieldNamed(ledger.fields, name));
  });
}

export function viewsRoutes(api: Api, { store }: ServerOptions): void {
  const base = '/api/ledgers/:ledger';

  const ledgerOf = (id: string): LedgerModel => ledgerNamed(store, id);
  const ownerOf = ({ account }: Reader) => ({ org: account.org, account: account.id });
  const shelfOf = async (reader: Reader, ledger: string): Promise<ViewShelf> => {
    const { views, layout, first } = await store.views.shelf(ownerOf(reader), ledger);
    const kept = storedLayout.safeParse(layout);
    return {
      views: views.flatMap((view) => {
        const content = storedContent.safeParse(view.content);
        return content.success ? [{ ...view, content: content.data }] : [];
      }),
      layout: kept.success ? kept.data : null,
      first,
    };
  };

  api.get(`${base}/views`, { schema: { params: ofLedger, response: { 200: viewShelf } } }, async (request) =>
    shelfOf(getReader(request), ledgerOf(request.params.ledger).id),
  );

  api.put(
    `${base}/views/:id`,
    { schema: { params: ofView, body: viewOrder, response: { 200: viewShelf } } },
    async (request) => {
      const reader = getReader(request);
      const ledger = ledgerOf(request.params.ledger);
      const { name, shared, content } = request.body;
      if (shared && namesPersonal(ledger, content.search))
        throw new YifaError('not-allowed', '条件里有个人信息的视图只能自己用，不能共享');
      await store.views.save(ownerOf(reader), ledger.id, { id: request.params.id, name, shared, content });
      return shelfOf(reader, ledger.id);
    },
  );

  api.delete(`${base}/views/:id`, { schema: { params: ofView, response: { 200: viewShelf } } }, async (request) => {
    const reader = getReader(request);
    const ledger = ledgerOf(request.params.ledger);
    await store.views.remove(ownerOf(reader), request.params.id);
    return shelfOf(reader, ledger.id);
  });

  api.put(
    `${base}/habit`,
    { schema: { params: ofLedger, body: habitOrder, response: { 200: viewShelf } } },
    async (request) => {
      const reader = getReader(request);
      const ledger = ledgerOf(request.params.ledger);
      await store.views.keep(ownerOf(reader), ledger.id, request.body);
      return shelfOf(reader, ledger.id);
    },
  );
}
