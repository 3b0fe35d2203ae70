/** How the ledgers have moved on since a signature, entry by entry, told from the journal. */
import { getLedger } from '@yifa/kernel';
import { formatChinese, plainDate } from '@yifa/law';
import type { CountedVersion, JournalRecord, Store } from '@yifa/store';
import { figureView } from '../figure-view.ts';
import { thawed } from './freeze.ts';
import type { Drift, FrozenFigure, FrozenReport } from './model.ts';
import { bookOf, type FigureBook } from './render.ts';

type How = 'added' | 'removed' | 'changed';

interface Moved {
  readonly figure: FrozenFigure;
  readonly entries: readonly { readonly how: How; readonly at: CountedVersion }[];
}

/** Figures of a signature whose value or whose entries are no longer what was signed, those with another value first. */
export async function driftOf(store: Store, frozen: FrozenReport): Promise<Drift[]> {
  const known = frozen.figures.filter((each) => store.domain.indicators.has(each.indicator));
  const period = { from: plainDate(frozen.period.from), to: plainDate(frozen.period.to) };
  const now = await store.reports.figures(
    known.map((each) => each.indicator),
    frozen.org,
    period,
  );
  const current = new Map(now.map((each) => [each.indicator, each]));
  const moved = known
    .map((figure): Moved => ({ figure, entries: differences(figure, current.get(figure.indicator)?.entries ?? []) }))
    .filter(
      ({ figure, entries }) => entries.length > 0 || figure.value !== (current.get(figure.indicator)?.value ?? null),
    );
  const touched = [...new Map(moved.flatMap((each) => each.entries).map(({ at }) => [at.entry, at])).values()];
  const [acts, titles] = await Promise.all([actsSince(store, frozen, touched), titlesOf(store, frozen.org, touched)]);
  const today = bookOf(store, now);
  const signed = bookOf(store, known.map(thawed));
  const changed = (each: Moved): boolean => each.figure.value !== (current.get(each.figure.indicator)?.value ?? null);
  return [...moved.filter(changed), ...moved.filter((each) => !changed(each))].map(({ figure, entries }) => ({
    indicator: figure.indicator,
    label: figure.label,
    signed: said(signed, figure.indicator),
    now: said(today, figure.indicator),
    entries: entries.map(({ how, at }) => ({
      ledger: at.ledger,
      ledgerLabel: getLedger(store.domain, at.ledger).label,
      entry: at.entry,
      title: titles.get(at.entry) ?? '',
      how,
      says: saysOf(store, how, at, acts.get(at.entry) ?? []),
    })),
  }));
}

function said(book: FigureBook, id: string): string {
  const known = book.get(id);
  return known ? figureView(known.indicator, known.figure).text : '无';
}

function differences(figure: FrozenFigure, now: readonly CountedVersion[]): Moved['entries'] {
  const before = new Map(figure.entries.map((each) => [each.entry, each]));
  const after = new Map(now.map((each) => [each.entry, each]));
  return [
    ...now.filter((each) => !before.has(each.entry)).map((at) => ({ how: 'added' as const, at })),
    ...figure.entries.filter((each) => !after.has(each.entry)).map((at) => ({ how: 'removed' as const, at })),
    ...now
      .filter((each) => (before.get(each.entry)?.version ?? each.version) !== each.version)
      .map((at) => ({ how: 'changed' as const, at })),
  ];
}

async function actsSince(
  store: Store,
  { org, head }: FrozenReport,
  touched: readonly CountedVersion[],
): Promise<ReadonlyMap<string, readonly JournalRecord[]>> {
  const found = new Map<string, JournalRecord[]>();
  if (touched.length === 0) return found;
  const ids = touched.map((each) => each.entry);
  for (const record of await store.reports.since(org, head.seq, ids))
    found.set(record.entry, [...(found.get(record.entry) ?? []), record]);
  return found;
}

async function titlesOf(
  store: Store,
  org: string,
  touched: readonly CountedVersion[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const id of new Set(touched.map((each) => each.ledger))) {
    const ledger = getLedger(store.domain, id);
    const page = touched.filter((each) => each.ledger === id).map((each) => each.entry);
    for (const [entry, title] of await store.titles(ledger, org, page)) titles.set(entry, title);
  }
  return titles;
}

const most = 4;
const outcomes = { added: '计入', removed: '不再计入', changed: '仍计入，内容有变动' } as const;

/** Who did what when, and why; field names only, for a changed value may be personal. */
function saysOf(store: Store, how: How, at: CountedVersion, acts: readonly JournalRecord[]): string {
  if (acts.length === 0)
    return `这条记录本身没有办理过，因所引用的记录或者地方口径变动而${how === 'removed' ? '不再计入' : '计入'}`;
  const shown = acts.slice(-most).map((act) => actSays(store, at.ledger, act));
  const more = acts.length > most ? `此前另有${acts.length - most}次办理；` : '';
  return `${more}${shown.join('；')}（${outcomes[how]}）`;
}

function actSays(store: Store, id: string, act: JournalRecord): string {
  const ledger = getLedger(store.domain, id);
  const day = formatChinese(plainDate(chinaDay(act.at)));
  const on = act.on === chinaDay(act.at) ? '' : `（所记日期${formatChinese(plainDate(act.on))}）`;
  const changes: unknown = act.changes;
  const names =
    act.step === 'correct' && typeof changes === 'object' && changes !== null
      ? Object.keys(changes).flatMap((name) => ledger.fields[name]?.label ?? [])
      : [];
  const what = `${ledger.steps[act.step]?.label ?? act.step}${names.length > 0 ? `“${names.join('、')}”` : ''}`;
  return `${day}${act.actorName}办理${what}${on}${act.reason === '' ? '' : `，理由：${act.reason.replace(/[。；]+$/u, '')}`}`;
}

const eightHours = 8 * 3_600_000;

/** The day in China, which knows one zone and no summer time. */
function chinaDay(at: string): string {
  return new Date(Date.parse(at) + eightHours).toISOString().slice(0, 10);
}
