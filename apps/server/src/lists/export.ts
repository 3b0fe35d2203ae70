/** A list that leaves the program: as a workbook bit by bit, or as rows of words for the printer and the clipboard. */
import { PassThrough } from 'node:stream';
import { YifaError } from '@yifa/kernel';
import { type SheetValue, writeWorkbook } from '@yifa/office';
import type { Actor, ScopeRequest, Store, WholeList } from '@yifa/store';
import { type ExportOrder, type ListFilterOrder, mostPrinted, type PrintedList } from '../contract/lists.ts';
import { summaryOf, titlesOf } from '../present.ts';
import { hasPersonal, isPersonal, type Place, scopeOf, sortOf } from './asked.ts';
import {
  aboveOf,
  below,
  cellOf,
  type FormColumn,
  formColumns,
  sheetColumns,
  titleOfList,
  totalCells,
  totalWords,
} from './sheet.ts';

/** An .xlsx sheet holds no more. */
const mostRows = 1_000_000;
/** Each holds a connection and a snapshot of the database until its reader has everything. */
const mostAtOnce = 2;
const kept = 60_000;

interface Progress {
  readonly account: string;
  done: number;
  total: number;
}

export interface ExportRequest {
  readonly place: Place;
  readonly order: ExportOrder;
  readonly filters: readonly ListFilterOrder[];
  /** The filters in words. */
  readonly says: readonly string[];
  readonly actor: Actor;
  readonly key: string;
}

interface Prepared {
  readonly scope: ScopeRequest & { readonly sort?: NonNullable<ReturnType<typeof sortOf>> };
  readonly columns: readonly FormColumn[];
  readonly summed: readonly string[];
  readonly title: string;
  readonly above: readonly string[];
  readonly conditions: readonly string[];
}

export class ExportDesk {
  readonly #store: Store;
  readonly #progress = new Map<string, Progress>();
  #running = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** How far the export under a key has come; only its own account is told. */
  progress(key: string, account: string): { readonly done: number; readonly total: number } | undefined {
    const found = this.#progress.get(key);
    return found?.account === account ? { done: found.done, total: found.total } : undefined;
  }

  /**
   * The workbook as a stream that ends early when it is closed. The promise resolves once the export has been written
   * down and the first row can be sent.
   * @throws YifaError too-many-requests, too-large, not-allowed
   */
  async workbook(request: ExportRequest): Promise<{ readonly name: string; readonly stream: PassThrough }> {
    const made = await this.#prepare(request);
    if (this.#running >= mostAtOnce) throw new YifaError('too-many-requests', '正在导出的人较多，请稍候再导出');
    this.#running += 1;
    const stream = new PassThrough();
    const progress: Progress = { account: request.actor.id, done: 0, total: 0 };
    this.#progress.set(request.key, progress);
    try {
      await new Promise<void>((ready, refused) => {
        this.#store.lists
          .whole(request.place.ledger.id, made.scope, made.summed, async (list) => {
            if (list.totals.count > mostRows)
              throw new YifaError(
                'too-large',
                `所查共${list.totals.count}条，一个表格文件最多${mostRows}条，请缩小查询范围`,
              );
            progress.total = list.totals.count;
            await this.#record(request, made, list.totals.count);
            ready();
            await this.#write(request.place, made, list, progress, stream);
          })
          .catch((error: unknown) => {
            refused(error);
            stream.destroy();
          })
          .finally(() => {
            this.#running -= 1;
            setTimeout(() => this.#progress.delete(request.key), kept).unref();
          });
      });
    } catch (error) {
      this.#progress.delete(request.key);
      throw error;
    }
    return { name: `${made.title}.xlsx`, stream };
  }

  /** The whole list in words. @throws YifaError too-large beyond what is sensibly printed or pasted */
  async printed(request: ExportRequest): Promise<PrintedList> {
    const made = await this.#prepare(request);
    const { ledger } = request.place;
    return this.#store.lists.whole(ledger.id, made.scope, made.summed, async (list) => {
      if (list.totals.count > mostPrinted)
        throw new YifaError(
          'too-large',
          `所查共${list.totals.count}条，打印和复制一次最多${mostPrinted}条；请缩小查询范围，或导出为表格文件`,
        );
      await this.#record(request, made, list.totals.count);
      const rows: string[][] = [];
      for await (const { entry, titles } of this.#rows(request.place, list))
        rows.push(made.columns.map((column) => column.words(entry, titles)));
      return {
        title: made.title,
        above: [...made.above],
        conditions: made.conditions.join('；'),
        columns: made.columns.map(({ head, width, kind }) => ({ head, width, kind })),
        rows,
        totals: totalWords(made.columns, list.totals.sums),
        below,
      };
    });
  }

  async #prepare({ place, order, filters, says }: ExportRequest): Promise<Prepared> {
    const { ledger, org, open } = place;
    const columns = formColumns(ledger, order.columns);
    const scope = scopeOf(this.#store, place, { text: order.text, filters });
    const sort = sortOf(place, order.sort, order.desc ?? true);
    const { name } = await this.#store.getOrg(org);
    return {
      scope: { ...scope, ...(sort ? { sort } : {}) },
      columns,
      summed: columns
        .filter((column) => column.summed && (open || !isPersonal(ledger.fields[column.name])))
        .map((column) => column.name),
      title: titleOfList(name, ledger, filters),
      above: aboveOf(name, columns, await this.#store.today(org)),
      conditions: [...(order.text ? [`关键词“${order.text}”`] : []), ...says],
    };
  }

  async #record({ place, order, actor, key }: ExportRequest, made: Prepared, count: number): Promise<void> {
    const { ledger, org, open } = place;
    await this.#store.exports.add({
      org,
      actor,
      ledger: ledger.id,
      form: order.form,
      count,
      personal: open && hasPersonal(ledger) && made.columns.some((column) => showsPersonal(place, column.name)),
      conditions: made.conditions,
      columns: made.columns.map((column) => column.head),
      key,
    });
  }

  async #write(place: Place, made: Prepared, list: WholeList, progress: Progress, stream: PassThrough): Promise<void> {
    const rows = this.#rows(place, list);
    async function* cells(): AsyncGenerator<readonly SheetValue[]> {
      for await (const { entry, titles } of rows) {
        progress.done += 1;
        yield [progress.done, ...made.columns.map((column) => cellOf(column, entry, titles))];
      }
    }
    const totals = totalCells(made.columns, list.totals.sums);
    await writeWorkbook(
      [
        {
          name: place.ledger.label,
          title: made.title,
          ...(made.conditions.length > 0 ? { says: `查询条件：${made.conditions.join('；')}` } : {}),
          columns: sheetColumns(made.columns),
          rows: cells(),
          frozenColumns: 2,
          form: { above: made.above, below, ...(totals ? { totals } : {}) },
        },
      ],
      stream,
    );
  }

  /** Every entry as this reader may see it. */
  async *#rows({ ledger, reader, open }: Place, list: WholeList) {
    const source = { domain: this.#store.domain, titles: list.titles };
    for await (const portion of list.portions) {
      const titles = await titlesOf(source, ledger, portion, reader);
      for (const entry of portion) yield { entry: summaryOf(ledger, entry, open), titles };
    }
  }
}

function showsPersonal({ ledger }: Place, column: string): boolean {
  const names = column === 'title' ? ledger.title : [column];
  return names.some((name) => isPersonal(ledger.fields[name]));
}
