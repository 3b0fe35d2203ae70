/** From page to page of a list whose whole length is known. */
interface Props {
  readonly label: string;
  readonly total: number;
  readonly offset: number;
  readonly size: number;
  readonly turn: (offset: number) => void;
}

export function Pager({ label, total, offset, size, turn }: Props) {
  if (total <= size) return null;
  const last = Math.max(0, Math.ceil(total / size) - 1);
  const page = Math.min(last, Math.floor(offset / size));
  return (
    <nav className="yf-pager" aria-label={`${label}分页`}>
      <button type="button" className="yf-go" disabled={page === 0} onClick={() => turn((page - 1) * size)}>
        上一页
      </button>
      <span>
        第{page * size + 1}—{Math.min(total, (page + 1) * size)}项，共{total}项
      </span>
      <button type="button" className="yf-go" disabled={page === last} onClick={() => turn((page + 1) * size)}>
        下一页
      </button>
    </nav>
  );
}
