/** From page to page of a long list by numbers; a list that fits on one page has none. */
import { Pagination } from 'antd';

interface Props {
  /** From 1. */
  readonly page: number;
  readonly size: number;
  readonly total: number;
  readonly turn: (page: number) => void;
}

export function PageNumbers({ page, size, total, turn }: Props) {
  if (total <= size) return null;
  return (
    <Pagination
      className="yf-pages"
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      onChange={turn}
    />
  );
}
