import { squeezed } from './letters.ts';
import type { Target } from './targets.ts';
import { canonical, sideOf } from './words.ts';

/** How well a head names a target: 1 is its own label or an alias, below `sure` it is only a proposal. */
export interface HeadMatch {
  readonly target: Target;
  readonly score: number;
  /** Which sub-row the column belongs to, when the head says so. */
  readonly party?: number;
}

/** From here on a head alone is believed. */
export const sure = 0.85;

/** All targets that a head might mean, best first. `heads` are words from the outermost in. */
export function headMatches(
  heads: readonly string[],
  targets: readonly Target[],
  ledgerWords: readonly string[],
): HeadMatch[] {
  const leaf = heads.at(-1) ?? '';
  const group = heads.length > 1 ? heads.slice(0, -1).join('') : '';
  if (leaf === '') return [];
  const found = targets.flatMap((target) => {
    const inner = heads.length > 2 && isGroupOf(heads[0] ?? '', target) ? heads.slice(1, -1).join('') : group;
    const match = best(leaf, inner, target, ledgerWords);
    return match === undefined ? [] : [match];
  });
  return found.sort((a, b) => b.score - a.score);
}

function best(leaf: string, group: string, target: Target, ledgerWords: readonly string[]): HeadMatch | undefined {
  const options: HeadMatch[] = [];
  const offer = (score: number, party?: number): void => {
    if (score > 0) options.push({ target, score, ...(party === undefined ? {} : { party }) });
  };
  offer(plainScore(group + leaf, target, ledgerWords));
  if (group === '') {
    // Without a group a leaf of sub-rows may still be meant, when no field of the entry claims it.
    if (target.rows !== undefined) offer(innerScore(leaf, target) * 0.88);
  } else {
    offer(plainScore(leaf, target, ledgerWords) * (target.rows === undefined ? (leaf.length <= 2 ? 0.7 : 0.9) : 1));
    if (target.rows !== undefined && isGroupOf(group, target)) offer(innerScore(leaf, target));
  }
  if (target.rows !== undefined) {
    const numbered = /^(.+?)[#第]?([1-9一二三])$/.exec(group === '' ? leaf : group);
    const side = sideOf(group + leaf);
    if (side !== undefined)
      offer(side.rest === '' ? (isFirst(target) ? 0.9 : 0) : innerScore(side.rest, target) * 0.95, side.party);
    else if (numbered !== null && group === '') {
      const party = '123一二三'.indexOf(numbered[2] ?? '') % 3;
      if (party >= 0) offer(plainScore(numbered[1] ?? '', target, ledgerWords) * 0.95, party);
    }
  }
  return options.sort((a, b) => b.score - a.score)[0];
}

function isFirst(target: Target): boolean {
  return target.rows?.fields?.[0]?.name === target.field.name;
}

function isGroupOf(group: string, target: Target): boolean {
  const rows = target.rows;
  if (rows === undefined) return false;
  const names = [rows.label, ...(rows.aliases ?? [])].map(squeezed);
  return names.some((name) => group === name || group.startsWith(name) || group.endsWith(name));
}

function innerScore(leaf: string, target: Target): number {
  if (target.inner.has(leaf)) return 1;
  return target.inner.has(canonical(leaf)) ? 0.95 : 0;
}

function plainScore(word: string, target: Target, ledgerWords: readonly string[]): number {
  if (word === '') return 0;
  if (target.words.has(word)) return 1;
  const form = canonical(word);
  if (target.canonical.has(form)) return 0.93;
  for (const own of ledgerWords) {
    // 案件受理日期, 纠纷类型 for a ledger of 纠纷: the ledger's own word before a label says nothing new.
    if (word.startsWith(own) && word.length > own.length + 1 && target.canonical.has(canonical(word.slice(own.length))))
      return 0.9;
    if (target.canonical.has(canonical(own + word))) return 0.88;
  }
  const short = word.replace(/^(是否|有无|有没有)/, '');
  if (
    target.field.kind === 'yesNo' &&
    short !== word &&
    [...target.words].some((each) => each.replace(/^(是否|已经|已|有)/, '') === short)
  )
    return 0.92;
  return loosely(form, target);
}

/** One within the other: worth proposing, never enough alone. */
function loosely(form: string, target: Target): number {
  let score = 0;
  for (const each of target.canonical) {
    if (each.length < 2 || form.length < 2) continue;
    if (each.includes(form) || form.includes(each)) {
      const share = Math.min(each.length, form.length) / Math.max(each.length, form.length);
      score = Math.max(score, 0.4 + 0.3 * share);
    }
  }
  return score;
}
