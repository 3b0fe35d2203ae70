/** The conditions in words; each can be taken away. */
import type { Condition } from './asked.ts';
import type { ListQuery } from './query.ts';
import { wholeList } from './query.ts';

interface Props {
  readonly query: ListQuery;
  readonly conditions: readonly Condition[];
  /** In words, in the same order; still unknown while the server is asked. */
  readonly says: readonly string[] | undefined;
  readonly ask: (query: ListQuery) => void;
}

export function Chips({ query, conditions, says, ask }: Props) {
  const chips = [
    ...(query.text === ''
      ? []
      : [{ key: 'text', words: `关键词“${query.text}”`, without: { ...query, text: '', page: 1 } }]),
    ...conditions.map(({ key, without }, i) => ({ key, words: says?.[i] ?? '…', without })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className="yf-asked" aria-label="已用的查询条件">
      {chips.map(({ key, words, without }) => (
        <li key={key}>
          <button type="button" className="yf-asked-chip" onClick={() => ask(without)}>
            {words}
            <span aria-hidden="true">×</span>
            <span className="yf-unseen">，点按去掉这个条件</span>
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="yf-link" onClick={() => ask(wholeList(query))}>
            全部去掉
          </button>
        </li>
      )}
    </ul>
  );
}
