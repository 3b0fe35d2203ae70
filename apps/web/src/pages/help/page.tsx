/** 帮助: what one comes to do, the words, and every ledger's own rules. */
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { navigate, to } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { startTour } from '../../shell/tour-state.ts';
import { Link } from '../../ui/link.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { ways, words } from './words.ts';
import './help.css';

export default function HelpPage({ org }: { readonly org: Org }) {
  const { areas, ledgers } = useDomain();
  const me = useMe();
  return (
    <>
      <PageTitle
        title="帮助"
        extra={
          <button
            type="button"
            className="yf-link"
            onClick={() => {
              startTour(me.id);
              navigate(to.home(org.id));
            }}
          >
            重看上手引导
          </button>
        }
      />
      <div className="yf-help">
        <section aria-labelledby="ways-title">
          <h2 id="ways-title">要做什么</h2>
          <dl>
            {ways.map(({ task, how }) => (
              <div key={task}>
                <dt>{task}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="words-title">
          <h2 id="words-title">词语</h2>
          <dl>
            {words.map(({ word, means }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{means}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="ledgers-title">
          <h2 id="ledgers-title">每本台账的办法</h2>
          <p>谁来办、有哪些步骤、哪一步查什么依据、有哪些期限和文书，都写在台账自己的说明里。</p>
          {Object.entries(areas).map(([area, label]) => (
            <div key={area}>
              <h3>{label}</h3>
              <ul className="yf-help-ledgers">
                {ledgers
                  .filter((ledger) => ledger.area === area)
                  .map((ledger) => (
                    <li key={ledger.id}>
                      <Link href={to.help(org.id, ledger.id)}>{ledger.label}</Link>
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </section>
      </div>
    </>
  );
}
