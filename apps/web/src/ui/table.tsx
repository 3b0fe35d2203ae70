/** The parts that tables share: their head, and the frame they scroll in. */
import type { ReactNode } from 'react';

interface HeadProps {
  readonly names: readonly ReactNode[];
  /** Those of `names` whose columns hold numbers. */
  readonly numbers?: readonly string[];
  readonly className?: string;
}

export function Head({ names, numbers = [], className }: HeadProps) {
  return (
    <thead className={className}>
      <tr>
        {names.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place
          <th key={i} scope="col" className={numbers.some((each) => each === name) ? 'yf-number' : undefined}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface ScrollProps {
  readonly label: string;
  /** Besides that of the frame. */
  readonly className?: string;
  /** What it shows is about to be replaced. */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

export function Scroll({ label, className = '', busy, children }: ScrollProps) {
  return (
    <section
      className={`yf-scroll ${className}`.trim()}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      aria-busy={busy}
    >
      {children}
    </section>
  );
}
