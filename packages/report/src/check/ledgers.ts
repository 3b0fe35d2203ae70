/** Judges the numbers of a report by what the ledgers hold. */
import { isMoney, otherLabel, type ReportTemplate, YifaError } from '@yifa/kernel';
import { isPlainDate } from '@yifa/law';
import type { Period, Store } from '@yifa/store';
import type { Claim } from '../reading/model.ts';
import { mayState } from './agreement.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import type { SpokenWords } from './claim-words.ts';
import { wordsAround } from './claim-words.ts';
import { type LedgerFigures, readFigures } from './counted.ts';
import {
  type Answer,
  sayContradicted,
  sayEach,
  sayNone,
  sayNothingToDivide,
  sayOfSome,
  sayOtherwiseCounted,
  saySupported,
  sayVague,
  sayWeak,
} from './judged.ts';
import type { Verdict } from './model.ts';
import { type DomainWording, wordingOf } from './wording.ts';

export interface JudgeOptions {
  readonly org: string;
  readonly year: number;
  /** The text that the claims were read from: the words around a number tell what it counts. */
  readonly text?: string;
  /** How our own reports say the figures: more wordings to know them by. */
  readonly template?: ReportTemplate;
}

/** Below this, a candidate is about something else. */
const related = 0.42;
/** The same for candidates whose label is that of the claim: what the number counts is known then, only not how narrowly. */
const relatedByLabel = 0.3;
/** From this on, a candidate is the thing counted: a different value contradicts. */
const clear = 0.55;
/** The same where all candidates bear the claim's label. */
const clearByLabel = 0.45;
/** Candidates within this of the best fit as well as it does. */
const margin = 0.08;
/**
 * What the ledgers of an org say of each claim, in the claims' order, from one snapshot of all figures concerned: the year
 * from 1 January to 31 December, or to today while it runs. A claim is supported when the value of the indicator that fits
 * its words best, or of one that fits as well, may be stated so; contradicted when an indicator clearly counts the same
 * and none that fits agrees; else unanswerable, with the reason.
 * @throws YifaError `not-found` for an unknown org, `invalid-input` for a year that has not begun.
 */
export async function judgeClaims(store: Store, claims: readonly Claim[], options: JudgeOptions): Promise<Verdict[]> {
  const { org, year, text, template } = options;
  const wording = wordingOf(store.domain, template);
  const period = yearPeriod(year, await store.today(org));
  const fitting = claims.map((claim, index) => ({
    claim,
    numberText: text?.slice(claim.start, claim.end),
    fit: fittingOf(wording, claim, wordsOf(claims, index, text)),
  }));
  const concerned = fitting.flatMap(({ fit }) => [...fit.equal, ...fit.kindred]).map(({ indicator }) => indicator);
  const ledgers = await readFigures(store, concerned, org, period);
  const verdicts: Verdict[] = [];
  for (const { claim, numberText, fit } of fitting) {
    const { verdict, says, answer } = judge(claim, numberText, fit, ledgers);
    verdicts.push({
      claim,
      verdict,
      says,
      ...(answer ? answered(answer) : {}),
      ...(answer ? await ledgers.entries(answer.indicator) : { entries: [], total: 0 }),
    });
  }
  return verdicts;
}

function yearPeriod(year: number, today: string): Period {
  const from = `${year}-01-01`;
  const to = `${year}-12-31`;
  if (!isPlainDate(from) || !isPlainDate(to)) throw new YifaError('invalid-input', `年度应为四位数：${year}`);
  if (today < from || !isPlainDate(today)) throw new YifaError('invalid-input', `${year}年尚未开始，没有可核对的数据`);
  return { from, to: today < to ? today : to };
}

function wordsOf(claims: readonly Claim[], index: number, text: string | undefined): SpokenWords {
  const claim = claims[index];
  if (!claim) return { own: '', sentence: '', paragraph: '' };
  if (text !== undefined) return wordsAround(text, claim);
  const before = claims.slice(Math.max(0, index - 2), index).map((each) => each.quote);
  return { own: claim.quote, sentence: before.join('，'), paragraph: '' };
}

interface Fitting {
  /** As well fitting as the best, which is the first. */
  readonly equal: readonly Candidate[];
  /** Of the same label and related, yet fitting less well: another breakdown of the same work. */
  readonly kindred: readonly Candidate[];
}

function fittingOf(wording: DomainWording, claim: Claim, words: SpokenWords): Fitting {
  const all = candidatesFor(wording, claim, words);
  const best = all[0]?.fit ?? 0;
  const known = (each: Candidate): boolean =>
    claim.indicator !== otherLabel && each.indicator.reads === claim.indicator;
  const fit = all.filter((each) => each.fit >= (known(each) ? relatedByLabel : related));
  return {
    equal: fit.filter((each) => each.fit >= best - margin).slice(0, 6),
    kindred: fit.filter((each) => each.fit < best - margin && known(each)).slice(0, 6),
  };
}

function answered({ indicator, view }: Answer): Pick<Verdict, 'indicator' | 'label' | 'counts' | 'value' | 'text'> {
  const value = view.value !== null && isMoney(indicator) ? view.value / 100 : view.value;
  return { indicator: indicator.id, label: indicator.label, counts: indicator.says, value, text: view.text };
}

/**
 * Clear is only what label and wording agree on. Where all that fit bear the claim's label it is enough that they are
 * related: whichever is meant, it disagrees. A part is told from its whole by little, so more is asked.
 */
function isClear(claim: Claim, { equal }: Fitting): boolean {
  const [best] = equal;
  if (!best) return false;
  const disputed = ![best.indicator.reads, otherLabel].includes(claim.indicator) && best.indicator.reads !== otherLabel;
  if (disputed) return false;
  if (best.fit >= (claim.part ? clear + margin : clear)) return true;
  return !claim.part && best.fit >= clearByLabel && equal.every((each) => each.indicator.reads === claim.indicator);
}

/** Said of some of those meant, not of the whole: 部分站所集体学法不足四次. */
const some = /(?<!大)部分|个别|少数|有的|有些/u;

interface Judgement {
  readonly verdict: Verdict['verdict'];
  readonly says: string;
  readonly answer?: Answer;
}

function judge(claim: Claim, numberText: string | undefined, fit: Fitting, ledgers: LedgerFigures): Judgement {
  const [best] = fit.equal;
  const answers = fit.equal.map(({ indicator }) => ledgers.answer(indicator));
  const [first] = answers;
  if (claim.each) return { verdict: 'unanswerable', says: sayEach(first) };
  if (some.test(claim.quote)) return { verdict: 'unanswerable', says: sayOfSome(first) };
  if (!best || !first) return { verdict: 'unanswerable', says: sayNone(claim) };
  const agrees = ({ exact }: { readonly exact: number | undefined }): boolean =>
    exact !== undefined && mayState(claim, exact);
  const agreeing = answers.find(agrees);
  if (agreeing) return { verdict: 'supported', says: saySupported(agreeing, agreeing === first), answer: agreeing };
  if (first.exact === undefined) return { verdict: 'unanswerable', says: sayNothingToDivide(first) };
  const kindred = fit.kindred.map(({ indicator }) => ledgers.answer(indicator)).find(agrees);
  if (kindred) return { verdict: 'unanswerable', says: sayOtherwiseCounted(first, kindred) };
  if (isClear(claim, fit))
    return { verdict: 'contradicted', says: sayContradicted(claim, numberText, first), answer: first };
  return { verdict: 'unanswerable', says: answers.length > 1 ? sayVague(answers) : sayWeak(first) };
}
