/** Where reports live, with everything that reads their texts. */
import type { ReportTemplate, Vocabulary } from '@yifa/kernel';
import type { Org, Store } from '@yifa/store';
import { judgeClaims } from '../check/ledgers.ts';
import { readClaims } from '../reading/read.ts';
import type { Judge, ReportPlace } from './scope.ts';

/** Judges the numbers of a text by the ledgers, knowing the wordings of the org's own template as well. */
function ledgerJudge(store: Store, vocabulary: Vocabulary, template: (org: Org) => ReportTemplate): Judge {
  return async (text, { org, year, wanted }) => {
    const claims = readClaims(text, vocabulary);
    const outline = template(await store.getOrg(org));
    return judgeClaims(store, wanted ? claims.filter(wanted) : claims, { org, year, text, template: outline });
  };
}

/**
 * The place of reports in a store.
 * @param vocabulary how numbers in texts are read; left out, no text is read: typed numbers are not judged
 */
export function reportPlace(
  store: Store,
  template: (org: Org) => ReportTemplate,
  vocabulary?: Vocabulary,
): ReportPlace {
  if (!vocabulary) return { store, template };
  return { store, template, vocabulary, judge: ledgerJudge(store, vocabulary, template) };
}
