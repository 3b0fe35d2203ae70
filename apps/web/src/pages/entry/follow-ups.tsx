/** 据此新增: new entries that refer to this one, with what they have in common filled in. */
import type { EntryView, LedgerDescription, Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly entry: EntryView;
}

interface FollowUp {
  readonly href: string;
  readonly label: string;
}

/** Openers that this reader may take and that ask for a reference to this ledger. */
export function followUpsOf(
  ledgers: readonly LedgerDescription[],
  { org, ledger, entry }: { readonly org: string; readonly ledger: string; readonly entry: string },
  posts: readonly string[],
): FollowUp[] {
  return ledgers.flatMap((each) => {
    const refs = each.fields.filter(
      (field) => field.ledger === ledger && (field.kind === 'ref' || field.kind === 'refs'),
    );
    const step = each.steps.find(
      ({ opens, loose, page, by, asks }) =>
        opens &&
        !loose &&
        page === undefined &&
        by.some((post) => posts.includes(post)) &&
        refs.some(({ name }) => asks.includes(name)),
    );
    if (!step) return [];
    const usable = refs.filter(({ name }) => step.asks.includes(name));
    return usable.map(({ name, label }) => ({
      href: `${to.open(org, each.id, step.id)}?${new URLSearchParams({ from: name, entry })}`,
      label: usable.length > 1 ? `${each.label}（作为${label}）` : each.label,
    }));
  });
}

export function FollowUps({ org, ledger, entry }: Props) {
  const me = useMe();
  const { ledgers } = useDomain();
  const own = me.orgs[0]?.id === org.id;
  const state = ledger.states.find(({ id }) => id === entry.state)?.kind;
  if (!own || state === 'draft' || state === 'void') return null;
  const posts = me.posts.map(({ id }) => id);
  const offered = followUpsOf(ledgers, { org: org.id, ledger: ledger.id, entry: entry.id }, posts);
  if (offered.length === 0) return null;
  return (
    <section className="yf-follow-ups" aria-labelledby="follow-ups-title">
      <h2 id="follow-ups-title">据此新增</h2>
      <p className="yf-quiet">相同的内容自动带入，不必再填一遍。</p>
      <ul className="yf-inline">
        {offered.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
