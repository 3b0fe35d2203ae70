/** What can be chosen in the box and where it leads. Pure, so that it can be tested. */
import type { FindAnswer, FindPage, FoundEntry, FoundPlace } from '@yifa/server/contract/find';
import type { Org } from '../../api/types.ts';
import { to } from '../../router.ts';

export type Part = FoundEntry['title'][number];

/** One line of the box. */
export interface Choice {
  readonly id: string;
  readonly href: string;
  readonly group: string;
  readonly parts: readonly Part[];
  readonly hint: string;
  /** A second line: the field in which the words stand. */
  readonly below?: { readonly label: string; readonly parts: readonly Part[] };
}

const pageHref: Readonly<Record<FindPage, (org: string) => string>> = {
  home: to.home,
  sign: to.sign,
  year: to.year,
  see: to.see,
  check: to.check,
  reports: (org) => to.reportDesk(org),
  report: (org) => to.report(org),
};

/** Where a place is; undefined for one that has no page of its own. */
export function placeHref(org: Org, place: FoundPlace): string | undefined {
  switch (place.kind) {
    case 'ledger':
      return to.list(org.id, place.ledger);
    case 'import':
      return to.import(org.id, place.ledger);
    case 'page':
      return pageHref[place.page](org.id);
    case 'indicator':
      return to.figure(org.id, place.indicator, `${org.today.slice(0, 4)}-01-01`, org.today);
    case 'rule':
      return undefined;
  }
}

/** An entry leads to its page, a file to the entry it is kept beside. */
export function entryHref({ org, ledger, id, file }: FoundEntry): string {
  return `${to.entry(org, ledger, id)}${file ? `#file-${file.id}` : ''}`;
}

const groups: Readonly<Record<FoundPlace['kind'], string>> = {
  ledger: '台账',
  import: '导入',
  page: '页面',
  indicator: '数据',
  rule: '法条',
};

export function groupOf(place: FoundPlace): string {
  return groups[place.kind];
}

function plainly(text: string): Part[] {
  return [{ text, hit: false }];
}

function placeChoices(org: Org, place: FoundPlace): Choice[] {
  const group = groups[place.kind];
  const href = placeHref(org, place);
  if (href === undefined) return [];
  const own: Choice = {
    id: `${place.kind}-${place.label}`,
    href,
    group,
    parts: plainly(place.label),
    hint: place.hint,
  };
  if (place.kind !== 'ledger') return [own];
  return [
    own,
    ...place.opens.slice(0, 1).map(({ step, label }) => ({
      id: `open-${place.ledger}-${step}`,
      href: to.open(org.id, place.ledger, step),
      group: '新增',
      parts: plainly(`新增：${place.label}`),
      hint: label,
    })),
  ];
}

/** The first lines for the box: a few places, then entries, in all `most`. */
export function choicesOf(
  org: Org,
  answer: FindAnswer,
  most: number,
  labelOf: (ledger: string) => string,
  orgName: (org: string) => string,
): Choice[] {
  const places = answer.places.filter(({ kind }) => kind !== 'rule').flatMap((place) => placeChoices(org, place));
  const entries = answer.entries.map((entry): Choice => {
    const file = entry.file ? { label: '附件', parts: plainly(entry.file.name) } : undefined;
    const below = entry.snippet ?? file;
    return {
      id: `entry-${entry.id}-${entry.file?.id ?? ''}`,
      href: entryHref(entry),
      group: '记录',
      parts: entry.title,
      hint: [entry.org === org.id ? '' : orgName(entry.org), labelOf(entry.ledger), entry.stateLabel]
        .filter((each) => each !== '')
        .join(' · '),
      ...(below ? { below } : {}),
    };
  });
  const shown = places.slice(0, entries.length === 0 ? most : Math.max(3, most - entries.length));
  return [...shown, ...entries].slice(0, most);
}
