/** 待办: what is due, what waits, what changed, and the year so far. */
import { useState } from 'react';
import { api } from '../../api/endpoints.ts';
import type { Home, Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import type { Scope } from './calls.ts';
import { ChangesSection } from './changes.tsx';
import { DueSection } from './due.tsx';
import { FirstSteps } from './first-steps.tsx';
import { KeyFigures } from './key-figures.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { keepScope, keptScope } from './scope.ts';
import { ScopeBar } from './scope-bar.tsx';
import { WaitingSection } from './waiting.tsx';
import './home.css';

export default function HomePage({ org }: { readonly org: Org }) {
  const me = useMe();
  const canOwn = me.orgs[0]?.id === org.id;
  const home = useLoad<Home>(`home ${org.id}`, (signal) => api.home(org.id, signal));
  const [kept, setKept] = useState<Scope>(() => keptScope(me.id));
  const scope: Scope = canOwn ? kept : { ...kept, mine: false };
  function change(next: Scope) {
    setKept(next);
    keepScope(me.id, next);
  }
  return (
    <div className="yf-home">
      <PageTitle title="待办" extra={<ScopeBar scope={scope} change={change} canOwn={canOwn} />}>
        <span>{org.name}</span>
      </PageTitle>
      <FirstSteps org={org} home={home.data} />
      <DueSection org={org.id} scope={scope} />
      <WaitingSection org={org.id} scope={scope} />
      <OpenDrafts />
      <ChangesSection org={org.id} clocked={!org.demo} />
      <Figures org={org} home={home} />
    </div>
  );
}

interface FiguresProps {
  readonly org: Org;
  readonly home: ReturnType<typeof useLoad<Home>>;
}

function Figures({ org, home }: FiguresProps) {
  return (
    <Loaded load={home} instead>
      {(data) => (
        <>
          <KeyFigures home={data} org={org} />
          <p className="yf-quiet">
            <Link href={to.year(org.id)}>全年法定日历</Link>
          </p>
        </>
      )}
    </Loaded>
  );
}
