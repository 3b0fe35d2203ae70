/** What a reader asks of a list, and whether that reader may: no filter and no order tells what is masked. */
import { type Field, getLedger, type LedgerModel, type Node, toNode, visit, YifaError } from '@yifa/kernel';
import { filteredField, type ListFilter, type ListSort, type ScopeRequest, type Store } from '@yifa/store';
import type { ListFilterOrder } from '../contract/lists.ts';
import { fieldNamed, readableLedger } from '../named.ts';
import { seesPersonal } from '../present.ts';
import type { Reader } from '../session.ts';

export interface Place {
  readonly reader: Reader;
  readonly org: string;
  readonly ledger: LedgerModel;
  /** The reader sees personal data of this ledger here. */
  readonly open: boolean;
}

/** Where a reader stands who asks for a list. @throws YifaError not-allowed, not-found */
export function placeOf(
  store: Store,
  reader: Reader,
  params: { readonly org: string; readonly ledger: string },
): Place {
  const ledger = readableLedger(store, reader, params);
  return { reader, org: params.org, ledger, open: seesPersonal(reader, ledger, params.org) };
}

/** Whether a field, or a column of its sub-rows, is personal data. */
export function isPersonal(field: Field | undefined): boolean {
  if (!field) return false;
  return (
    field.personal === true || (field.kind === 'rows' && Object.values(field.fields).some((each) => each.personal))
  );
}

/** Whether any field of a ledger is personal data. */
export function hasPersonal(ledger: LedgerModel): boolean {
  return Object.values(ledger.fields).some(isPersonal);
}

function forbid(): never {
  throw new YifaError('not-allowed', '个人信息对您的岗位是遮蔽的，不能按它查询或排序');
}

/** The same for a condition, into whatever ledgers it looks. */
function checkNode(store: Store, place: Place, node: Node): void {
  visit(node, (each) => {
    const read = [
      ...('field' in each ? [each.field] : []),
      ...(each.op === 'apart' ? [each.other] : []),
      ...(each.op === 'compare' && each.to.kind === 'field' ? [each.to.field] : []),
    ];
    if (!place.open && read.some((name) => isPersonal(fieldNamed(place.ledger.fields, name)))) forbid();
    if (each.op !== 'ref') return;
    const ledger = getLedger(store.domain, each.ledger);
    checkNode(store, { ...place, ledger, open: seesPersonal(place.reader, ledger, place.org) }, each.of);
  });
}

/** A condition in the language of the declarations, parsed like one. */
function nodeOf(store: Store, place: Place, where: string): Node {
  const node = ((): Node => {
    try {
      const { fields, states } = place.ledger;
      return toNode(JSON.parse(where), { fields, states: Object.keys(states), path: 'where' });
    } catch {
      throw new YifaError('bad-request', '筛选条件的格式不正确');
    }
  })();
  checkNode(store, place, node);
  return node;
}

/** What the store is asked for. @throws YifaError not-allowed where a filter would tell what is masked, bad-request */
export function scopeOf(
  store: Store,
  place: Place,
  asked: {
    readonly text?: string | undefined;
    readonly where?: string | undefined;
    readonly filters: readonly ListFilterOrder[];
  },
): ScopeRequest {
  const { ledger, open, reader, org } = place;
  const filters = asked.filters.map((filter) => filterOf(filter, reader));
  const told = filters.flatMap((filter) => filteredField(filter) ?? []);
  if (!open && told.some((name) => isPersonal(fieldNamed(ledger.fields, name)))) forbid();
  return {
    orgs: [org],
    filters,
    personal: open,
    ...(asked.text ? { text: asked.text } : {}),
    ...(asked.where ? { where: nodeOf(store, place, asked.where) } : {}),
  };
}

function filterOf(order: ListFilterOrder, reader: Reader): ListFilter {
  switch (order.by) {
    case 'mine':
      return { by: 'actor', account: reader.account.id };
    case 'range': {
      const { by, field, from, until } = order;
      return { by, field, ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
    }
    case 'ids':
      return { by: 'ids', ids: order.ids, except: order.except === true };
    default:
      return order;
  }
}

/** The order asked for, none for an empty name. @throws YifaError not-allowed for an order that would tell what is masked */
export function sortOf({ ledger, open }: Place, field: string | undefined, descending: boolean): ListSort | undefined {
  if (field === undefined || field === '') return undefined;
  if (!open && isPersonal(fieldNamed(ledger.fields, field))) forbid();
  return { field, descending };
}
