/** The keys of the grid, as they are in Excel and WPS. */
import type { RefObject } from 'react';

const groups: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: '填写',
    keys: [
      ['直接输入', '覆盖这一格'],
      ['F2 或双击', '修改这一格'],
      ['Enter / Shift+Enter', '下移 / 上移；按过Tab的，回到起始那一列的下一行'],
      ['Tab / Shift+Tab', '右移 / 左移'],
      ['Ctrl+Enter', '填满所选的各格'],
      ['Alt+Enter', '格内换行'],
      ['Alt+↓', '打开候选'],
      ['Ctrl+;', '今天'],
      ['同上 或 〃', '照抄上面一格'],
      ['Esc', '放弃这一格的改动'],
      ['Delete', '清除'],
    ],
  },
  {
    title: '选择和移动',
    keys: [
      ['方向键', '移动'],
      ['Ctrl+方向键', '跳到一段的尽头'],
      ['Home / End', '行首 / 行尾'],
      ['Ctrl+Home / Ctrl+End', '开头 / 最后一格'],
      ['Shift+上述各键', '扩大选择'],
      ['F8 / Shift+F8', '下一处 / 上一处待改的格子'],
      ['Ctrl+A', '全选'],
      ['点行号、列名', '选整行、整列'],
    ],
  },
  {
    title: '复制和填充',
    keys: [
      ['Ctrl+C / X / V', '复制 / 剪切 / 粘贴，与Excel、WPS互通'],
      ['Ctrl+D / Ctrl+R', '照抄上面 / 左面'],
      ['拖动右下角小方块', '复制；选两格以上或按住Ctrl，按数字、日期递增'],
      ['Ctrl+Z / Ctrl+Y', '撤销 / 恢复'],
      ['Ctrl+S', '登记'],
      ['F6 / Shift+F6', '离开表格，到下方 / 上方的按钮'],
    ],
  },
];

export function Shortcuts({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }) {
  return (
    <dialog ref={dialog} className="yf-grid-keys" aria-label="快捷键">
      <h2>快捷键</h2>
      <div className="yf-grid-keys-groups">
        {groups.map(({ title, keys }) => (
          <table key={title}>
            <caption>{title}</caption>
            <tbody>
              {keys.map(([key, says]) => (
                <tr key={key}>
                  <th scope="row">{key}</th>
                  <td>{says}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <form method="dialog">
        <button type="submit" className="yf-grid-close">
          关闭
        </button>
      </form>
    </dialog>
  );
}
