/** 查找: everything that holds the words, with counts, filters and the place where they stand. */
import type { FindAnswer, FoundEntry, FoundPlace } from '@yifa/server/contract/find';
import { useEffect } from 'react';
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { navigate, to, useAddress } from '../../router.ts';
import { useMe } from '../../session/session.tsx';
import { Link } from '../../ui/link.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { longDate } from '../../values/dates.ts';
import { type FindQuery, find, findHref, readQuery } from './calls.ts';
import { Filters } from './filters.tsx';
import { Marked } from './marked.tsx';
import { entryHref, groupOf, placeHref } from './places.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';
import './find.css';

const perPage = 20;

export default function FindPage({ org }: { readonly org: Org }) {
  const { search } = useAddress();
  const query = readQuery(search, org);
  const me = useMe();
  const load = useLoad(
    query.q.trim() === '' ? '' : `find ${org.id} ${search}`,
    (signal) => find(org, query, perPage, signal),
    true,
  );
  const { data, loading, reload } = load;
  const wanted = query.q.trim();
  useEffect(() => keepSearch(me.id, wanted), [me.id, wanted]);
  const indexing = data?.indexing !== undefined;
  useEffect(() => {
    if (!indexing) return undefined;
    const timer = window.setInterval(reload, 3000);
    return () => window.clearInterval(timer);
  }, [indexing, reload]);

  if (wanted === '') return <Empty org={org} />;
  return (
    <>
      <PageTitle title={`查找“${wanted}”`}>
        <span className="yf-quiet" role="status">
          {loading ? '正在查找…' : data ? totalWords(data) : ''}
        </span>
      </PageTitle>
      <Loaded load={load} label="正在查找…">
        {(answer) => <Answer org={org} query={query} answer={answer} />}
      </Loaded>
    </>
  );
}

function totalWords({ total, more }: FindAnswer): string {
  return more ? `超过${total}条记录，以下按最近的${total}条统计` : `${total}条记录`;
}

function Empty({ org }: { readonly org: Org }) {
  const me = useMe();
  const recent = recentSearches(me.id);
  return (
    <>
      <PageTitle title="查找" />
      <div className="yf-card">
        <p>
          在上方输入一个字、几个字、拼音首字母，或编号、文号、日期、金额、电话，可以找到记录、附件、台账、页面、数据和法条；几个词之间用空格隔开。按
          Ctrl+K 或 / 回到输入框。
        </p>
        <p className="yf-quiet">证件号码、姓名等个人信息，只有本机构承办岗位能够查到。</p>
      </div>
      {recent.length > 0 && (
        <section className="yf-card">
          <h2>最近查找（仅这台电脑）</h2>
          <ul className="yf-found-recent">
            {recent.map((each) => (
              <li key={each}>
                <Link href={to.find(org.id, each)}>{each}</Link>
              </li>
            ))}
          </ul>
          <button
            type="button"
            className="yf-link"
            onClick={() => {
              forgetSearches(me.id);
              navigate(to.find(org.id), { replace: true });
            }}
          >
            清除最近查找
          </button>
        </section>
      )}
    </>
  );
}

interface AnswerProps {
  readonly org: Org;
  readonly query: FindQuery;
  readonly answer: FindAnswer;
}

