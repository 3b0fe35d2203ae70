/** Beside the text, or from below on narrow screens: problems, numbers, arithmetic. */
import { Drawer } from 'antd';
import { type KeyboardEvent, type RefObject, useId, useState } from 'react';
import { NumbersPanel } from './numbers.tsx';
import { ProblemsPanel } from './problems.tsx';
import type { PanelProps } from './props.ts';
import { RelationsPanel } from './relations.tsx';

interface Props extends PanelProps {
  readonly narrow: boolean;
  readonly sheet: boolean;
  readonly setSheet: (open: boolean) => void;
  /** After the sheet has given the focus back. */
  readonly sheetClosed: () => void;
  readonly box: RefObject<HTMLDivElement | null>;
}

const tabs = [
  { id: 'problems', label: '问题', Body: ProblemsPanel },
  { id: 'numbers', label: '数据', Body: NumbersPanel },
  { id: 'relations', label: '关系', Body: RelationsPanel },
] as const;
type TabId = (typeof tabs)[number]['id'];

export function Panels({ narrow, sheet, setSheet, sheetClosed, box, ...shared }: Props) {
  const [shown, setShown] = useState<TabId>('problems');
  const id = useId();
  const tab = tabs.find((each) => each.id === shown) ?? tabs[0];
  const { answer, verdicts } = shared;
  const wrong = [...verdicts.values()].filter((each) => each.verdict === 'contradicted').length;
  const counts = {
    problems: answer.findings.length + wrong,
    numbers: answer.claims.length,
    relations: answer.relations.length,
  };

  function choose(next: TabId): void {
    setShown(next);
    if (narrow) setSheet(true);
  }
  function move(event: KeyboardEvent<HTMLDivElement>, index: number): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -index, End: tabs.length - 1 - index }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const next = (index + step + tabs.length) % tabs.length;
    const target = tabs[next];
    if (!target) return;
    setShown(target.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  const body = (
    <div
      role="tabpanel"
      id={`${id}-panel`}
      aria-labelledby={`${id}-${tab.id}`}
      className="yf-check-panel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      <tab.Body key={tab.id} {...shared} />
    </div>
  );
  return (
    <div className="yf-check-side yf-no-print" ref={box}>
      <div
        className="yf-check-tabs"
        role="tablist"
        aria-label="校核的结果"
        onKeyDown={(event) =>
          move(
            event,
            tabs.findIndex((each) => each.id === tab.id),
          )
        }
      >
        {tabs.map((each) => (
          <button
            key={each.id}
            type="button"
            role="tab"
            id={`${id}-${each.id}`}
            aria-selected={each.id === tab.id}
            {...(!narrow || sheet ? { 'aria-controls': `${id}-panel` } : {})}
            tabIndex={each.id === tab.id ? 0 : -1}
            className="yf-check-tab"
            onClick={() => choose(each.id)}
          >
            {each.label} <span className="yf-check-count">{counts[each.id]}</span>
          </button>
        ))}
      </div>
      {!narrow && body}
      {narrow && (
        <Drawer
          open={sheet}
          onClose={() => setSheet(false)}
          afterOpenChange={(now) => {
            if (!now) window.setTimeout(sheetClosed, 0);
          }}
          placement="bottom"
          size="70%"
          title={tab.label}
          destroyOnHidden
        >
          {body}
        </Drawer>
      )}
    </div>
  );
}
