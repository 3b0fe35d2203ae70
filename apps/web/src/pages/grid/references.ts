/** Which entry a typed text means: asked of the server once a text, remembered while the page is open. */
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../api/endpoints.ts';
import type { Option } from '../../api/types.ts';

export type Resolution =
  | { readonly state: 'asking' }
  | { readonly state: 'found'; readonly id: string; readonly title: string }
  | { readonly state: 'unclear'; readonly says: string };

export type FindReference = (ledger: string, text: string) => Resolution;

/** What tells apart entries of the same title: the end of their ids. */
function mark(id: string): string {
  return `#${id.slice(-6)}`;
}

/** The text that names exactly this option among the others offered. */
export function namingText(option: Option, among: readonly Option[]): string {
  const same = among.filter(({ title }) => title === option.title).length;
  return same > 1 ? `${option.title}${mark(option.id)}` : option.title;
}

/** What to ask the server for: without the mark that was put behind a title. */
export function searchText(text: string): string {
  return text
    .trim()
    .replace(/#[\da-f]{6}$/, '')
    .replace(/（[^（）]*）$/, '');
}

/** The option that was meant: exactly its title, its number, or the only one that fits. */
export function chooseOption(options: readonly Option[], text: string): Resolution {
  const typed = text.trim();
  const marked = options.filter(({ id, title }) => `${title}${mark(id)}` === typed);
  const exact = options.filter(({ title }) => title === typed || bare(title) === typed || numberIn(title) === typed);
  const fitting = marked.length > 0 ? marked : exact.length > 0 ? exact : options;
  const [only] = fitting;
  if (only && fitting.length === 1) return { state: 'found', id: only.id, title: only.title };
  if (!only) return { state: 'unclear', says: `没有找到“${typed}”，先登记它，或换一种写法` };
  const some = fitting.slice(0, 3).map(({ title }) => title);
  const says = `“${typed}”有${fitting.length >= 50 ? '50条以上' : `${fitting.length}条`}相符（${some.join('、')}${fitting.length > 3 ? '等' : ''}），写全或从列表中选`;
  return { state: 'unclear', says };
}

/** The title without the number behind it. */
function bare(title: string): string {
  return title.replace(/（[^（）]*）$/, '');
}

function numberIn(title: string): string | undefined {
  return /（([^（）]*)）$/.exec(title)?.[1];
}

const atOnce = 3;
const tellMilliseconds = 120;

class References {
  readonly #org: string;
  readonly #tell: () => void;
  readonly #known = new Map<string, Resolution>();
  #waiting: { readonly ledger: string; readonly text: string }[] = [];
  #running = 0;

  constructor(org: string, tell: () => void) {
    this.#org = org;
    this.#tell = tell;
  }

  readonly find: FindReference = (ledger, text) => {
    const key = `${ledger}\n${text.trim()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const asking: Resolution = { state: 'asking' };
    this.#known.set(key, asking);
    this.#waiting.push({ ledger, text: text.trim() });
    void this.#work();
    return asking;
  };

  /** Asks again for what was not found: it may have been registered since. */
  forget(): void {
    for (const [key, each] of this.#known) if (each.state === 'unclear') this.#known.delete(key);
  }

  async #work(): Promise<void> {
    if (this.#running >= atOnce) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#running += 1;
    const key = `${next.ledger}\n${next.text}`;
    try {
      const { options } = await api.options(this.#org, next.ledger, searchText(next.text));
      this.#known.set(key, chooseOption(options, next.text));
    } catch {
      this.#known.set(key, { state: 'unclear', says: '暂时无法核对，请稍候再点“检查”' });
    }
    this.#running -= 1;
    this.#tell();
    void this.#work();
  }
}

/** The finder stays the same; `round` counts up whenever something new is known, so that rows in question are read again. */
export function useReferences(org: string): {
  readonly find: FindReference;
  readonly forget: () => void;
  readonly round: number;
} {
  const [round, setRound] = useState(0);
  const references = useMemo(() => {
    let timer = 0;
    // Answers that come thick and fast are told together.
    const tell = (): void => {
      timer ||= window.setTimeout(() => {
        timer = 0;
        setRound((n) => n + 1);
      }, tellMilliseconds);
    };
    return { made: new References(org, tell), stop: () => window.clearTimeout(timer) };
  }, [org]);
  useEffect(() => references.stop, [references]);
  const { made } = references;
  return useMemo(() => {
    // At once, so that whoever waits for answers sees that they are asked for again.
    const forget = (): void => {
      made.forget();
      setRound((n) => n + 1);
    };
    return { find: made.find, forget, round };
  }, [made, round]);
}
