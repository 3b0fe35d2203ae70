/** Checks one report: reads its numbers, looks at the text, and asks the ledgers. */
import { type ReportTemplate, type Vocabulary, YifaError } from '@yifa/kernel';
import type { ReadDocument } from '@yifa/office';
import type { Store } from '@yifa/store';
import { readClaims, reportYearOf } from '../reading/index.ts';
import { checkText } from './findings.ts';
import { judgeClaims } from './ledgers.ts';
import type { CheckedReport } from './model.ts';

export interface CheckOrder {
  /** The file's name, as it is shown. */
  readonly name: string;
  readonly document: ReadDocument;
  readonly vocabulary: Vocabulary;
  /** Where the ledgers are; without it the text alone is checked. */
  readonly store?: Store;
  /** The org whose ledgers answer. */
  readonly org?: string;
  /** The year reported on; what the text says when left out. */
  readonly year?: number;
  /** How our own reports say the figures: more wordings to know them by. */
  readonly template?: ReportTemplate;
  /** The report of the year before. */
  readonly last?: { readonly text: string };
}

/**
 * Checks a report: its text always, against the ledgers of `org` when store and org are given. Whose report it is and of
 * which year is taken from the text where it is not given.
 * @throws YifaError `invalid-input` when ledgers are asked and neither the order nor the text names a year, or the year
 * has not begun; `not-found` for an unknown org.
 */
export async function checkReport(order: CheckOrder): Promise<CheckedReport> {
  const { name, document, vocabulary, store, template, last } = order;
  const { text } = document;
  const claims = readClaims(text, vocabulary);
  const year = order.year ?? reportYearOf(text);
  const known = store && order.org !== undefined ? await knownOrg(store, order.org) : undefined;
  const org = known?.name ?? findReportingOrg(document);
  const { relations, findings } = checkText({
    document,
    claims,
    vocabulary,
    ...(year === undefined ? {} : { year }),
    ...(org === undefined ? {} : { org: { name: org, others: known?.others ?? [] } }),
    ...(last ? { last: { text: last.text, claims: readClaims(last.text, vocabulary), ...lastYear(last.text) } } : {}),
  });
  const verdicts =
    store && order.org !== undefined
      ? await judgeClaims(store, claims, {
          org: order.org,
          year: neededYear(name, year),
          text,
          ...(template ? { template } : {}),
        })
      : [];
  return {
    file: name,
    document,
    claims,
    relations,
    findings,
    verdicts,
    ...(org === undefined ? {} : { org }),
    ...(year === undefined ? {} : { year }),
  };
}

function lastYear(text: string): { readonly year?: number } {
  const year = reportYearOf(text);
  return year === undefined ? {} : { year };
}

function neededYear(name: string, year: number | undefined): number {
  if (year === undefined)
    throw new YifaError('invalid-input', `“${name}”没有写明是哪一年度的报告，请指定年度后再与台账对照`);
  return year;
}

/** The org's name, and those of its neighbours below the same parent. */
async function knownOrg(store: Store, id: string): Promise<{ readonly name: string; readonly others: string[] }> {
  const { name, parent } = await store.getOrg(id);
  const others = [...(await store.orgs()).values()].filter((each) => each.id !== id && each.parent === parent);
  return { name, others: others.map((each) => each.name) };
}

const titled = /^(.{2,40}?)(?:关于)?(?:20\d\d|二[〇○零]..)\s*年/u;
const organ = /^(\S{2,40}(?:人民政府|办事处|司法局|司法所))$/u;

/** Whose report a text says it is: its title up to 关于 or the year, else the organ above the title or below the text. */
export function findReportingOrg({ text, blocks }: ReadDocument): string | undefined {
  const titles = blocks.filter((block) => block.kind === 'title').slice(0, 3);
  const head = titles.map(({ start, end }) => text.slice(start, end).trim()).join('');
  const lines = text.trim().split('\n');
  const first = lines.slice(0, 12).map((line) => line.trim());
  for (const line of [head, ...first]) {
    const name = titled.exec(line)?.[1]?.replace(/关于$/u, '').trim();
    if (name !== undefined && /(政府|办事处|委员会|司法局|镇|乡|街道|县|区|市)$/u.test(name)) return name;
  }
  const last = lines.slice(-6).reverse();
  return [...first, ...last].map((line) => organ.exec(line.trim())?.[1]).find((name) => name !== undefined);
}
