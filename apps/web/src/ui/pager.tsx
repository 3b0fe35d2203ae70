/** From page to page of a list whose whole length is known. */
interface Props {
  readonly label: string;
  readonly total: number;
  readonly offset: number;
  readonly size: number;
  readonly turn: (offset: number) => void;
}

interface Place {
  /** The first and last of the page, from 1. */
  readonly first: number;
  readonly last: number;
  /** Where the pages beside it begin; undefined at an end. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The page that an offset lies on; beyond the end, the last one. */
export function placeOf({ total, offset, size }: Pick<Props, 'total' | 'offset' | 'size'>): Place {
  const end = Math.max(0, Math.ceil(total / size) - 1);
  const page = Math.min(end, Math.floor(offset / size));
  return {
    first: page * size + 1,
    last: Math.min(total, (page + 1) * size),
    before: page === 0 ? undefined : (page - 1) * size,
    after: page === end ? undefined : (page + 1) * size,
  };
}

export function Pager({ label, total, offset, size, turn }: Props) {
  if (total <= size) return null;
  const { first, last, before, after } = placeOf({ total, offset, size });
  return (
    <nav className="yf-pager" aria-label={`${label}分页`}>
      <button type="button" className="yf-go" disabled={before === undefined} onClick={() => turn(before ?? 0)}>
        上一页
      </button>
      <span>
        第{first}—{last}项，共{total}项
      </span>
      <button type="button" className="yf-go" disabled={after === undefined} onClick={() => turn(after ?? offset)}>
        下一页
      </button>
    </nav>
  );
}
