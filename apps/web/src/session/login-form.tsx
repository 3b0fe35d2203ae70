/** Account and password, with what went wrong said above them. */
import { Button, Input } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../api/client.ts';
import { Alert } from '../ui/problem.tsx';
import { useSession } from './session.tsx';

interface Props {
  readonly start?: { readonly login: string; readonly password: string };
  /** The account name cannot be changed: logging in again. */
  readonly fixed?: boolean;
}

export function LoginForm({ start, fixed = false }: Props) {
  const session = useSession();
  const id = useId();
  const [login, setLogin] = useState(start?.login ?? '');
  const [password, setPassword] = useState(start?.password ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Pick<ApiError, 'message' | 'remedy'>>();
  const alert = useRef<HTMLDivElement>(null);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (login.trim() === '' || password === '') {
      setError({ message: '请填写账号和密码', remedy: '' });
      alert.current?.focus();
      return;
    }
    setBusy(true);
    setError(undefined);
    try {
      await session.logIn(login.trim(), password);
    } catch (cause) {
      setError(asApiError(cause));
      setBusy(false);
      alert.current?.focus();
    }
  }

  return (
    <form onSubmit={submit} noValidate className="yf-login-form">
      <Alert box={alert} error={error} />
      {fixed ? (
        <>
          <p>账号：{login}</p>
          <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        </>
      ) : (
        <>
          <label htmlFor={`${id}-login`}>账号</label>
          <Input
            id={`${id}-login`}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={login}
            onChange={(event) => setLogin(event.target.value)}
          />
        </>
      )}
      <label htmlFor={`${id}-password`}>密码</label>
      <Input.Password
        id={`${id}-password`}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="primary" htmlType="submit" block loading={busy}>
        登录
      </Button>
    </form>
  );
}