function Answer({ org, query, answer }: AnswerProps) {
  const filtered = query.ledger !== '' || query.area !== '' || query.year !== '' || query.state !== '';
  const pages = answer.total > query.offset + perPage || query.offset > 0;
  return (
    <>
      {answer.indexing && (
        <p className="yf-masked" role="status">
          正在建立索引，已处理 {answer.indexing.done} / {answer.indexing.total} 项变更，结果还不全；本页会自动更新。
        </p>
      )}
      {!filtered && answer.places.length > 0 && <Places org={org} places={answer.places} />}
      <Filters org={org} query={query} answer={answer} />
      {answer.entries.length === 0 ? (
        <p className="yf-nothing">
          {filtered ? '按这些条件没有找到记录。' : '没有记录含有这些字。可以少输几个字，或换拼音首字母、编号再试。'}
        </p>
      ) : (
        <ol className="yf-found" start={query.offset + 1}>
          {answer.entries.map((entry) => (
            <Item key={`${entry.id} ${entry.file?.id ?? ''}`} org={org} entry={entry} />
          ))}
        </ol>
      )}
      {pages && (
        <nav className="yf-found-pages" aria-label="翻页">
          {query.offset > 0 && (
            <Link href={findHref(org, query, { offset: Math.max(0, query.offset - perPage) })}>上一页</Link>
          )}
          <span>
            第{query.offset + 1}—{query.offset + answer.entries.length}条，{answer.more ? '超过' : '共'}
            {answer.total}条
          </span>
          {answer.total > query.offset + perPage && (
            <Link href={findHref(org, query, { offset: query.offset + perPage })}>下一页</Link>
          )}
        </nav>
      )}
    </>
  );
}

/** One line a kind; rules, which are sentences, one line each. */
function linesOf(places: readonly FoundPlace[]): (readonly FoundPlace[])[] {
  const lines: FoundPlace[][] = [];
  for (const place of places) {
    const last = lines[lines.length - 1];
    if (last?.[0] && place.kind !== 'rule' && last[0].kind === place.kind) last.push(place);
    else lines.push([place]);
  }
  return lines;
}

function Places({ org, places }: { readonly org: Org; readonly places: readonly FoundPlace[] }) {
  return (
    <section className="yf-card yf-found-places" aria-label="台账、页面、数据和法条">
      <ul>
        {linesOf(places).map((line) => {
          const [first] = line;
          if (!first) return null;
          return (
            <li key={`${first.kind} ${first.label}`}>
              <span className="yf-tag yf-tone-void">{groupOf(first)}</span>
              <span className="yf-found-line">
                {line.map((place) => (
                  <PlaceLink key={place.label} org={org} place={place} />
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function PlaceLink({ org, place }: { readonly org: Org; readonly place: FoundPlace }) {
  const { findLedger } = useDomain();
  const href = placeHref(org, place);
  return (
    <span className="yf-found-place">
      {href === undefined ? place.label : <Link href={href}>{place.label}</Link>}
      {place.kind === 'rule' && place.hint !== '' && <span className="yf-quiet">{place.hint}</span>}
      {place.kind === 'ledger' &&
        place.opens.map(({ step, label }) => (
          <Link key={step} href={to.open(org.id, place.ledger, step)} aria-label={`新增${place.label}（${label}）`}>
            新增
          </Link>
        ))}
      {place.kind === 'rule' &&
        place.ledgers.map((ledger) => (
          <Link key={ledger} href={to.list(org.id, ledger)}>
            {findLedger(ledger)?.label}
          </Link>
        ))}
    </span>
  );
}

function Item({ org, entry }: { readonly org: Org; readonly entry: FoundEntry }) {
  const { findLedger } = useDomain();
  const me = useMe();
  const ledger = findLedger(entry.ledger);
  return (
    <li>
      <p className="yf-found-head">
        <Link href={entryHref(entry)}>
          <Marked parts={entry.title} />
        </Link>
        <StateTag ledger={ledger} state={entry.state} label={entry.stateLabel} />
      </p>
      {entry.file && <p className="yf-found-file">附件：{entry.file.name}</p>}
      {entry.snippet && (
        <p className="yf-found-text">
          <span className="yf-quiet">{entry.snippet.label}：</span>
          <Marked parts={entry.snippet.parts} />
        </p>
      )}
      <p className="yf-quiet yf-joined-dots">
        <span>{ledger?.label}</span>
        {entry.number !== null && <span>{entry.number}</span>}
        {entry.on !== null && <span>{longDate(entry.on)}</span>}
        {entry.org !== org.id && <span>{me.orgs.find((each) => each.id === entry.org)?.name}</span>}
      </p>
    </li>
  );
}
