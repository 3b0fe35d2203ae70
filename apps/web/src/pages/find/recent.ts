/** What this account has looked for on this computer, the latest first. */

const most = 8;

function key(account: string): string {
  return `yifa.find.${account}`;
}

export function recentSearches(account: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key(account)) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

export function keepSearch(account: string, text: string): void {
  const wanted = text.trim();
  if (wanted === '') return;
  const next = [wanted, ...recentSearches(account).filter((each) => each !== wanted)].slice(0, most);
  try {
    window.localStorage.setItem(key(account), JSON.stringify(next));
  } catch {
    // Then there is nothing to choose from next time.
  }
}

export function forgetSearches(account: string): void {
  try {
    window.localStorage.removeItem(key(account));
  } catch {
    // Nothing was kept.
  }
}
