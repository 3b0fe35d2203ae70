/** Name, org, working date, person. */
import { lazy, Suspense } from 'react';
import type { Org } from '../api/types.ts';
import { setLargeText, useLargeText } from '../large-text.ts';
import { navigate, to } from '../router.ts';
import { useMe } from '../session/session.tsx';
import { Icon } from '../ui/icons.tsx';
import { Link } from '../ui/link.tsx';
import { longDate, weekday, weekdayNames } from '../values/dates.ts';
import { FindBox } from './find-box.tsx';
import { Leave } from './leave.tsx';

const DemoEnd = lazy(async () => ({ default: (await import('../pages/setup/demo-end.tsx')).DemoEnd }));

interface Props {
  readonly org: Org;
  readonly path: string;
  readonly openMenu: () => void;
}

/** The same screen of another org, as far as it exists there: entries do not. */
function samePlace(path: string, org: string): string {
  const [, , , kind = '', id = ''] = path.split('/');
  if (kind === 'report') return to.report(org);
  if (kind === 'reports') return to.reportDesk(org, id === '' ? undefined : Number(id));
  if (kind === 'check') return to.check(org);
  if (kind === 'sign') return to.sign(org);
  if (kind === 'year') return to.year(org);
  if (kind === 'see') return to.see(org);
  if (kind === 'help') return to.help(org, id === '' ? undefined : id);
  if (kind === 'settings') return to.settings(org);
  if (kind === 'accounts') return to.accounts(org);
  if (kind === 'exports') return to.exports(org);
  if (kind === 'find') return to.find(org, new URLSearchParams(window.location.search).get('q') ?? '');
  return kind === 'l' ? to.list(org, id) : to.home(org);
}

export function TopBar({ org, path, openMenu }: Props) {
  const me = useMe();
  const large = useLargeText();
  return (
    <header className="yf-top">
      <button type="button" className="yf-top-menu" onClick={openMenu} aria-label="打开菜单">
        <Icon name="menu" />
      </button>
      <Link className="yf-brand" href={to.home(org.id)}>
        依法 <span lang="en">Yifa</span>
      </Link>
      <div className="yf-top-org">
        {me.orgs.length > 1 ? (
          <select aria-label="机构" value={org.id} onChange={(event) => navigate(samePlace(path, event.target.value))}>
            {me.orgs.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        ) : (
          <span>{org.name}</span>
        )}
      </div>
      <FindBox org={org} />
      <p className="yf-top-date">
        <span className="yf-top-word">工作日期 </span>
        {longDate(org.today)} <span className="yf-top-word">星期{weekdayNames[weekday(org.today)]}</span>
        {org.demo && (
          <Suspense fallback={<span className="yf-top-demo">演示数据</span>}>
            <DemoEnd />
          </Suspense>
        )}
      </p>
      <div className="yf-top-user">
        <Link className="yf-top-button yf-top-help" href={to.help(org.id)}>
          帮助
        </Link>
        <button type="button" className="yf-top-button" aria-pressed={large} onClick={() => setLargeText(!large)}>
          大字
        </button>
        <span className="yf-top-name" title={me.posts.map((post) => post.label).join('、')}>
          {me.name}
          <span className="yf-top-posts">{me.posts.map((post) => post.label).join('、')}</span>
        </span>
        <Leave />
      </div>
    </header>
  );
}
