/** The way to every ledger, by area, with a search over their names. */
import { Input } from 'antd';
import { lazy, type ReactNode, Suspense, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { LedgerDescription, Org } from '../api/types.ts';
import { useDomain } from '../domain.tsx';
import { matchPath, to } from '../router.ts';
import { useMe } from '../session/session.tsx';
import { Icon } from '../ui/icons.tsx';
import { Link } from '../ui/link.tsx';
import { useBadges } from './badges.ts';
import { Badge } from './bottom-bar.tsx';

interface Props {
  readonly org: Org;
  readonly path: string;
}

const PasswordDialog = lazy(() => import('../pages/setup/password-dialog.tsx'));

const storeKey = 'yifa.menu';

/** What the user opened (true) and closed (false) by hand, by area. */
type Folds = Readonly<Record<string, boolean>>;

function readFolds(): Folds {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(storeKey) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter((each): each is [string, boolean] => typeof each[1] === 'boolean'),
    );
  } catch {
    return {};
  }
}

function keepFolds(folds: Folds): void {
  try {
    window.localStorage.setItem(storeKey, JSON.stringify(folds));
  } catch {
    // The menu opens anew next time.
  }
}

/** Areas with a ledger on which one of these posts works: open until closed by hand. */
function ownAreas(ledgers: readonly LedgerDescription[], posts: readonly string[]): ReadonlySet<string> {
  const works = (by: readonly string[]) => by.some((post) => posts.includes(post));
  return new Set(
    ledgers
      .filter((ledger) => works(ledger.keepers) || ledger.steps.some((step) => works(step.by)))
      .map(({ area }) => area),
  );
}

export function SideMenu({ org, path }: Props) {
  const { areas, ledgers } = useDomain();
  const id = useId();
  const [sought, setSought] = useState('');
  const me = useMe();
  const [folds, setFolds] = useState(readFolds);
  const own = useMemo(
    () =>
      ownAreas(
        ledgers,
        me.posts.map((post) => post.id),
      ),
    [ledgers, me],
  );
  const badges = useBadges(org.id, path);
  const box = useRef<HTMLElement>(null);
  const current = matchPath('/o/:org/l/:ledger', path.split('/').slice(0, 5).join('/'))?.['ledger'];
  const wanted = sought.trim();
  const groups = Object.entries(areas)
    .map(([area, label]) => ({
      area,
      label,
      found: ledgers.filter((each) => each.area === area && each.label.includes(wanted)),
    }))
    .filter(({ found }) => found.length > 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen place comes into sight
  useEffect(() => {
    box.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  }, [path]);

  function toggle(area: string, open: boolean) {
    const next = { ...folds, [area]: !open };
    setFolds(next);
    keepFolds(next);
  }

  return (
    <nav className="yf-menu" aria-label="主菜单" ref={box}>
      <ul>
        <li>
          <Plain href={to.home(org.id)} path={path} label="待办">
            <Badge count={badges?.due ?? 0} says="项逾期或3日内到期" />
          </Plain>
        </li>
        {badges && badges.sign !== null && (
          <li>
            <Plain href={to.sign(org.id)} path={path} label="签批">
              <Badge count={badges.sign} says="件待签批" />
            </Plain>
          </li>
        )}
        <li>
          <Plain href={to.year(org.id)} path={path} label="全年日历" />
        </li>
        <li>
          <Plain href={to.see(org.id)} path={path} label="图表" />
        </li>
        <li>
          <Plain href={to.find(org.id)} path={path} label="查找" />
        </li>
        <li>
          <Plain href={to.reportDesk(org.id)} path={path} label="年度报告" isFolder />
        </li>
        <li>
          <Plain href={to.report(org.id)} path={path} label="年度报告预览" />
        </li>
        <li>
          <Plain href={to.check(org.id)} path={path} label="校核" />
        </li>
      </ul>
      <div className="yf-menu-search">
        <Input
          size="small"
          allowClear
          value={sought}
          aria-label="查找台账"
          placeholder="查找台账"
          onChange={(event) => setSought(event.target.value)}
        />
      </div>
      {groups.map(({ area, label, found }) => {
        const open = wanted !== '' || (folds[area] ?? own.has(area)) || found.some((each) => each.id === current);
        return (
          <div key={area}>
            <button
              type="button"
              className="yf-menu-area"
              aria-expanded={open}
              aria-controls={`${id}-${area}`}
              onClick={() => toggle(area, open)}
            >
              <Icon name={open ? 'fold' : 'right'} />
              {label}
            </button>
            <ul id={`${id}-${area}`} hidden={!open}>
              {found.map((ledger) => (
                <Item key={ledger.id} org={org} ledger={ledger} current={ledger.id === current} />
              ))}
            </ul>
          </div>
        );
      })}
      {groups.length === 0 && <p className="yf-menu-none">没有名称含“{wanted}”的台账</p>}
      <SystemMenu org={org} path={path} />
    </nav>
  );
}

/** Who may read what was exported, as the server has it. */
const exportReaders = ['audit-admin', 'justice-office', 'county-office'];
const accountKeepers = ['system-admin', 'security-admin', 'audit-admin'];

/** What is done seldom stands below the daily work. */
function SystemMenu({ org, path }: Props) {
  const id = useId();
  const me = useMe();
  const [changing, setChanging] = useState(false);
  const holds = (wanted: readonly string[]) => me.posts.some((post) => wanted.includes(post.id));
  return (
    <section className="yf-menu-system" aria-labelledby={id}>
      <h2 id={id}>系统</h2>
      <ul>
        {holds(exportReaders) && (
          <li>
            <Plain href={to.exports(org.id)} path={path} label="导出记录" />
          </li>
        )}
        {holds(accountKeepers) && (
          <li>
            <Plain href={to.accounts(org.id)} path={path} label="账号管理" />
          </li>
        )}
        <li>
          <Plain href={to.settings(org.id)} path={path} label="地方口径" />
        </li>
        <li>
          <Plain href={to.help(org.id)} path={path} label="帮助" isFolder />
        </li>
        <li>
          <button type="button" className="yf-menu-plain" aria-haspopup="dialog" onClick={() => setChanging(true)}>
            改密码
          </button>
        </li>
      </ul>
      {changing && (
        <Suspense fallback={null}>
          <PasswordDialog open close={() => setChanging(false)} />
        </Suspense>
      )}
    </section>
  );
}

interface PlainProps {
  readonly href: string;
  readonly path: string;
  readonly label: string;
  /** The addresses below it belong to it too. */
  readonly isFolder?: boolean;
  /** Stands behind the label: a count. */
  readonly children?: ReactNode;
}

function Plain({ href, path, label, isFolder = false, children }: PlainProps) {
  const current = path === href || (isFolder && path.startsWith(`${href}/`));
  return (
    <Link href={href} className="yf-menu-plain" {...(current ? { 'aria-current': 'page' as const } : {})}>
      {label}
      {children}
    </Link>
  );
}

function Item({
  org,
  ledger,
  current,
}: {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly current: boolean;
}) {
  return (
    <li>
      <Link
        href={to.list(org.id, ledger.id)}
        className="yf-menu-item"
        {...(current ? { 'aria-current': 'page' as const } : {})}
      >
        {ledger.label}
      </Link>
    </li>
  );
}
