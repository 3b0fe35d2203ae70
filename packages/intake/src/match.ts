import { squeezed } from './letters.ts';
import type { Target } from './targets.ts';
import { canonical, generalNoun, isNumberHead, isOrdinal, sideOf } from './words.ts';

/** How well a head names a target: 1 is its own label or an alias, below `sure` it is only a proposal. */
export interface HeadMatch {
  readonly target: Target;
  readonly score: number;
  /** Which sub-row the column belongs to, when the head says so. */
  readonly party?: number;
}

/** From here on a head alone is believed. */
export const sure = 0.85;

/** A head that leaves something of a name out, or adds what goes without saying. Names themselves go before it. */
export const near = 0.87;

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
  const asked = word.replace(/是否|有无|有没有/, '');
  if (
    target.field.kind === 'yesNo' &&
    asked !== word &&
    [...target.words].some((each) => each.replace(/^(是否|已经|已|有)/, '') === asked)
  )
    return 0.92;
  if (isNumberHead(word) || isOrdinal(word)) return 0;
  const bare = target.field.kind === 'yesNo' ? canonical(asked) : form;
  return nearly(bare, target) ? near : loosely(form, target);
}

function nearly(form: string, target: Target): boolean {
  return [...target.canonical].some((name) => shortens(form, name) || fillsOut(form, name, target));
}

/**
 * A name with one stretch left out and half of it kept: 排查人 for 排查人员, 地点 for 发生地点, 转交日期 for
 * 转交援助机构日期. The noun at its end says what it is about and stays, but for 名称, 情况 and 内容. A bare 日期 names no day.
 */
function shortens(short: string, name: string): boolean {
  const left = name.length - short.length;
  if (short.length < 2 || left < 1 || left > short.length || short === '日期') return false;
  for (let kept = 0; kept <= short.length; kept += 1) {
    if (!name.startsWith(short.slice(0, kept)) || !name.endsWith(short.slice(kept))) continue;
    if (kept === 1 && short.length > 1) continue;
    const noun = generalNoun(name);
    if (kept < short.length || noun === undefined || /^(姓名|名称|情况|内容)$/.test(noun)) return true;
    if (short.endsWith(noun)) return true;
  }
  return false;
}

/** A name with a word before it that the ledger itself uses, or that changes nothing; or 姓名, 名称 behind it. */
function fillsOut(form: string, name: string, { field, vocabulary }: Target): boolean {
  if (name.length < 2 || form.length <= name.length) return false;
  if (form.startsWith(name)) {
    const rest = form.slice(name.length);
    if (field.kind === 'text' && field.long === true && /^(内容|描述|详情)$/.test(rest)) return true;
    return field.kind !== 'date' && generalNoun(name) === undefined && /^(姓名|名称|名字|名)$/.test(rest);
  }
  if (!form.endsWith(name)) return false;
  const more = form.slice(0, -name.length);
  if (/^(主要|具体|相关|有关|存在|存在的|本次|此次)$/.test(more)) return true;
  const noun = generalNoun(name);
  if (noun === undefined) return more.length <= 4 && more.length <= name.length;
  if (more.length < 2) return false;
  const { own, labels } = vocabulary;
  // 协议达成日期 for 达成日期 where there is an 协议形式; but 队长电话 is not the 电话 of a ledger that has a 队长.
  return own.includes(more) || (name !== noun && labels.includes(more) && !labels.includes(`|${more}|`));
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
