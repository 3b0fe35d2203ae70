/** 增加账号. */
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { asApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { Field } from '../../ui/field.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { setupCalls } from '../setup/calls.ts';
import { PostChoice } from './post-choice.tsx';

interface Props {
  readonly org: Org;
  readonly grant: boolean;
  readonly done: () => void;
}

const start = { name: '', login: '', password: '' };

export function AccountForm({ org, grant, done }: Props) {
  const { typed, clear, bind, setFaults, refused } = useFields(start);
  const [posts, setPosts] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setFaults({});
    setSaid('');
    try {
      await setupCalls.addAccount(org.id, { ...typed, posts: [...posts] });
      setSaid(`已增加${typed.name}的账号“${typed.login.trim()}”。请把初始密码当面告知本人，首次登录时须改密码。`);
      clear();
      setPosts([]);
      done();
    } catch (cause) {
      const error = asApiError(cause);
      refused(error, { login: error.message });
    }
    setBusy(false);
  }

  return (
    <section aria-labelledby="add-title">
      <h2 id="add-title">增加账号</h2>
      <form onSubmit={submit} noValidate>
        <div className="yf-accounts-add">
          <Field label="姓名" autoComplete="off" {...bind('name')} />
          <Field label="账号" hint="小写字母、数字" autoComplete="off" autoCapitalize="none" {...bind('login')} />
          <Field label="初始密码" hint="至少8位，有字母和数字" autoComplete="off" {...bind('password')} />
        </div>
        {grant ? (
          <PostChoice chosen={posts} choose={setPosts} />
        ) : (
          <p className="yf-quiet">岗位由安全管理员在账号建好后授予。</p>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          增加
        </Button>
        <p role="status">{said}</p>
      </form>
    </section>
  );
}
