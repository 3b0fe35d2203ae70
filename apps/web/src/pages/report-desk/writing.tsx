/** The page with a text: the paper in the middle, the panels beside it. */
import type { ReportDesk, ReportDraft } from '@yifa/server/contract/reports';
import { useCallback, useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useNarrow } from '../../ui/use-narrow.ts';
import { clockText } from '../../values/dates.ts';
import { ChipPanel } from './chip-panel.tsx';
import { Conflict } from './conflict.tsx';
import { ContextBar } from './context-bar.tsx';
import { DeskContext, type PanelId } from './desk-context.ts';
import { DeskPanels } from './desk-panels.tsx';
import { PaperFoot, PaperHead } from './paper-edges.tsx';
import { Toolbar } from './toolbar.tsx';
import { useDeskState } from './use-desk-state.ts';

interface Props {
  readonly org: Org;
  readonly desk: ReportDesk;
  readonly draft: ReportDraft;
  readonly refresh: (desk: ReportDesk) => void;
  readonly restart: (desk: ReportDesk) => void;
  readonly panel: PanelId;
  readonly setPanel: (panel: PanelId) => void;
}

export function Writing({ org, desk, draft, refresh, restart, panel, setPanel }: Props) {
  const narrow = useNarrow();
  const [sheet, setSheet] = useState(false);
  const [chipAt, setChipAt] = useState<number>();
  const [said, setSaid] = useState('');
  const showPanel = useCallback(
    (next: PanelId) => {
      setPanel(next);
      setSheet(true);
    },
    [setPanel],
  );
  const { mount, ...state } = useDeskState({
    org,
    desk,
    draft,
    refresh,
    restart,
    showPanel,
    openChip: setChipAt,
    announce: setSaid,
  });
  return (
    <DeskContext value={state}>
      <div className="yf-beside yf-desk">
        <div className="yf-beside-text">
          <div className="yf-desk-bars yf-no-print">
            <Toolbar />
            <ContextBar />
          </div>
          {state.save.kind === 'conflict' && <Conflict error={state.save.error} />}
          {state.restoredAt !== undefined && (
            <p className="yf-restored yf-no-print">已接着本机{clockText(state.restoredAt)}尚未保存的文字往下写。</p>
          )}
          {!desk.editable && (
            <p className="yf-quiet yf-no-print">
              {desk.state === 'draft'
                ? '您可以阅读和批注，不能修改这份报告。'
                : `这份报告${desk.stateLabel}，文字不能再改；数字按当时固定的显示，点开可看口径和所计记录。`}
            </p>
          )}
          <article className="yf-paper" aria-label={`${desk.year}年度报告`}>
            <PaperHead />
            <div ref={mount} />
            <PaperFoot />
          </article>
        </div>
        <DeskPanels panel={panel} choose={setPanel} narrow={narrow} sheet={sheet} setSheet={setSheet} />
      </div>
      {chipAt !== undefined && <ChipPanel key={chipAt} at={chipAt} close={() => setChipAt(undefined)} />}
      <p className="yf-unseen" role="status">
        {said}
      </p>
    </DeskContext>
  );
}
