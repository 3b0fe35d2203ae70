/** Beside a text, or from below where there is no room: panels, one at a time. */
import { Drawer } from 'antd';
import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import './side-panels.css';

interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Stands behind the label: a count. */
  readonly mark?: ReactNode;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly shown: Id;
  readonly choose: (id: Id) => void;
  readonly narrow: boolean;
  /** Whether the sheet from below is open. */
  readonly sheet: boolean;
  readonly setSheet: (open: boolean) => void;
  /** After the sheet has given the focus back. */
  readonly onClosed?: () => void;
  readonly box?: RefObject<HTMLDivElement | null>;
  /** The panel shown. */
  readonly children: ReactNode;
}

export function SidePanels<Id extends string>(props: Props<Id>) {
  const { label, tabs, shown, choose, narrow, sheet, setSheet, onClosed, box, children } = props;
  const id = useId();
  const at = tabs.findIndex((tab) => tab.id === shown);

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -at, End: tabs.length - 1 - at }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (at + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    choose(tab.id);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  const panel = (
    <div
      role="tabpanel"
      id={`${id}-panel`}
      aria-labelledby={`${id}-${shown}`}
      className="yf-panel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      {children}
    </div>
  );
  return (
    <div className="yf-side-panels yf-no-print" ref={box}>
      <div className="yf-tabs" role="tablist" aria-label={label} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === shown}
            aria-controls={!narrow || sheet ? `${id}-panel` : undefined}
            tabIndex={tab.id === shown ? 0 : -1}
            className="yf-tab"
            onClick={() => {
              choose(tab.id);
              setSheet(true);
            }}
          >
            {tab.label}
            {tab.mark}
          </button>
        ))}
      </div>
      {!narrow && panel}
      {narrow && (
        <Drawer
          open={sheet}
          onClose={() => setSheet(false)}
          afterOpenChange={(now) => {
            if (!now) window.setTimeout(() => onClosed?.(), 0);
          }}
          placement="bottom"
          size="70%"
          title={tabs[at]?.label}
          destroyOnHidden
        >
          {panel}
        </Drawer>
      )}
    </div>
  );
}
