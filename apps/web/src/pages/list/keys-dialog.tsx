/** 快捷键. */
import { Checkbox } from 'antd';
import { useState } from 'react';
import { TitledDialog } from '../../ui/dialog.tsx';
import { setSingleKeys, shortcuts, singleKeys } from './keys.ts';

export function KeysDialog({ close }: { readonly close: () => void }) {
  const [single, setSingle] = useState(singleKeys);
  return (
    <TitledDialog title="快捷键" close={close}>
      <table className="yf-plain">
        <thead>
          <tr>
            <th scope="col">按键</th>
            <th scope="col">作用</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Checkbox
          checked={single}
          onChange={(event) => {
            setSingle(event.target.checked);
            setSingleKeys(event.target.checked);
          }}
        >
          光标不在列表中时，单个按键也起作用
        </Checkbox>
      </p>
    </TitledDialog>
  );
}
