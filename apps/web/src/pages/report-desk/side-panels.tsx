/** The panels beside the text, or below it in a drawer on narrow screens. */
import { Drawer } from 'antd';
import { type KeyboardEvent, useId, useRef } from 'react';
import { type PanelId, useDesk, useEditorState } from './desk-context.ts';
import { typedNumbers } from './editor/marks.ts';
import { CommentsPanel } from './panels/comments.tsx';
import { FiguresPanel } from './panels/figures.tsx';
import { FindingsPanel } from './panels/findings.tsx';
import { InsertPanel } from './panels/insert.tsx';
import { LastPanel } from './panels/last.tsx';
import { StepsPanel } from './panels/steps.tsx';
import { VersionsPanel } from './panels/versions.tsx';

interface Props {
  readonly panel: PanelId;
  readonly choose: (panel: PanelId) => void;
  readonly narrow: boolean;
  readonly open: boolean;
  readonly close: () => void;
}

const panels = [
  { id: 'findings', label: '问题', Body: FindingsPanel },
  { id: 'figures', label: '数据', Body: FiguresPanel },
  { id: 'insert', label: '插入', Body: InsertPanel },
  { id: 'comments', label: '批注', Body: CommentsPanel },
  { id: 'last', label: '去年', Body: LastPanel },
  { id: 'versions', label: '版本', Body: VersionsPanel },
  { id: 'steps', label: '办理', Body: StepsPanel },
] as const satisfies readonly { id: PanelId; label: string; Body: () => React.ReactNode }[];

export function SidePanels({ panel, choose, narrow, open, close }: Props) {
  const { desk } = useDesk();
  const offered = panels.filter(({ id }) => id !== 'insert' || desk.editable);
  const shown = offered.find(({ id }) => id === panel) ?? offered[0];
  const id = useId();
  if (!shown) return null;
  const body = (
    <div
      role="tabpanel"
      id={`${id}-panel`}
      aria-labelledby={`${id}-${shown.id}`}
      className="yf-panel"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
      tabIndex={0}
    >
      <shown.Body />
    </div>
  );
  return (
    <div className="yf-desk-side yf-no-print">
      <Tabs id={id} tabs={offered} shown={shown.id} choose={choose} visible={!narrow || open} />
      {!narrow && body}
      {narrow && (
        <Drawer open={open} onClose={close} placement="bottom" size="70%" title={shown.label} destroyOnHidden>
          {body}
        </Drawer>
      )}
    </div>
  );
}

interface TabsProps {
  readonly id: string;
  readonly tabs: readonly { readonly id: PanelId; readonly label: string }[];
  readonly shown: PanelId;
  readonly choose: (panel: PanelId) => void;
  /** The panel is on the page now. */
  readonly visible: boolean;
}

function Tabs({ id, tabs, shown, choose, visible }: TabsProps) {
  const counts = useCounts();
  const row = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent, index: number): void {
    const step = { ArrowLeft: -1, ArrowRight: 1, Home: -index, End: tabs.length - 1 - index }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (index + step + tabs.length) % tabs.length;
    const tab = tabs[next];
    if (!tab) return;
    choose(tab.id);
    row.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  }

  return (
    <div className="yf-tabs" role="tablist" aria-label="报告的各个方面" ref={row}>
      {tabs.map((tab, index) => {
        const count = counts[tab.id] ?? 0;
        return (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === shown}
            {...(visible ? { 'aria-controls': `${id}-panel` } : {})}
            tabIndex={tab.id === shown ? 0 : -1}
            className="yf-tab"
            onClick={() => choose(tab.id)}
            onKeyDown={(event) => move(event, index)}
          >
            {tab.label}
            {count > 0 && <span className="yf-tab-count">{count}</span>}
          </button>
        );
      })}
    </div>
  );
}

function useCounts(): Partial<Record<PanelId, number>> {
  const { desk } = useDesk();
  const editor = useEditorState();
  const wrong = editor ? typedNumbers(editor.state).filter(({ number }) => number.verdict !== 'supported').length : 0;
  return {
    findings: desk.findings.length + wrong,
    comments: desk.comments.filter((each) => each.resolvedBy === null).length,
    steps: desk.drift.length,
  };
}
