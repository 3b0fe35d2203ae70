/** A number that opens the entries it stands for. */
import type { ReactNode } from 'react';
import { to } from '../../router.ts';
import { Link } from '../../ui/link.tsx';
import { type Mark, markSearch } from './mark.ts';

interface Props {
  readonly org: string;
  readonly year: number;
  readonly mark: Mark;
  readonly children: ReactNode;
}

export function MarkLink({ org, year, mark, children }: Props) {
  return (
    <Link href={to.see(org) + markSearch(year, mark)} keepScroll>
      {children}
      <span className="yf-unseen">（{mark.says}）</span>
    </Link>
  );
}
