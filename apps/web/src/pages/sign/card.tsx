/** One entry before its signer: what it is, what decides, what comes of it, and the two answers. */
import type { SignCard } from '@yifa/server/contract/today';
import { lazy, Suspense, useRef, useState } from 'react';
import { api } from '../../api/endpoints.ts';
import type { Org } from '../../api/types.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loading } from '../../ui/problem.tsx';
import { Reasons } from '../../ui/reasons.tsx';
import { bucketWords, daysText, postsText } from '../home/words.ts';
import type { Done } from './done.tsx';

const SignForm = lazy(async () => ({ default: (await import('./sign-form.tsx')).SignForm }));

type SignStep = SignCard['steps'][number];

interface Props {
  readonly org: Org;
  readonly card: SignCard;
  readonly signed: (act: Done) => void;
  readonly reload: () => void;
}

const factsShown = 6;

export function Card({ org, card, signed, reload }: Props) {
  const [chosen, setChosen] = useState<string>();
  const step = card.steps.find((each) => each.id === chosen);
  const bucket = card.due && bucketWords.find(({ id }) => id === card.due?.bucket);
  const heading = `sign-${card.entry}`;
  const article = useRef<HTMLElement>(null);
  function cancel() {
    setChosen(undefined);
    window.setTimeout(() => article.current?.querySelector<HTMLElement>('.yf-sign-buttons button')?.focus(), 0);
  }
  return (
    <article className="yf-sign-card" aria-labelledby={heading} ref={article}>
      <p className="yf-sign-kind">
        {card.ledgerLabel} <span className="yf-tag yf-state-live">{card.stateLabel}</span>
        {card.days > 0 && <span className="yf-quiet">等了{card.days}日</span>}
      </p>
      <h2 id={heading}>
        <Link href={to.entry(org.id, card.ledger, card.entry)}>{card.title || '（无名称）'}</Link>
      </h2>
      {card.number !== null && <p className="yf-quiet">{card.number}</p>}
      {card.due && bucket && (
        <p>
          <span className={`yf-tag yf-tone-${bucket.tone}`}>{bucket.word}</span> {card.due.label}：{card.due.on}，
          {daysText(card.due.days)}
          <span className="yf-article">{card.due.article}</span>
        </p>
      )}
      <Facts card={card} />
      <Past card={card} />
      {card.documents.length > 0 && (
        <ul className="yf-sign-documents" aria-label="文书">
          {card.documents.map((document) => (
            <li key={document.id}>
              <a href={api.documentHref(org.id, card.ledger, card.entry, document.id)} download>
                《{document.label}》
              </a>
            </li>
          ))}
        </ul>
      )}
      {step ? (
        <Suspense fallback={<Loading />}>
          <SignForm key={step.id} org={org} card={card} step={step} cancel={cancel} signed={signed} reload={reload} />
        </Suspense>
      ) : (
        <Answers org={org} card={card} choose={setChosen} />
      )}
    </article>
  );
}

function Facts({ card }: { readonly card: SignCard }) {
  const first = card.facts.slice(0, factsShown);
  const rest = card.facts.slice(factsShown);
  const list = (facts: SignCard['facts']) => (
    <dl className="yf-sign-facts">
      {facts.map(({ label, text, long }) => (
        <div key={label} className={long ? 'yf-wide' : undefined}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      {list(first)}
      {rest.length > 0 && (
        <details>
          <summary>其余{rest.length}项</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

function Past({ card }: { readonly card: SignCard }) {
  const last = card.past[card.past.length - 1];
  if (!last) return null;
  return (
    <details>
      <summary>
        {last.on} {last.actor}办理“{last.label}”{card.past.length > 1 && `，共${card.past.length}步`}
      </summary>
      <ol className="yf-sign-past">
        {card.past.map((each, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step may be taken twice on a day
          <li key={i}>
            {each.on} <strong>{each.label}</strong> {each.actor}
            {each.reason !== '' && <span className="yf-sub">{each.reason}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

interface AnswersProps {
  readonly org: Org;
  readonly card: SignCard;
  readonly choose: (step: string) => void;
}

function Answers({ org, card, choose }: AnswersProps) {
  const agree = card.steps.filter((step) => step.sign === 'agree');
  const returns = card.steps.filter((step) => step.sign === 'return');
  const closed = card.steps.filter((step) => !step.open);
  const open = card.steps.filter((step) => step.open);
  const inPlace = open.filter((step) => step.page === undefined);
  const [ahead] = agree;
  return (
    <div className="yf-sign-answers">
      {closed.map((step) => (
        <Closed key={step.id} step={step} />
      ))}
      {ahead && agree.some((step) => step.open) && (
        <p className="yf-quiet">
          {ahead.label}后转为“{ahead.leads.state}”
          {ahead.leads.next[0] && `，由${postsText(ahead.leads.next[0].posts)}办理“${ahead.leads.next[0].label}”`}
        </p>
      )}
      <div className="yf-sign-buttons">
        {[...agree, ...returns]
          .filter((step) => inPlace.includes(step))
          .map((step) => (
            <button
              key={step.id}
              type="button"
              className={step.sign === 'agree' ? 'yf-big yf-big-agree' : 'yf-big yf-big-return'}
              onClick={() => choose(step.id)}
            >
              {step.sign === 'agree' ? '同意' : '退回'}
              <span className="yf-big-step">{step.label}</span>
              <span className="yf-unseen">：{card.title}</span>
            </button>
          ))}
        {open.length > inPlace.length && (
          <Link className="yf-big yf-big-agree" href={to.reportDesk(org.id)}>
            去签发页
          </Link>
        )}
      </div>
      {open.length === inPlace.length && (returns.length === 0 || closed.length > 0) && (
        <Link className="yf-sign-away" href={to.entry(org.id, card.ledger, card.entry)}>
          去办理页
        </Link>
      )}
    </div>
  );
}

function Closed({ step }: { readonly step: SignStep }) {
  return (
    <div className="yf-sign-closed">
      <p>
        <span className="yf-tag yf-tone-warn">暂不能办</span> {step.label}
      </p>
      <Reasons reasons={step.refusals} className="yf-sign-reasons" />
    </div>
  );
}
