/** What can be done with the chip that is selected, or with the hand-typed number the cursor is in. */
import { Button } from 'antd';
import { useEffect } from 'react';
import { useDesk, useEditorState } from './desk-context.ts';
import { chipLabel } from './editor/figure-view.ts';
import { type MarkedNumber, typedNumbers, verdictWords } from './editor/marks.ts';
import { bindText } from './editor/replace.ts';
import { chipOf } from './model/document.ts';

export function ContextBar() {
  const { source, openChip, announce, desk } = useDesk();
  const editor = useEditorState();
  const selection = editor?.state.selection;
  const node = selection && selection.to - selection.from === 1 ? selection.$from.nodeAfter : undefined;
  const chip = node ? chipOf(node) : undefined;
  const number =
    editor && selection && !chip
      ? typedNumbers(editor.state).find((each) => each.from <= selection.from && selection.to <= each.to)
      : undefined;
  const told =
    chip && desk.editable ? chipLabel(source, chip, true) : number ? `${number.text}，${saysOf(number)}` : '';
  useEffect(() => {
    if (told !== '') announce(told);
  }, [told, announce]);
  if (chip && selection) {
    return (
      <div className="yf-context">
        <span>
          数据：<b>{source.label(chip)}</b> {source.text(chip)}
        </span>
        <Button size="small" onClick={() => openChip(selection.from)}>
          {desk.editable ? '更改（回车）' : '查看'}
        </Button>
      </div>
    );
  }
  if (number) {
    return (
      <div className="yf-context">
        <TypedSays number={number} />
        <BindButton number={number} />
      </div>
    );
  }
  if (!desk.editable) return null;
  return (
    <div className="yf-context yf-quiet">用方向键移到带点线的数字上，按回车更改；直接键入的数字会与台账核对。</div>
  );
}

function saysOf({ number }: MarkedNumber): string {
  return `手写数字，${verdictWords[number.verdict]}：${number.says}`;
}

export function TypedSays({ number }: { readonly number: MarkedNumber }) {
  const { verdict, says } = number.number;
  return (
    <span>
      <span className={`yf-typed yf-typed-${verdict}`} data-sign={signs[verdict]}>
        {number.number.quote}
      </span>{' '}
      <b>{verdictWords[verdict]}</b>：{says}
    </span>
  );
}

const signs = { supported: '✓', contradicted: '✗', unanswerable: '？' } as const;

export function BindButton({ number }: { readonly number: MarkedNumber }) {
  const { editor, desk, announce } = useDesk();
  const { indicator, label, text } = number.number;
  if (indicator === undefined || !editor || !desk.editable) return null;
  const says = `改为数据：${label ?? indicator}${text === undefined ? '' : ` ${text}`}`;
  return (
    <Button
      size="small"
      type="primary"
      ghost
      aria-label={says}
      title={says}
      onClick={() => {
        bindText(editor, number, { figure: indicator, style: 'exact' });
        announce(`已${says}`);
      }}
    >
      改为数据{text === undefined ? '' : ` ${text}`}
    </Button>
  );
}
