/** The checked text, what was found beside it, and the keys to walk through it. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { Legend } from './legend.tsx';
import { layOut, type MarkId } from './model/layout.ts';
import { marksIn, problemsOf } from './model/problems.ts';
import { severityWords, verdictWords } from './model/words.ts';
import { Panels } from './panels/panels.tsx';
import { Popover } from './popover.tsx';
import { PrintedFindings } from './printed.tsx';
import { TextView } from './text-view.tsx';
import type { Check } from './use-check.ts';

interface Props {
  readonly org: Org;
  readonly answer: CheckAnswer;
  readonly check: Check;
}

function isMark(text: string): text is MarkId {
  return /^[np]\d+$/.test(text);
}

export function Result({ org, answer, check }: Props) {
  const narrow = useNarrow();
  const { setMark } = check;
  const blocks = useMemo(() => layOut(answer), [answer]);
  const marks = useMemo(() => marksIn(blocks), [blocks]);
  const places = useMemo(() => new Map(marks.map(({ mark }, at) => [mark, at])), [marks]);
  const problems = useMemo(() => problemsOf(answer).filter((each) => places.has(each.mark)), [answer, places]);
  const verdicts = useMemo(() => new Map(answer.verdicts.map((verdict) => [verdict.claim, verdict])), [answer]);
  const [sheet, setSheet] = useState(false);
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState('');
  const [going, setGoing] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const { mark } = check.wish;
  const at = isMark(mark) ? (places.get(mark) ?? 0) : 0;
  const current = marks[at];
  const chosen = isMark(mark) && places.has(mark);

  const goTo = useCallback(
    (next: MarkId) => {
      setMark(next);
      setSheet(false);
      setOpen(true);
      setGoing((n) => n + 1);
    },
    [setMark],
  );
  // Coming back to the page, one is where one was; the number of moves tells a move to the same mark.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move scrolls
  useEffect(() => {
    const element = document.getElementById(`mark-${mark}`);
    if (!element) return;
    element.scrollIntoView({ block: narrow ? 'start' : 'center' });
    if (going > 0) element.focus({ preventScroll: true });
  }, [going]);

  function walk(step: 1 | -1): void {
    const now = chosen ? (marks[at]?.mark ?? '') : '';
    const known = problems.findIndex((each) => each.mark === now);
    const start = startOf(now);
    // How many problems stand before the place where one is.
    const before = problems.filter((each) => each.start < start).length;
    const next = known >= 0 ? known + step : step === 1 ? before : before - 1;
    const problem = problems[(next + problems.length) % problems.length];
    if (!problem) {
      setTold('没有要看的问题');
      return;
    }
    goTo(problem.mark);
    setTold(`第${problems.indexOf(problem) + 1}处，共${problems.length}处：${sayMark(problem.mark)}`);
  }

  function startOf(id: string): number {
    const index = Number(id.slice(1));
    if (id === '') return 0;
    return (id.startsWith('n') ? answer.claims[index]?.start : answer.findings[index]?.at.start) ?? 0;
  }
  function sayMark(id: MarkId): string {
    const index = Number(id.slice(1));
    const finding = answer.findings[index];
    if (id.startsWith('p')) return finding ? `${severityWords[finding.severity].word}，${finding.says}` : '';
    const verdict = verdicts.get(index);
    return verdict ? `${verdictWords[verdict.verdict].word}，${verdict.says}` : '';
  }
  function step(by: 1 | -1): void {
    const next = marks[(at + (chosen ? by : 0) + marks.length) % marks.length];
    if (next) goTo(next.mark);
  }
  function close(): void {
    setOpen(false);
    document.getElementById(`mark-${mark}`)?.focus({ preventScroll: true });
  }

  function press(target: EventTarget): void {
    const hit = target instanceof Element ? target.closest('[data-mark]') : null;
    const id = hit?.getAttribute('data-mark') ?? '';
    if (!isMark(id)) return;
    setOpen(!(open && id === mark));
    setMark(id);
  }

  function keys(event: KeyboardEvent<HTMLDivElement>): void {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    if (target.closest('input, select, textarea')) return;
    const onMark = target.closest('[data-mark]') !== null;
    if (key === 'Escape' && open) close();
    else if (onMark && (key === 'Enter' || key === ' ')) press(target);
    else if (key === 'j' || (key === 'ArrowDown' && onMark)) walk(1);
    else if (key === 'k' || (key === 'ArrowUp' && onMark)) walk(-1);
    else if (key === 'ArrowRight' && onMark) step(1);
    else if (key === 'ArrowLeft' && onMark) step(-1);
    else if (key === 'F6') {
      const inside = side.current?.contains(target);
      if (inside) document.getElementById(`mark-${current?.mark}`)?.focus();
      else side.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are short cuts between the buttons within
    <div className="yf-beside yf-check" onKeyDown={keys}>
      <div className="yf-beside-text">
        <Legend org={org} answer={answer} kept={check.kept} problems={problems.length} walk={walk} />
        <p role="status" className="yf-unseen">
          {told}
        </p>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: clicks reach it from the buttons within */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter and the space bar are heard above */}
        <div className="yf-paper" ref={box} onClick={(event) => press(event.target)}>
          <h2 className="yf-unseen">报告正文：{answer.file}</h2>
          <TextView answer={answer} blocks={blocks} verdicts={verdicts} active={current} open={open} />
          {open && chosen && (
            <Popover
              key={mark}
              org={org}
              answer={answer}
              mark={mark}
              verdicts={verdicts}
              box={box}
              close={close}
              goTo={goTo}
            />
          )}
        </div>
      </div>
      <Panels
        answer={answer}
        verdicts={verdicts}
        goTo={goTo}
        narrow={narrow}
        sheet={sheet}
        setSheet={setSheet}
        onClosed={() => {
          if (open) document.getElementById(`mark-${mark}`)?.focus({ preventScroll: true });
        }}
        box={side}
      />
      <PrintedFindings answer={answer} verdicts={verdicts} />
    </div>
  );
}
