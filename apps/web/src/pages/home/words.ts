/** How the first page says when something is due, how long it has waited, and who has to act. */
import type { Bucket, NextStep } from './calls.ts';

export interface BucketWord {
  readonly id: Bucket;
  readonly word: string;
  readonly tone: 'bad' | 'warn' | 'plain' | 'void';
}

export const bucketWords: readonly BucketWord[] = [
  { id: 'overdue', word: '逾期', tone: 'bad' },
  { id: 'soon', word: '3日内', tone: 'warn' },
  { id: 'week', word: '本周', tone: 'plain' },
  { id: 'later', word: '以后', tone: 'void' },
];

/** @param days calendar days from today; negative once the period is over */
export function daysText(days: number): string {
  if (days === 0) return '今天届满';
  return days < 0 ? `逾期${-days}日` : `还有${days}日`;
}

/** @param days calendar days since the last act */
export function waitedText(days: number): string {
  if (days <= 0) return '今天办过';
  return `已${days}日未办`;
}

/** The steps of a row, told apart by what the reader can do about them. */
export interface Turn {
  /** Open to the reader now; those that meet the deadline first. */
  readonly open: readonly NextStep[];
  /** Of the reader's posts, and closed: why. */
  readonly closed: NextStep | undefined;
  /** Posts that have to act, where the reader cannot. */
  readonly others: readonly string[];
}

/** What is shown of the next steps: at most two ways on; else why not; else who. */
export function turnOf(next: readonly NextStep[]): Turn {
  const open = next.filter((step) => step.open);
  const first = open.filter((step) => step.meets);
  const closed = next.find((step) => !step.open && step.mine);
  const others = next.filter((step) => !step.mine);
  const posts = others.filter((step) => step.meets === others.some((each) => each.meets)).flatMap((step) => step.posts);
  return {
    open: (first.length > 0 ? first : open).slice(0, 2),
    closed,
    others: [...new Set(posts)],
  };
}

/** Posts in words; many are cut short. */
export function postsText(posts: readonly string[]): string {
  const shown = posts.slice(0, 2).join('、');
  return posts.length > 2 ? `${shown}等${posts.length}个岗位` : shown;
}
