/** Which entry a typed text means: asked of the server once a text and many at a time, remembered while the page is open. */
import { useEffect, useMemo, useState } from 'react';
import { api } from '../../api/endpoints.ts';
import type { Option } from '../../api/types.ts';
import { useSession } from '../../session/session.tsx';

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

/** Requests under way at a time, texts in one of them, and how long texts are gathered for it. */
const atOnce = 2;
const portionTexts = 50;
const gatherMilliseconds = 10;
/** The server looks up no longer text. */
const longestAsked = 100;
const tellMilliseconds = 120;

type Ask = (ledger: string, texts: readonly string[]) => Promise<readonly (readonly Option[])[]>;

/** Texts of one ledger go together, in portions. */
export class References {
  readonly #ask: Ask;
  readonly #tell: () => void;
  readonly #known = new Map<string, Resolution>();
  readonly #waiting = new Map<string, string[]>();
  #gathering = false;
  #running = 0;

  constructor(ask: Ask, tell: () => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  readonly find: FindReference = (ledger, text) => {
    const typed = text.trim();
    const key = `${ledger}\n${typed}`;
    const known = this.#known.get(key);
    if (known) return known;
    const asking: Resolution = { state: 'asking' };
    this.#known.set(key, asking);
    this.#waiting.set(ledger, [...(this.#waiting.get(ledger) ?? []), typed]);
    if (!this.#gathering) {
      this.#gathering = true;
      globalThis.setTimeout(() => {
        this.#gathering = false;
        this.#work();
      }, gatherMilliseconds);
    }
    return asking;
  };

  /** Asks again for what was not found: it may have been registered since. */
  forget(): void {
    for (const [key, each] of this.#known) if (each.state === 'unclear') this.#known.delete(key);
  }

  #work(): void {
    while (this.#running < atOnce) {
      const [next] = this.#waiting;
      if (!next) return;
      const [ledger, texts] = next;
      if (texts.length > portionTexts) this.#waiting.set(ledger, texts.slice(portionTexts));
      else this.#waiting.delete(ledger);
      void this.#send(ledger, texts.slice(0, portionTexts));
    }
  }

  async #send(ledger: string, texts: readonly string[]): Promise<void> {
    this.#running += 1;
    const lists = await this.#ask(
      ledger,
      texts.map((text) => searchText(text).slice(0, longestAsked)),
    ).catch(() => undefined);
    for (const [i, text] of texts.entries()) {
      const options = lists?.[i];
      const said = options
        ? chooseOption(options, text)
        : ({ state: 'unclear', says: '暂时无法核对，请稍候再点“检查”' } as const);
      this.#known.set(`${ledger}\n${text}`, said);
    }
    this.#running -= 1;
    this.#tell();
    this.#work();
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
    const ask: Ask = async (ledger, texts) => (await api.optionsEach(org, ledger, texts)).each;
    return { made: new References(ask, tell), stop: () => window.clearTimeout(timer) };
  }, [org]);
  useEffect(() => references.stop, [references]);
  // What was asked while the session was over is asked again.
  const { status } = useSession();
  useEffect(() => {
    if (status !== 'in') return;
    references.made.forget();
    setRound((n) => n + 1);
  }, [status, references]);
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
