/** What was just signed, with the way to it. */
import type { Refusal } from '../../api/types.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';

export interface Done {
  readonly key: string;
  readonly ledger: string;
  readonly entry: string;
  readonly title: string;
  readonly step: string;
  readonly reminders: readonly Refusal[];
}

export function DoneNote({ org, act }: { readonly org: string; readonly act: Done }) {
  return (
    <div className="yf-sign-done">
      <p>
        <span className="yf-tag yf-tone-good">已办理</span> {act.step}：
        <Link href={to.entry(org, act.ledger, act.entry)}>{act.title || '（无名称）'}</Link>
      </p>
      {act.reminders.map((each) => (
        <p key={each.says} className="yf-quiet">
          提醒：{each.says}。{each.remedy}
        </p>
      ))}
    </div>
  );
}
