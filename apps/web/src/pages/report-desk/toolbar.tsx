/** What is done to the text as a whole, and how its saving stands. */
import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history';
import { Button } from 'antd';
import { useDesk, useEditorState } from './desk-context.ts';
import { blockAt, printed } from './editor/places.ts';
import { blockIdOf } from './model/document.ts';
import { SaveStatus } from './save-status.tsx';

const kinds = [
  { id: 'para', label: '正文' },
  { id: '1', label: '一级标题' },
  { id: '2', label: '二级标题' },
  { id: '3', label: '三级标题' },
] as const;

export function Toolbar() {
  const { desk } = useDesk();
  return (
    <div className="yf-tools" role="toolbar" aria-label="编辑工具">
      {desk.editable && <TextTools />}
      <CommentTool />
      <SaveStatus />
    </div>
  );
}

function TextTools() {
  const editor = useEditorState();
  const { showPanel } = useDesk();
  if (!editor) return null;
  const { state, view } = editor;
  const parent = state.selection.$from.parent;
  const kind = parent.type.name === 'heading' ? String(parent.attrs['level']) : 'para';

  function setKind(next: string): void {
    if (next === 'para') editor?.chain().setNode('para').focus().run();
    else
      editor
        ?.chain()
        .setNode('heading', { level: Number(next) })
        .focus()
        .run();
  }

  return (
    <>
      <select
        aria-label="段落样式"
        className="yf-select yf-select-small yf-select-tool"
        value={kind}
        onChange={(event) => setKind(event.target.value)}
      >
        {kinds.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
      <Button size="small" disabled={undoDepth(state) === 0} onClick={() => undo(state, view.dispatch)}>
        撤销
      </Button>
      <Button size="small" disabled={redoDepth(state) === 0} onClick={() => redo(state, view.dispatch)}>
        重做
      </Button>
      <Button size="small" onClick={() => showPanel('insert')}>
        插入数据
      </Button>
    </>
  );
}

/** Comments on the words selected, or on the paragraph the cursor is in. */
function CommentTool() {
  const { setPassage, showPanel, source } = useDesk();
  const editor = useEditorState();

  function begin(): void {
    if (!editor) return;
    const { doc, selection } = editor.state;
    const block = blockAt(doc, selection.from);
    if (!block) return;
    const end = Math.min(selection.to, block.at + block.node.nodeSize - 1);
    const quote = selection.from < end ? printed(doc, selection.from, end, source).slice(0, 500) : '';
    setPassage({ block: blockIdOf(block.node), quote });
    showPanel('comments');
  }

  return (
    <Button size="small" disabled={!editor} onClick={begin}>
      批注
    </Button>
  );
}
