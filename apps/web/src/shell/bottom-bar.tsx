/** On a phone: the few places one goes to all day, within reach of the thumb. */
import type { Org } from '../api/types.ts';
import { to } from '../router.ts';
import { Link } from '../ui/link.tsx';
import { useBadges } from './badges.ts';

interface Props {
  readonly org: Org;
  readonly path: string;
  readonly openMenu: () => void;
}

export function BottomBar({ org, path, openMenu }: Props) {
  const badges = useBadges(org.id, path);
  const places = [
    { href: to.home(org.id), label: '待办', count: badges?.due ?? 0, says: '项逾期或3日内到期' },
    ...(badges && badges.sign !== null
      ? [{ href: to.sign(org.id), label: '签批', count: badges.sign, says: '件待签批' }]
      : []),
    { href: to.find(org.id), label: '查找', count: 0, says: '' },
    { href: to.year(org.id), label: '日历', count: 0, says: '' },
  ];
  return (
    <nav className="yf-bottom" aria-label="常用">
      {places.map(({ href, label, count, says }) => (
        <Link key={href} href={href} {...(path === href ? { 'aria-current': 'page' as const } : {})}>
          {label}
          <Badge count={count} says={says} />
        </Link>
      ))}
      <button type="button" onClick={openMenu}>
        菜单
      </button>
    </nav>
  );
}

/** A number that is also said. */
export function Badge({ count, says }: { readonly count: number; readonly says: string }) {
  if (count === 0) return null;
  return (
    <span className="yf-badge">
      {count > 99 ? '99+' : count}
      <span className="yf-unseen">{says}</span>
    </span>
  );
}
