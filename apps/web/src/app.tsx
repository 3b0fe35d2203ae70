/** Which screen an address shows. */
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { fetchAhead } from './ahead.ts';
import type { Org } from './api/types.ts';
import { DomainProvider } from './domain.tsx';
import { matchPath, navigate, to, useAddress } from './router.ts';
import { useSession } from './session/session.tsx';
import { Shell } from './shell/shell.tsx';
import { PageTitle } from './ui/page-title.tsx';
import { Loading, Problem } from './ui/problem.tsx';

const LoginPage = lazy(() => import('./session/login-page.tsx'));
const Relogin = lazy(() => import('./session/relogin.tsx'));
const HomePage = lazy(() => import('./pages/home/page.tsx'));
const ListPage = lazy(() => import('./pages/list/page.tsx'));
const ExportsPage = lazy(() => import('./pages/list/exports-page.tsx'));
const EntryPage = lazy(() => import('./pages/entry/page.tsx'));
const ActPage = lazy(() => import('./pages/act/page.tsx'));
const ReportPage = lazy(() => import('./pages/report/page.tsx'));
const ReportDeskPage = lazy(() => import('./pages/report-desk/page.tsx'));
const CheckPage = lazy(() => import('./pages/check/page.tsx'));
const FigurePage = lazy(() => import('./pages/figure/page.tsx'));
const AccountsPage = lazy(() => import('./pages/accounts/page.tsx'));
const HelpPage = lazy(() => import('./pages/help/page.tsx'));
const LedgerHelpPage = lazy(() => import('./pages/help/ledger-page.tsx'));
const SettingsPage = lazy(() => import('./pages/settings/page.tsx'));
const PasswordDialog = lazy(() => import('./pages/setup/password-dialog.tsx'));
const SignPage = lazy(() => import('./pages/sign/page.tsx'));
const YearPage = lazy(() => import('./pages/year/page.tsx'));
const GridPage = lazy(() => import('./pages/grid/page.tsx'));
const ImportPage = lazy(() => import('./pages/import/page.tsx'));
const FindPage = lazy(() => import('./pages/find/page.tsx'));
const SeePage = lazy(() => import('./pages/see/page.tsx'));

interface Route {
  readonly pattern: string;
  readonly show: (org: Org, parts: Readonly<Record<string, string>>) => ReactNode;
}

const routes: readonly Route[] = [
  { pattern: '/o/:org', show: (org) => <HomePage org={org} /> },
  { pattern: '/o/:org/sign', show: (org) => <SignPage key={org.id} org={org} /> },
  { pattern: '/o/:org/accounts', show: (org) => <AccountsPage key={org.id} org={org} /> },
  { pattern: '/o/:org/help', show: (org) => <HelpPage org={org} /> },
  {
    pattern: '/o/:org/help/:ledger',
    show: (org, p) => <LedgerHelpPage org={org} ledgerId={p['ledger'] ?? ''} />,
  },
  { pattern: '/o/:org/settings', show: (org) => <SettingsPage key={org.id} org={org} /> },
  { pattern: '/o/:org/year', show: (org) => <YearPage key={org.id} org={org} /> },
  { pattern: '/o/:org/find', show: (org) => <FindPage key={org.id} org={org} /> },
  { pattern: '/o/:org/see', show: (org) => <SeePage key={org.id} org={org} /> },
  { pattern: '/o/:org/report', show: (org) => <ReportPage org={org} /> },
  { pattern: '/o/:org/reports', show: (org) => <ReportDeskPage org={org} /> },
  { pattern: '/o/:org/reports/:year', show: (org, p) => <ReportDeskPage org={org} year={Number(p['year'])} /> },
  { pattern: '/o/:org/check', show: (org) => <CheckPage key={org.id} org={org} /> },
  { pattern: '/o/:org/f/:indicator', show: (org, p) => <FigurePage org={org} indicator={p['indicator'] ?? ''} /> },
  { pattern: '/o/:org/exports', show: (org) => <ExportsPage key={org.id} org={org} /> },
  {
    pattern: '/o/:org/l/:ledger',
    show: (org, p) => <ListPage key={p['ledger']} org={org} ledgerId={p['ledger'] ?? ''} />,
  },
  {
    pattern: '/o/:org/l/:ledger/grid',
    show: (org, p) => <GridPage key={p['ledger']} org={org} ledgerId={p['ledger'] ?? ''} />,
  },
  {
    pattern: '/o/:org/l/:ledger/import',
    show: (org, p) => <ImportPage key={p['ledger']} org={org} ledgerId={p['ledger'] ?? ''} />,
  },
  {
    pattern: '/o/:org/l/:ledger/new/:step',
    show: (org, p) => <ActPage org={org} ledgerId={p['ledger'] ?? ''} stepId={p['step'] ?? ''} />,
  },
  {
    pattern: '/o/:org/l/:ledger/e/:id',
    show: (org, p) => <EntryPage key={p['id']} org={org} ledgerId={p['ledger'] ?? ''} id={p['id'] ?? ''} />,
  },
  {
    pattern: '/o/:org/l/:ledger/e/:id/s/:step',
    show: (org, p) => <ActPage org={org} ledgerId={p['ledger'] ?? ''} id={p['id'] ?? ''} stepId={p['step'] ?? ''} />,
  },
];

function Missing() {
  return (
    <>
      <PageTitle title="没有这个页面" />
      <p>请检查地址，或从左侧菜单重新进入。</p>
    </>
  );
}

function Screens({ orgs }: { readonly orgs: readonly Org[] }) {
  const { path } = useAddress();
  const orgId = matchPath('/o/:org', path.split('/').slice(0, 3).join('/'))?.['org'];
  const org = orgs.find((each) => each.id === orgId);
  const first = orgs[0];
  useEffect(() => {
    if ((path === '/' || path === '/login') && first) navigate(to.home(first.id), { replace: true });
  }, [path, first]);
  const shown = org ?? first;
  if (!shown) return <p className="yf-alone">您的账号没有可用的机构，请联系管理员。</p>;
  const found =
    org && routes.map((route) => ({ route, parts: matchPath(route.pattern, path) })).find(({ parts }) => parts);
  return (
    <Shell org={shown} path={path}>
      <Suspense fallback={<Loading />}>
        {org && found?.parts ? (
          found.route.show(org, found.parts)
        ) : path === '/' || path === '/login' ? (
          <Loading />
        ) : (
          <Missing />
        )}
      </Suspense>
    </Shell>
  );
}

export function App() {
  const { status, me, error, retry } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for whoever comes to read
  useEffect(() => {
    if (me) fetchAhead(me, window.location.pathname);
  }, [me?.id]);
  if (status === 'asking') return <Loading label="正在打开工作台…" />;
  if (status === 'failed' && error) {
    return (
      <main className="yf-alone">
        <h1>依法 Yifa</h1>
        <Problem error={error} retry={retry} />
      </main>
    );
  }
  if (!me) {
    return (
      <Suspense fallback={<Loading />}>
        <LoginPage />
      </Suspense>
    );
  }
  if (me.initial) {
    return (
      <Suspense fallback={<Loading />}>
        <PasswordDialog open forced close={retry} />
      </Suspense>
    );
  }
  return (
    <DomainProvider key={me.id}>
      <Screens orgs={me.orgs} />
      {status === 'expired' && (
        <Suspense fallback={null}>
          <Relogin />
        </Suspense>
      )}
    </DomainProvider>
  );
}
