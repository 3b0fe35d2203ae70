/** One click to the next lawful step; else why it is closed, or whose turn it is. */
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import type { NextStep } from './calls.ts';
import { postsText, turnOf } from './words.ts';

interface Props {
  readonly org: string;
  readonly row: { readonly ledger: string; readonly entry: string; readonly title: string };
  readonly next: readonly NextStep[];
}

export function NextSteps({ org, row, next }: Props) {
  const { open, closed, others } = turnOf(next);
  if (open.length > 0)
    return (
      <span className="yf-next-steps">
        {open.map((step, i) => (
          <Link
            key={step.id}
            className={i === 0 ? 'yf-go yf-go-first' : 'yf-go'}
            href={step.page === undefined ? to.step(org, row.ledger, row.entry, step.id) : to.reportDesk(org)}
          >
            {step.label}
            <span className="yf-unseen">：{row.title}</span>
          </Link>
        ))}
      </span>
    );
  if (closed?.refusal)
    return (
      <span className="yf-turn">
        <span className="yf-tag yf-tone-warn">暂不能办</span> {closed.label}：{closed.refusal.says}
      </span>
    );
  if (others.length > 0)
    return (
      <span className="yf-turn" title={others.join('、')}>
        由{postsText(others)}办理
      </span>
    );
  return <span className="yf-turn">没有待办的步骤</span>;
}
