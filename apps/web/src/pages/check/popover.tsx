/** One mark laid open: what was read, what the ledgers hold, the entries counted; or what was found and what to do. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Org } from '../../api/types.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import type { MarkId } from './model/layout.ts';
import { type Finding, sayRead, severityWords, type Verdict, verdictWords } from './model/words.ts';

interface Props {
  readonly org: Org;
  readonly answer: CheckAnswer;
  readonly mark: MarkId;
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /** What the marks stand in. */
  readonly box: RefObject<HTMLElement | null>;
  readonly close: () => void;
  readonly goTo: (mark: MarkId) => void;
}

const gap = 6;
/** What the bar at the top covers. */
const covered = 56;

/** Below the mark, or above it where only that side has room. */
function placeOf(
  mark: HTMLElement,
  card: HTMLElement,
  box: HTMLElement,
): { readonly left: number; readonly top: number } {
  const target = mark.getBoundingClientRect();
  const around = box.getBoundingClientRect();
  const most = Math.max(0, around.width - card.offsetWidth - gap);
  const height = card.offsetHeight + gap;
  const above = target.bottom + height > window.innerHeight && target.top - height > covered;
  return {
    left: Math.min(most, Math.max(gap, target.left - around.left - 20)),
    top: above ? target.top - around.top - height : target.bottom - around.top + gap,
  };
}

export function Popover(props: Props) {
  const { answer, mark, box, close } = props;
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  const index = Number(mark.slice(1));
  const isNumber = mark.startsWith('n');

  useLayoutEffect(() => {
    const target = document.getElementById(`mark-${mark}`);
    if (!target) return undefined;
    const set = () => {
      if (box.current && card.current) setPlace(placeOf(target, card.current, box.current));
    };
    set();
    window.addEventListener('resize', set);
    return () => window.removeEventListener('resize', set);
  }, [mark, box]);
  // Once it is in its place, both it and the mark come into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: its place decides
  useLayoutEffect(() => {
    const target = document.getElementById(`mark-${mark}`);
    if (!target || !card.current) return;
    if (window.getComputedStyle(card.current).position === 'fixed') {
      if (card.current.getBoundingClientRect().top < target.getBoundingClientRect().bottom)
        target.scrollIntoView({ block: 'start' });
    } else card.current.scrollIntoView({ block: 'nearest' });
  }, [mark, place]);

  const finding = isNumber ? undefined : answer.findings[index];
  return (
    <div
      ref={card}
      role="dialog"
      aria-label={isNumber ? '这个数字' : '这处问题'}
      className="yf-check-pop yf-no-print"
      style={place}
    >
      <button type="button" className="yf-check-close" aria-label="关闭" onClick={close}>
        ×
      </button>
      {finding && <FoundThere finding={finding} />}
      {isNumber && <NumberRead {...props} index={index} />}
    </div>
  );
}

function FoundThere({ finding }: { readonly finding: Finding }) {
  const { word, tone } = severityWords[finding.severity];
  return (
    <>
      <p>
        <span className={`yf-tag yf-tone-${tone}`}>{word}</span> {finding.says}
      </p>
      <p className="yf-remedy">怎么办：{finding.remedy}</p>
    </>
  );
}

function NumberRead({ org, answer, index, verdicts, goTo }: Props & { readonly index: number }) {
  const claim = answer.claims[index];
  const verdict = verdicts.get(index);
  if (!claim) return null;
  const words = verdict && verdictWords[verdict.verdict];
  const touching = answer.findings.flatMap(({ at }, i) =>
    at.start < claim.end && at.end > claim.start && at.end - at.start < answer.text.length ? [i] : [],
  );
  return (
    <>
      <p>
        <strong className="yf-check-said">{answer.text.slice(claim.start, claim.end)}</strong>{' '}
        {words ? (
          <span className={`yf-tag yf-tone-${words.tone}`}>
            {words.sign} {words.word}
          </span>
        ) : (
          <span className="yf-quiet">没有对照台账</span>
        )}
      </p>
      <dl className="yf-check-facts">
        <div>
          <dt>读作</dt>
          <dd>
            {claim.label}
            {claim.subject !== '' && `“${claim.subject}”`} {sayRead(claim)}
          </dd>
        </div>
        {verdict?.label !== undefined && (
          <div>
            <dt>台账</dt>
            <dd>
              {verdict.label} <strong>{verdict.text}</strong>
              {verdict.counts !== undefined && verdict.counts !== verdict.label && (
                <span className="yf-sub">口径：{verdict.counts}</span>
              )}
            </dd>
          </div>
        )}
        {verdict && (
          <div>
            <dt>说明</dt>
            <dd>{verdict.says}</dd>
          </div>
        )}
      </dl>
      {verdict && verdict.total > 0 && <Entries org={org} year={answer.year} verdict={verdict} />}
      {touching.slice(0, 5).map((i) => (
        <p key={i}>
          <button type="button" className="yf-link" onClick={() => goTo(`p${i}`)}>
            !{i + 1} {answer.findings[i]?.says}
          </button>
        </p>
      ))}
    </>
  );
}

interface EntriesProps {
  readonly org: Org;
  readonly year: number | null;
  readonly verdict: Verdict;
}

function Entries({ org, year, verdict: { entries, total, indicator } }: EntriesProps) {
  const end = `${year}-12-31`;
  const until = org.today < end ? org.today : end;
  return (
    <>
      <h4>台账记录</h4>
      <ul className="yf-check-entries">
        {entries.slice(0, 5).map((each) => (
          <li key={each.entry}>
            <Link href={to.entry(org.id, each.ledger, each.entry)}>{each.title || each.number || '（无名称）'}</Link>
            <span className="yf-sub">
              {each.ledgerLabel} {each.number}
            </span>
          </li>
        ))}
      </ul>
      {indicator !== undefined && year !== null && (
        <Link href={to.figure(org.id, indicator, `${year}-01-01`, until)}>全部{total}条</Link>
      )}
    </>
  );
}
