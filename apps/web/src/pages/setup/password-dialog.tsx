/** 改密码: asked for at once while the password is the one that an administrator gave. */
import { App, Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { asApiError } from '../../api/client.ts';
import { useSession } from '../../session/session.tsx';
import { Field } from '../../ui/field.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { setupCalls } from './calls.ts';
import './setup.css';

const start = { old: '', password: '', again: '' };

interface Props {
  readonly open: boolean;
  /** Nothing else can be done before. */
  readonly forced?: boolean;
  readonly close: () => void;
}

export default function PasswordDialog({ open, forced = false, close }: Props) {
  const { me, logIn, logOut } = useSession();
  const { message } = App.useApp();
  const { typed, bind, setFaults, refused } = useFields(start);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { old, password } = typed;
    if (password !== typed.again) {
      setFaults({ again: '两次填写的密码不同' });
      return;
    }
    setBusy(true);
    setFaults({});
    try {
      await setupCalls.password(old, password);
      if (me) await logIn(me.login, password);
      message.success('密码已改，下次用新密码登录');
      close();
    } catch (cause) {
      const error = asApiError(cause);
      refused(error, { password: `${error.message}。${error.remedy}` });
    }
    setBusy(false);
  }

  return (
    <Modal
      open={open}
      title={forced ? '请先改密码' : '改密码'}
      footer={null}
      closable={!forced}
      mask={{ closable: false }}
      keyboard={!forced}
      onCancel={close}
      width={400}
    >
      {forced && <p>现在用的是管理员给的初始密码，改成自己的密码后继续。</p>}
      <form onSubmit={submit} noValidate className="yf-setup-dialog">
        <Field
          label={forced ? '初始密码' : '原密码'}
          type="password"
          autoComplete="current-password"
          {...bind('old')}
        />
        <Field
          label="新密码"
          hint="至少8位，同时有字母和数字，不含账号"
          type="password"
          autoComplete="new-password"
          {...bind('password')}
        />
        <Field label="再填一次新密码" type="password" autoComplete="new-password" {...bind('again')} />
        <Button type="primary" htmlType="submit" loading={busy}>
          改密码
        </Button>
        {forced && (
          <Button type="link" onClick={() => void logOut()}>
            退出
          </Button>
        )}
      </form>
    </Modal>
  );
}
