/** Two texts as one, with what was struck and what was added told by sign as well as by colour. */
import type { ReportDraft } from '@yifa/server/contract/reports';
import { useMemo } from 'react';
import { useDesk } from './desk-context.ts';
import { type BlockChange, diffBlocks, diffText, type Piece } from './model/diff.ts';

interface Props {
  readonly before: ReportDraft;
  readonly after: ReportDraft;
}

const hows = { added: '新增段', removed: '删去段', changed: '改动', moved: '移动' } as const;

function edges(draft: ReportDraft): [string, string][] {
  return [
    ['发文字号', draft.number],
    ['标题', draft.title],
    ['主送', draft.addressee],
    ['签发人', draft.signers.join('、')],
    ['成文日期', draft.date],
    ['抄送', draft.copyTo.join('、')],
  ];
}

export function DiffView({ before, after }: Props) {
  const { source } = useDesk();
  const changes = useMemo(
    () => diffBlocks(before.blocks, after.blocks, (chip) => source.text(chip)).filter(({ how }) => how !== 'same'),
    [before, after, source],
  );
  const old = edges(before);
  const heads = edges(after).flatMap(([label, text], i) => {
    const was = old[i]?.[1] ?? '';
    return was === text ? [] : [{ label, pieces: diffText(was, text) }];
  });
  if (changes.length + heads.length === 0) return <p className="yf-quiet">两个版本的文字相同。</p>;
  return (
    <div className="yf-diff">
      <p className="yf-quiet">
        共{changes.length + heads.length}处不同。<del>［－删去］</del>　<ins>［＋新增］</ins>
      </p>
      {heads.map(({ label, pieces }) => (
        <p key={label}>
          <span className="yf-diff-how">{label}</span>
          <Pieces pieces={pieces} />
        </p>
      ))}
      {changes.map((change) => (
        <Block key={`${change.id} ${change.how}`} change={change} />
      ))}
    </div>
  );
}

function Block({ change }: { readonly change: BlockChange }) {
  return (
    <p>
      {change.how !== 'same' && <span className="yf-diff-how">{hows[change.how]}</span>}
      <Pieces pieces={change.pieces} />
    </p>
  );
}

/** Of a long unchanged stretch only its ends are of interest. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 24)}……${text.slice(-24)}` : text;
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ how, text }, i) => {
        const key = `${i} ${how}`;
        if (how === 'added') return <ins key={key}>［＋{text}］</ins>;
        if (how === 'removed') return <del key={key}>［－{text}］</del>;
        return <span key={key}>{pieces.length > 1 ? shorten(text) : text}</span>;
      })}
    </>
  );
}
