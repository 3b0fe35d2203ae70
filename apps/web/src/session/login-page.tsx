/** 登录. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { api } from '../api/endpoints.ts';
import type { DemoAccount } from '../api/types.ts';
import { useLoad } from '../load.ts';
import { setupCalls } from '../pages/setup/calls.ts';
import { hasNavigated } from '../router.ts';
import { useDocumentTitle } from '../ui/page-title.tsx';
import { Head } from '../ui/table.tsx';
import { LoginForm } from './login-form.tsx';

const SetupPage = lazy(() => import('../pages/setup/setup-page.tsx'));

export default function LoginPage() {
  useDocumentTitle('登录');
  const demo = useLoad('demo', api.demo);
  const setup = useLoad('setup', setupCalls.state);
  // What comes next is fetched while the password is typed.
  useEffect(() => void import('../pages/home/page.tsx').catch(() => undefined), []);
  // Who has just logged out finds the focus at the beginning of this page.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasNavigated()) heading.current?.focus();
  }, []);
  const [chosen, setChosen] = useState<DemoAccount>();
  const accounts = demo.data?.accounts ?? [];
  if (setup.data?.empty) {
    return (
      <Suspense fallback={null}>
        <SetupPage />
      </Suspense>
    );
  }
  return (
    <main className="yf-login" id="main">
      <div className="yf-login-box">
        <h1 tabIndex={-1} ref={heading}>
          依法 <span lang="en">Yifa</span>
        </h1>
        <p className="yf-login-sub">乡镇法治政府建设工作台</p>
        <LoginForm key={chosen?.login ?? ''} {...(chosen ? { start: chosen } : {})} />
      </div>
      {accounts.length > 0 && (
        <section className="yf-login-demo">
          <h2>演示账号</h2>
          <p className="yf-quiet">人名、地名均为虚构。点“填入”后再点“登录”。</p>
          <table className="yf-plain">
            <Head
              names={[
                '姓名',
                '机构',
                '岗位',
                '账号',
                <span key="act" className="yf-unseen">
                  操作
                </span>,
              ]}
            />
            <tbody>
              {accounts.map((account) => (
                <tr key={account.login}>
                  <th scope="row">{account.name}</th>
                  <td>{account.org}</td>
                  <td>{account.posts.join('、')}</td>
                  <td>{account.login}</td>
                  <td>
                    <button type="button" className="yf-link" onClick={() => setChosen({ ...account })}>
                      填入<span className="yf-unseen">{account.login}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </main>
  );
}
