/** Long lists a piece at a time. */
import { Button } from 'antd';
import { useState } from 'react';

const piece = 100;

/** The first of `items`, and a button for more of them. */
export function usePieces<T>(items: readonly T[]): { readonly shown: readonly T[]; readonly more: React.ReactNode } {
  const [pieces, setPieces] = useState(1);
  const most = pieces * piece;
  const left = items.length - most;
  return {
    shown: items.slice(0, most),
    more: left > 0 && (
      <Button size="small" onClick={() => setPieces(pieces + 1)}>
        再列{Math.min(left, piece)}条（还有{left}条）
      </Button>
    ),
  };
}
