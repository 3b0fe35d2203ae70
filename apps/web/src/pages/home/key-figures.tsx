/** The year's key figures, and whether they agree with each other. */
import { api } from '../../api/endpoints.ts';
import type { Agreement, Home, Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { Loading, Problem } from '../../ui/problem.tsx';

export function KeyFigures({ home, org }: { readonly home: Home; readonly org: Org }) {
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{home.year}年数据</h2>
      <p className="yf-quiet">截至今日，由台账实时统计；点数字可看口径和所计的每一条记录。</p>
      <ul className="yf-figures">
        {home.figures.map((figure) => (
          <li key={figure.indicator}>
            <Link href={to.figure(org.id, figure.indicator, `${home.year}-01-01`, home.today)}>
              <span className="yf-figure-value">{figure.text}</span>
              <span className="yf-figure-label">{figure.label}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Agreed org={org.id} />
    </section>
  );
}

/** Counted after the figures are there: it looks at every ledger. */
function Agreed({ org }: { readonly org: string }) {
  const { data, error, reload } = useLoad<Agreement>(`agreement ${org}`, (signal) => api.agreement(org, signal));
  if (error) return <Problem error={error} retry={reload} />;
  if (!data) return <Loading label="正在核对数据之间的关系…" />;
  const { checked, broken } = data;
  return broken.length === 0 ? (
    <p className="yf-holds">
      <span className="yf-tag yf-tone-good">相符</span> 已核对数据之间的{checked}条关系，全部成立。
    </p>
  ) : (
    <div className="yf-errors">
      <h3>
        数据之间有{broken.length}处不符（共核对{checked}条关系）
      </h3>
      <ul>
        {broken.map((each) => (
          <li key={each.id}>
            {each.says}：一边为{each.left}，另一边为{each.right}
          </li>
        ))}
      </ul>
    </div>
  );
}
