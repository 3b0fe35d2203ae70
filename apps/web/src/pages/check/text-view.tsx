/** The text as a document, every number and finding marked by sign and word. */
import type { CheckAnswer } from '@yifa/server/contract/check';
import { memo } from 'react';
import { Scroll } from '../../ui/table.tsx';
import type { LaidBlock, MarkId, Piece } from './model/layout.ts';
import { severityWords, type Verdict, verdictWords } from './model/words.ts';

export interface TextProps {
  readonly answer: CheckAnswer;
  readonly blocks: readonly LaidBlock[];
  /** By claim. */
  readonly verdicts: ReadonlyMap<number, Verdict>;
  /** The mark that the Tab key reaches, and its block. */
  readonly active: { readonly mark: MarkId; readonly block: number } | undefined;
  /** Whether that mark is laid open. */
  readonly open: boolean;
}

/** From so many blocks on, those out of sight are not laid out until they come into it. */
const many = 200;
/** Characters of a number that stay together on a line. */
const longestWhole = 14;

export const TextView = memo(function TextView({ answer, blocks, verdicts, active, open }: TextProps) {
  return (
    <div className={blocks.length > many ? 'yf-check-doc yf-check-long' : 'yf-check-doc'}>
      {blocks.map((block, at) => {
        const here = active?.block === at;
        return (
          <BlockView
            key={block.start}
            block={block}
            answer={answer}
            verdicts={verdicts}
            active={here ? active.mark : undefined}
            open={here && open}
          />
        );
      })}
    </div>
  );
});

interface BlockProps {
  readonly block: LaidBlock;
  readonly answer: CheckAnswer;
  readonly verdicts: ReadonlyMap<number, Verdict>;
  readonly active: MarkId | undefined;
  readonly open: boolean;
}

const BlockView = memo(function BlockView({ block, ...shared }: BlockProps) {
  const { kind, level, rows, whole } = block;
  const marked = whole ? ` yf-check-whole yf-check-whole-${whole}` : '';
  const words = <Pieces pieces={rows[0]?.[0] ?? []} {...shared} />;
  switch (kind) {
    case 'title':
      return <p className={`yf-check-title${marked}`}>{words}</p>;
    case 'heading': {
      // The page's own heading is the first level, the text's name the second.
      const Heading = level === 1 ? 'h3' : level === 2 ? 'h4' : 'h5';
      return <Heading className={`yf-check-heading${marked}`}>{words}</Heading>;
    }
    case 'para':
      return <p className={`yf-check-para${marked}`}>{words}</p>;
    case 'table':
      return (
        <Scroll label="报告中的表格" className={`yf-check-table${marked}`}>
          <table className="yf-plain">
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a text never move
                <tr key={at}>
                  {row.map((cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: nor do cells
                    <td key={place}>
                      <Pieces pieces={cell} {...shared} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      );
  }
});

function Pieces({ pieces, ...shared }: Omit<BlockProps, 'block'> & { readonly pieces: readonly Piece[] }) {
  const { answer } = shared;
  return pieces.map((piece) => {
    if (piece.kind === 'sign') return <Sign key={`p${piece.finding}`} index={piece.finding} {...shared} />;
    const words = answer.text.slice(piece.start, piece.end);
    const found = piece.found ? `yf-flagged yf-flagged-${piece.found}` : undefined;
    if (piece.kind === 'number')
      return <NumberMark key={`n${piece.claim}`} index={piece.claim} words={words} found={found} {...shared} />;
    return found ? (
      <span key={piece.start} className={found}>
        {words}
      </span>
    ) : (
      words
    );
  });
}

type MarkProps = Omit<BlockProps, 'block'> & { readonly index: number };

/** Words among words: a real button would be a box that no line of Chinese breaks around rightly, and could not be copied. */
function common(mark: MarkId, says: string, { active, open }: MarkProps) {
  const here = active === mark;
  return {
    role: 'button',
    'aria-label': says,
    id: `mark-${mark}`,
    'data-mark': mark,
    'aria-haspopup': 'dialog',
    'aria-expanded': here && open,
    tabIndex: here ? 0 : -1,
  } as const;
}

function NumberMark({
  words,
  found,
  ...props
}: MarkProps & { readonly words: string; readonly found: string | undefined }) {
  const verdict = props.verdicts.get(props.index);
  const known = verdict && verdictWords[verdict.verdict];
  const base = words.length > longestWhole ? 'yf-num yf-num-long' : 'yf-num';
  const kind = verdict ? `${base} yf-num-${verdict.verdict}` : base;
  return (
    <span
      {...common(`n${props.index}`, `${words}，${known?.word ?? '没有对照台账'}`, props)}
      className={found ? `${kind} ${found}` : kind}
      title={known?.word}
    >
      {words}
      {known && (
        <span className="yf-num-sign" aria-hidden="true">
          {known.sign}
        </span>
      )}
    </span>
  );
}

function Sign(props: MarkProps) {
  const finding = props.answer.findings[props.index];
  if (!finding) return null;
  const { word } = severityWords[finding.severity];
  return (
    <span
      {...common(`p${props.index}`, `${word}${props.index + 1}：${finding.says}`, props)}
      className={`yf-flag yf-flag-${finding.severity}`}
      title={`${word}：${finding.says}`}
    >
      !{props.index + 1}
    </span>
  );
}
