/** The quickest way anywhere: one box over entries, files, ledgers, pages and figures. Ctrl+K or / leads into it. */
import type { FindAnswer } from '@yifa/server/contract/find';
import { useEffect, useId, useRef, useState } from 'react';
import { asApiError } from '../api/client.ts';
import type { Org } from '../api/types.ts';
import { useDomain } from '../domain.tsx';
import { find, hasBelow } from '../pages/find/calls.ts';
import { Marked } from '../pages/find/marked.tsx';
import { type Choice, choicesOf } from '../pages/find/places.ts';
import { forgetSearches, keepSearch, recentSearches } from '../pages/find/recent.ts';
import { navigate, to, useAddress } from '../router.ts';
import { useMe } from '../session/session.tsx';
import { useCombobox } from '../ui/combobox.ts';
import { Link } from '../ui/link.tsx';
import './find-box.css';

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
  const whole = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => askedIn(path, search));
  const box = useCombobox(`${id}-list`);
  const { open, composing, show, hide, setActive } = box;
  const [asked, setAsked] = useState('');
  const answered = useAnswer(org, open ? asked : '');

  useEffect(() => {
    setText(askedIn(path, search));
    hide();
  }, [path, search, hide]);

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

  function leaveTo(href: string) {
    if (wanted !== '') keepSearch(me.id, wanted);
    hide();
    setText('');
    input.current?.blur();
    navigate(href);
  }

  const status = !isOpen || wanted === '' ? '' : statusOf(fresh, choices.length);
  let group = '';
  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers in use do not know the element
    <div role="search" className="yf-find" ref={whole} onBlur={(event) => leaves(event.relatedTarget)}>
      <input
        ref={input}
        type="text"
        {...box.input({
          count: choices.length,
          shown: isOpen,
          choose: (index) => {
            const choice = choices[index];
            if (choice) leaveTo(choice.href);
          },
          enter: () => {
            if (wanted !== '') leaveTo(to.find(org.id, wanted));
          },
          leave: () => setText(''),
        })}
        className="yf-find-input"
        aria-label="查找记录、附件、台账和页面"
        aria-keyshortcuts="Control+K /"
        spellCheck={false}
        maxLength={200}
        placeholder="查找（Ctrl+K）"
        value={text}
        onFocus={show}
        onChange={(event) => {
          setText(event.target.value);
          box.typed();
        }}
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
                id={box.idOf(i)}
                choice={choice}
                heading={headed ? choice.group : ''}
                active={i === box.at(choices.length)}
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
                hide();
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
    if (next instanceof Node && whole.current?.contains(next)) return;
    hide();
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
