/** Beside the text, or from below on narrow screens: problems, numbers, arithmetic. */
import { type RefObject, useState } from 'react';
import { SidePanels } from '../../../ui/side-panels.tsx';
import { NumbersPanel } from './numbers.tsx';
import { ProblemsPanel } from './problems.tsx';
import type { PanelProps } from './props.ts';
import { RelationsPanel } from './relations.tsx';

interface Props extends PanelProps {
  readonly narrow: boolean;
  readonly sheet: boolean;
  readonly setSheet: (open: boolean) => void;
  /** After the sheet has given the focus back. */
  readonly onClosed: () => void;
  readonly box: RefObject<HTMLDivElement | null>;
}

const panels = [
  { id: 'problems', label: '问题', Body: ProblemsPanel },
  { id: 'numbers', label: '数据', Body: NumbersPanel },
  { id: 'relations', label: '关系', Body: RelationsPanel },
] as const;
type PanelId = (typeof panels)[number]['id'];

export function Panels({ answer, verdicts, goTo, ...place }: Props) {
  const [chosen, setChosen] = useState<PanelId>('problems');
  const { id: shown, Body } = panels.find((each) => each.id === chosen) ?? panels[0];
  const wrong = [...verdicts.values()].filter((each) => each.verdict === 'contradicted').length;
  const counts = {
    problems: answer.findings.length + wrong,
    numbers: answer.claims.length,
    relations: answer.relations.length,
  };
  const tabs = panels.map(({ id, label }) => ({
    id,
    label,
    mark: <span className="yf-check-count"> {counts[id]}</span>,
  }));
  return (
    <SidePanels label="校核的结果" tabs={tabs} shown={shown} choose={setChosen} {...place}>
      <Body key={shown} answer={answer} verdicts={verdicts} goTo={goTo} />
    </SidePanels>
  );
}
