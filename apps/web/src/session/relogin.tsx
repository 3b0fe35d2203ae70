/** Logging in again without leaving the page, so that nothing typed is lost. */
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { LoginForm } from './login-form.tsx';
import { useSession } from './session.tsx';

export default function Relogin() {
  const { me, status } = useSession();
  // Logged in again, one goes on where one was; a button that waited for an answer has lost the focus.
  const [place] = useState(() => document.activeElement);
  useEffect(() => {
    return () => {
      window.setTimeout(() => {
        const lost = place === document.body || !place?.isConnected;
        const back = lost ? document.getElementById('main') : place;
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      }, 0);
    };
  }, [place]);
  return (
    <Modal
      open={status === 'expired'}
      title="登录已过期，请重新登录"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={380}
    >
      <p>本页已填写的内容没有丢失，登录后可继续。</p>
      {me && <LoginForm start={{ login: me.login, password: '' }} fixed />}
    </Modal>
  );
}
