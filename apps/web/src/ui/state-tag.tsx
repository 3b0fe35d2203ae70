/** A state is always a word; its colour only helps. */
import type { LedgerDescription } from '../api/types.ts';

interface Props {
  readonly ledger: LedgerDescription | undefined;
  readonly state: string;
  readonly label: string;
}

export function StateTag({ ledger, state, label }: Props) {
  const kind = ledger?.states.find((each) => each.id === state)?.kind ?? 'live';
  return <span className={`yf-tag yf-state-${kind}`}>{label}</span>;
}

const statusWords = {
  running: ['未到期', 'plain'],
  met: ['按期完成', 'good'],
  late: ['逾期完成', 'warn'],
  overdue: ['已逾期', 'bad'],
  lapsed: ['不再适用', 'void'],
} as const;

export function DeadlineTag({ status }: { readonly status: keyof typeof statusWords }) {
  const [word, tone] = statusWords[status];
  return <span className={`yf-tag yf-tone-${tone}`}>{word}</span>;
}

/** Told when the year's working-day arrangement is not published yet. */
export function ProvisionalTag() {
  return (
    <span className="yf-tag yf-tone-warn" title="国务院尚未公布该年度节假日安排，日期待公布后重新计算">
      暂定
    </span>
  );
}
