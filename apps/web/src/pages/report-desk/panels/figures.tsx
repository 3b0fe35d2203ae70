/** 数据: every figure bound in the text, in the order of the text. */
import { Input } from 'antd';
import { useState } from 'react';
import { to } from '../../../router.ts';
import { useDesk, useEditorState } from '../desk-context.ts';
import { fits } from '../indicator-picker.tsx';
import { chipOf } from '../model/document.ts';
import type { Chip } from '../model/figure-text.ts';

interface Standing {
  readonly chip: Chip;
  readonly at: number;
}

export function FiguresPanel() {
  const { source, openChip, org, desk } = useDesk();
  const editor = useEditorState();
  const [sought, setSought] = useState('');
  const standing: Standing[] = [];
  editor?.state.doc.descendants((node, at) => {
    const chip = chipOf(node);
    if (chip) standing.push({ chip, at });
  });
  const shown = standing.filter(({ chip }) => fits(source.label(chip) + source.text(chip), sought));

  function select(at: number): void {
    if (!editor) return;
    editor.chain().setNodeSelection(at).focus(null, { scrollIntoView: false }).run();
    const dom = editor.view.nodeDOM(at);
    if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' });
  }

  return (
    <>
      <Input
        size="small"
        allowClear
        aria-label="在文中数据里查找"
        placeholder="查找"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
      />
      <p className="yf-quiet" role="status">
        文中有{standing.length}处数据{sought.trim() === '' ? '' : `，找到${shown.length}处`}
      </p>
      <ol className="yf-items yf-desk-figures">
        {shown.map(({ chip, at }) => (
          <li key={at}>
            <button type="button" className="yf-link" onClick={() => select(at)}>
              {source.label(chip)}
            </button>
            <b className="yf-nowrap">{source.text(chip)}</b>
            <span className="yf-item-buttons">
              <button
                type="button"
                className="yf-link"
                aria-label={`${desk.editable ? '更改' : '口径'}：${source.label(chip)}`}
                onClick={() => openChip(at)}
              >
                {desk.editable ? '更改' : '口径'}
              </button>
              <a
                href={to.figure(org.id, chip.figure, `${desk.year}-01-01`, `${desk.year}-12-31`)}
                target="_blank"
                rel="noreferrer"
                aria-label={`${source.label(chip)}所计记录（新窗口）`}
              >
                记录
              </a>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
