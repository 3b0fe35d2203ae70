/** The chosen part of the work, remembered on this computer for each account. */
import type { Scope } from './calls.ts';

const plain: Scope = { mine: true, area: '', ledger: '' };

function storeKey(account: string): string {
  return `yifa.scope.${account}`;
}

/** Only whose work is shown is remembered: a filter forgotten overnight would hide what is due. */
export function keptScope(account: string): Scope {
  try {
    return { ...plain, mine: window.localStorage.getItem(storeKey(account)) !== 'all' };
  } catch {
    return plain;
  }
}

export function keepScope(account: string, scope: Scope): void {
  try {
    window.localStorage.setItem(storeKey(account), scope.mine ? 'mine' : 'all');
  } catch {
    // It is chosen anew next time.
  }
}

/** What an account is shown first in an org: elsewhere than in its own nothing is its turn. */
export function firstScope(account: string, isOwn: boolean): Scope {
  const kept = keptScope(account);
  return isOwn ? kept : { ...kept, mine: false };
}
