/** Phrases as they lie in the browser's storage. */

const prefix = 'yifa.phrases.';
const most = 30;

export function phrasesOf(shelf: string): readonly string[] {
  try {
    const held: unknown = JSON.parse(window.localStorage.getItem(prefix + shelf) ?? '[]');
    return Array.isArray(held) ? held.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

function put(shelf: string, phrases: readonly string[]): readonly string[] {
  try {
    window.localStorage.setItem(prefix + shelf, JSON.stringify(phrases));
    return phrases;
  } catch {
    return phrasesOf(shelf);
  }
}

/** The newest first, at most thirty. @returns what is kept then */
export function keepPhrase(shelf: string, phrase: string): readonly string[] {
  return put(shelf, [phrase, ...phrasesOf(shelf).filter((each) => each !== phrase)].slice(0, most));
}

export function dropPhrase(shelf: string, phrase: string): readonly string[] {
  return put(
    shelf,
    phrasesOf(shelf).filter((each) => each !== phrase),
  );
}
