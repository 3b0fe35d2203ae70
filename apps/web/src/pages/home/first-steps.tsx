/** 从这里开始: shown while the year has not counted anything yet. What others refer to most is registered first. */
import type { Home, LedgerDescription, Org } from '../../api/types.ts';
import { mayBegin, useDomain } from '../../domain.tsx';
import { to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';

const offered = 5;

/** The ledgers that most other ledgers refer to, among those where one of `posts` may begin an entry. */
export function mostReferred(ledgers: readonly LedgerDescription[], posts: readonly string[]): LedgerDescription[] {
  const count = new Map<string, number>();
  for (const { id, fields } of ledgers) {
    const named = new Set(fields.flatMap(({ ledger }) => (ledger === undefined || ledger === id ? [] : [ledger])));
    for (const each of named) count.set(each, (count.get(each) ?? 0) + 1);
  }
  return ledgers
    .filter((ledger) => (count.get(ledger.id) ?? 0) > 1 && mayBegin(ledger, posts))
    .sort((a, b) => (count.get(b.id) ?? 0) - (count.get(a.id) ?? 0))
    .slice(0, offered);
}

export function FirstSteps({ org, home }: { readonly org: Org; readonly home: Home | undefined }) {
  const me = useMe();
  const { ledgers } = useDomain();
  const isEmpty = home?.figures.every(({ text }) => Number.parseFloat(text) === 0) === true;
  if (!isEmpty || me.orgs[0]?.id !== org.id) return null;
  const posts = me.posts.map(({ id }) => id);
  const first = mostReferred(ledgers, posts);
  return (
    <section className="yf-card" aria-labelledby="first-title">
      <h2 id="first-title">从这里开始</h2>
      <ol className="yf-first-steps">
        {posts.includes('system-admin') && (
          <li>
            在<Link href={to.accounts(org.id)}>账号管理</Link>里给同事建账号、分岗位。
          </li>
        )}
        <li>
          在<Link href={to.settings(org.id)}>地方口径</Link>里核对本地规定的数值。
        </li>
        {first.length > 0 && (
          <li>
            先登记别处都要选用的：
            {first.map(({ id, label }, i) => (
              <span key={id}>
                {i > 0 && '、'}
                <Link href={to.list(org.id, id)}>{label}</Link>
              </span>
            ))}
            。有现成表格的，在台账里点“导入表格”。
          </li>
        )}
        <li>
          往后有事就登记；期限和待办会自己排到这一页。不清楚的，看<Link href={to.help(org.id)}>帮助</Link>。
        </li>
      </ol>
    </section>
  );
}
