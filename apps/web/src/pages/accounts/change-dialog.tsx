/** One change to one account, said before it is made. */
import type { AccountView } from '@yifa/server/contract/setup';
import { Modal } from 'antd';
import { useState } from 'react';
import { asApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { Field } from '../../ui/field.tsx';
import { setupCalls } from '../setup/calls.ts';
import { PostChoice } from './post-choice.tsx';

export interface Doing {
  readonly what: 'posts' | 'password' | 'disabled' | 'enabled';
  readonly account: AccountView;
}

interface Props {
  readonly org: Org;
  readonly doing: Doing;
  readonly close: (changed: boolean) => void;
}

const titles = {
  posts: '改岗位',
  password: '重置密码',
  disabled: '停用账号',
  enabled: '启用账号',
} as const satisfies Record<Doing['what'], string>;

export function ChangeDialog({ org, doing: { what, account }, close }: Props) {
  const [posts, setPosts] = useState<readonly string[]>(account.posts);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function change() {
    setBusy(true);
    setFault(undefined);
    try {
      const order =
        what === 'posts' ? { what, posts: [...posts] } : what === 'password' ? { what, password } : { what };
      await setupCalls.changeAccount(org.id, account.id, order);
      close(true);
    } catch (cause) {
      setFault(asApiError(cause).message);
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={`${titles[what]}：${account.name}（${account.login}）`}
      okText="确定"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void change()}
      onCancel={() => close(false)}
    >
      {what === 'posts' && <PostChoice chosen={posts} choose={setPosts} />}
      {what === 'password' && (
        <Field
          label="新的初始密码"
          hint="至少8位，同时有字母和数字，不含账号；本人下次登录时须改"
          autoComplete="off"
          value={password}
          change={setPassword}
          fault={fault}
        />
      )}
      {what === 'disabled' && <p>停用后此人立即退出，不能再登录；以前办理的记录不受影响。</p>}
      {what === 'enabled' && <p>启用后可以用原来的密码登录。</p>}
      {what !== 'password' && fault && (
        <p role="alert" className="yf-field-error">
          {fault}
        </p>
      )}
    </Modal>
  );
}
