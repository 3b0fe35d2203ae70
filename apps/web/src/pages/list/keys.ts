/** The keys of a list. Letters alone act only where they cannot be meant as text, and can be turned off. */

export const shortcuts: readonly (readonly [keys: string, does: string])[] = [
  ['↑ ↓ 或 j k', '在列表中移到上一行、下一行'],
  ['Home　End', '移到本页第一行、最后一行'],
  ['Enter', '打开这一行'],
  ['空格', '选择或取消这一行'],
  ['Alt ← →', '浏览器后退、前进'],
  ['[　]', '上一页、下一页'],
  ['/', '到关键词，直接输入查询'],
  ['?', '打开这个说明'],
];

const place = 'yifa.single-keys';

/** Whether single keys act outside the table. */
export function singleKeys(): boolean {
  try {
    return window.localStorage.getItem(place) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    window.localStorage.setItem(place, on ? 'on' : 'off');
  } catch {
    // For this page only then.
  }
}

/** Whether a key goes into a text or belongs to another control. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      (target.matches('input, select, textarea') && !target.matches('[type=checkbox], [type=radio]')) ||
      target.closest('dialog, .ant-popover, .ant-select-dropdown') !== null)
  );
}

export type Move = 'up' | 'down' | 'first' | 'last';

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  k: 'up',
  ArrowDown: 'down',
  j: 'down',
  Home: 'first',
  End: 'last',
};

export function moveOf(key: string): Move | undefined {
  return Object.hasOwn(moves, key) ? moves[key] : undefined;
}

/** The row one comes to from `here`; the first when there is none yet. */
export function rowAfter(ids: readonly string[], here: string | undefined, move: Move): string | undefined {
  const at = here === undefined ? -1 : ids.indexOf(here);
  if (move === 'first' || at < 0) return ids[0];
  if (move === 'last') return ids[ids.length - 1];
  return ids[Math.min(ids.length - 1, Math.max(0, at + (move === 'down' ? 1 : -1)))];
}
