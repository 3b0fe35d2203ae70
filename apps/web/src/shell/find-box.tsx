/** The quickest way anywhere: one box over entries, files, ledgers, pages and figures. Ctrl+K or / leads into it. */
import type { FindAnswer } from '@yifa/server/contract/find';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { asApiError } from '../api/client.ts';
import type { Org } from '../api/types.ts';
import { useDomain } from '../domain.tsx';
import { find, hasBelow } from '../pages/find/calls.ts';
import '../pages/find/find.css';
import { Marked } from '../pages/find/marked.tsx';
import { type Choice, choicesOf } from '../pages/find/places.ts';
import { forgetSearches, keepSearch, recentSearches } from '../pages/find/recent.ts';
import { navigate, to, useAddress } from '../router.ts';
import { useMe } from '../session/session.tsx';
import { Link } from '../ui/link.tsx';

const shown = 8;
const pause = 150;

interface Answered {
  readonly text: string;
  readonly answer?: FindAnswer;
  readonly fault?: string;
}

/** The answer to what was typed last; older requests are given up. */
function useAnswer(org: Org, text: string): Answered | undefined {
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    const wanted = text.trim();
    if (wanted === '') {
      setAnswered(undefined);
      return undefined;
    }
    const controller = new AbortController();
    const timer = window.setTimeout(() => {
      find(org, { q: wanted, scope: hasBelow(org) ? 'all' : 'own' }, shown, controller.signal).then(
        (answer) => setAnswered({ text: wanted, answer }),
        (cause) => {
          if (!controller.signal.aborted) setAnswered({ text: wanted, fault: asApiError(cause).message });
        },
      );
    }, pause);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [org, text]);
  return answered;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].indexOf(target.tagName) >= 0)
  );
}

/** What the box shows: the text typed, or the one that the find page answers. */
function askedIn(path: string, search: string): string {
  return /^\/o\/[^/]+\/find\/?$/.test(path) ? (new URLSearchParams(search).get('q') ?? '') : '';
}

export function FindBox({ org }: { readonly org: Org }) {
  const id = useId();
  const me = useMe();
  const { findLedger } = useDomain();
  const { path, search } = useAddress();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => askedIn(path, search));
  const [composing, setComposing] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [asked, setAsked] = useState('');
  const answered = useAnswer(org, open ? asked : '');

  useEffect(() => {
    setText(askedIn(path, search));
    setOpen(false);
  }, [path, search]);

  useEffect(() => {
    if (!composing) setAsked(text);
  }, [text, composing]);

  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      const called = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      if (!called && !slash) return;
      // A dialog keeps the focus to itself.
      if (document.querySelector('dialog[open], .ant-modal-wrap:not([style*="display: none"])')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const wanted = text.trim();
  const nameOf = (each: string): string => me.orgs.find((one) => one.id === each)?.name ?? '';
  const fresh = answered?.text === wanted ? answered : undefined;
  const choices: readonly Choice[] =
    wanted === ''
      ? recentSearches(me.id).map((each) => ({
          id: `recent-${each}`,
          href: to.find(org.id, each),
          group: '最近',
          parts: [{ text: each, hit: false }],
          hint: '',
        }))
      : answered?.answer
        ? choicesOf(org, answered.answer, shown, (each) => findLedger(each)?.label ?? '', nameOf)
        : [];
  const isOpen = open && (wanted !== '' || choices.length > 0);
  const current = choices[active];

  function leaveTo(href: string) {
    if (wanted !== '') keepSearch(me.id, wanted);
    setOpen(false);
    setActive(-1);
    setText('');
    input.current?.blur();
    navigate(href);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Keys that an input method is using are its own; 229 is how older browsers say so.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (choices.length === 0) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = choices.length + 1;
      setActive((was) => ((was + 1 + step + places) % places) - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (isOpen && current) leaveTo(current.href);
      else if (wanted !== '') leaveTo(to.find(org.id, wanted));
    } else if (event.key === 'Escape') {
      if (open) setOpen(false);
      else setText('');
      setActive(-1);
    }
  }

  const status = !isOpen || wanted === '' ? '' : statusOf(fresh, choices.length);
  let group = '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers in use do not know the element
    <div role="search" className="yf-find" ref={box} onBlur={(event) => leaves(event.relatedTarget)}>
      <input
        ref={input}
        type="text"
        role="combobox"
        className="yf-find-input"
        aria-label="查找记录、附件、台账和页面"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+K /"
        {...(isOpen && current ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder="查找（Ctrl+K）"
        value={text}
        onFocus={() => setOpen(true)}
        onClick={() => setOpen(true)}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={onKeyDown}
      />
      <div className="yf-find-panel" hidden={!isOpen}>
        <div
          className="yf-find-list"
          role="listbox"
          id={`${id}-list`}
          aria-label="查找结果"
          hidden={choices.length === 0}
        >
          {choices.map((choice, i) => {
            const headed = choice.group !== group;
            group = choice.group;
            return (
              <Line
                key={choice.id}
                id={`${id}-${i}`}
                choice={choice}
                heading={headed ? choice.group : ''}
                active={i === active}
                onPoint={() => setActive(i)}
                onChoose={() => leaveTo(choice.href)}
              />
            );
          })}
        </div>
        <p className="yf-find-status" role="status">
          {status}
        </p>
        <div className="yf-find-foot">
          {wanted === '' ? (
            <button
              type="button"
              onClick={() => {
                forgetSearches(me.id);
                setOpen(false);
              }}
            >
              清除最近查找
            </button>
          ) : (
            <Link
              href={to.find(org.id, wanted)}
              onClick={(event) => {
                event.preventDefault();
                leaveTo(to.find(org.id, wanted));
              }}
            >
              查看全部结果（回车）
            </Link>
          )}
        </div>
      </div>
    </div>
  );

  function leaves(next: EventTarget | null) {
    if (next instanceof Node && box.current?.contains(next)) return;
    setOpen(false);
    setActive(-1);
  }
}

function statusOf(answered: Answered | undefined, count: number): string {
  if (!answered) return '正在查找…';
  if (answered.fault !== undefined) return answered.fault;
  const { answer } = answered;
  if (!answer) return '';
  const late = answer.indexing ? '；正在建立索引，结果还不全' : '';
  if (count === 0) return `没有找到${late}`;
  if (answer.total === 0) return `没有记录含有这些字${late}`;
  return `${answer.more ? '超过' : '共'}${answer.total}条记录${late}`;
}

interface LineProps {
  readonly id: string;
  readonly choice: Choice;
  readonly heading: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Line({ id, choice, heading, active, onPoint, onChoose }: LineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // The keyboard chooses through the input, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={line}
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className="yf-find-line"
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={active ? undefined : onPoint}
      onClick={onChoose}
    >
      <span className="yf-find-kind">{heading}</span>
      <span className="yf-find-what">
        <span className="yf-find-title">
          <Marked parts={choice.parts} />
        </span>
        {choice.hint !== '' && <span className="yf-find-hint">{choice.hint}</span>}
        {choice.below && (
          <span className="yf-find-below">
            {choice.below.label}：<Marked parts={choice.below.parts} />
          </span>
        )}
      </span>
    </div>
  );
}
