/** What stands beside the text of the report. */
import { SidePanels } from '../../ui/side-panels.tsx';
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
  readonly sheet: boolean;
  readonly setSheet: (open: boolean) => void;
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

export function DeskPanels({ panel, ...place }: Props) {
  const { desk } = useDesk();
  const counts = useCounts();
  const offered = panels.filter(({ id }) => id !== 'insert' || desk.editable);
  const shown = offered.find(({ id }) => id === panel) ?? offered[0];
  if (!shown) return null;
  const tabs = offered.map(({ id, label }) => {
    const count = counts[id] ?? 0;
    return { id, label, mark: count > 0 && <span className="yf-tab-count">{count}</span> };
  });
  return (
    <SidePanels label="报告的各个方面" tabs={tabs} shown={shown.id} {...place}>
      <shown.Body />
    </SidePanels>
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
