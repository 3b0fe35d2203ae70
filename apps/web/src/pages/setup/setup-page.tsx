/** 建立单位: the first org and the first account of an empty system. */
import { Button } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { type ApiError, asApiError } from '../../api/client.ts';
import { useSession } from '../../session/session.tsx';
import { Field } from '../../ui/field.tsx';
import { useDocumentTitle } from '../../ui/page-title.tsx';
import { Alert } from '../../ui/problem.tsx';
import { type Faults, useFields } from '../../ui/use-fields.ts';
import { keptCode, setupCalls } from './calls.ts';
import { countyPosts, officePosts } from './posts.ts';
import './setup.css';

const start = { county: '', township: '', orgCode: '', mark: '', login: '', name: '', password: '', again: '' };

export default function SetupPage() {
  useDocumentTitle('建立单位');
  const { logIn } = useSession();
  const [kind, setKind] = useState<'township' | 'county'>('township');
  const { typed, faults, bind, setFaults, refused } = useFields({ ...start, code: keptCode() });
  const [withCode] = useState(() => keptCode() !== '');
  const [posts, setPosts] = useState<readonly string[]>(['justice-office']);
  const [error, setError] = useState<ApiError>();
  const [busy, setBusy] = useState(false);
  const alert = useRef<HTMLDivElement>(null);

  function missing(): Faults {
    const found: Partial<Record<keyof typeof typed, string>> = {};
    if (typed.county.trim() === '') found.county = '请填写县（市、区）名称';
    if (kind === 'township' && typed.township.trim() === '') found.township = '请填写乡镇名称';
    if (typed.name.trim() === '') found.name = '请填写姓名';
    if (typed.login.trim() === '') found.login = '请填写账号';
    if (typed.password === '') found.password = '请填写密码';
    else if (typed.password !== typed.again) found.again = '两次填写的密码不同';
    if (typed.code.trim() === '') found.code = '请填写安装码';
    return found;
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    const lacking = missing();
    setFaults(lacking);
    setError(undefined);
    if (Object.keys(lacking).length > 0) {
      alert.current?.focus();
      return;
    }
    setBusy(true);
    try {
      await setupCalls.begin({
        code: typed.code.trim(),
        county: typed.county.trim(),
        ...(kind === 'township' ? { township: typed.township.trim() } : {}),
        ...(typed.orgCode.trim() === '' ? {} : { orgCode: typed.orgCode.trim() }),
        mark: typed.mark.trim(),
        account: {
          login: typed.login.trim(),
          name: typed.name.trim(),
          posts: kind === 'county' ? countyPosts.map(([id]) => id) : [...posts],
          password: typed.password,
        },
      });
      await logIn(typed.login.trim(), typed.password);
    } catch (cause) {
      const failed = asApiError(cause);
      setError(failed);
      refused(failed);
      setBusy(false);
      alert.current?.focus();
    }
  }

  const count = Object.keys(faults).length;
  return (
    <main className="yf-setup" id="main">
      <h1>建立单位</h1>
      <p>系统里还没有单位和账号。填好下面几项就可以开始使用；账号和岗位以后可以再加、再改。</p>
      <Alert
        box={alert}
        error={error ?? (count > 0 ? { message: `有${count}项需要补充，见各栏下方`, remedy: '' } : undefined)}
      />
      <form onSubmit={submit} noValidate>
        <fieldset>
          <legend>单位</legend>
          <div className="yf-setup-kinds">
            <label>
              <input type="radio" name="kind" checked={kind === 'township'} onChange={() => setKind('township')} />
              乡镇（街道）自己使用
            </label>
            <label>
              <input type="radio" name="kind" checked={kind === 'county'} onChange={() => setKind('county')} />
              县里统一部署，建好后再增加乡镇
            </label>
          </div>
          <Field label="县（市、区）名称" hint="全称，如“示例县”" autoComplete="off" {...bind('county')} />
          {kind === 'township' && (
            <Field label="乡镇（街道）名称" hint="全称，如“示例镇”" autoComplete="off" {...bind('township')} />
          )}
          <Field
            label="行政区划代码（可不填）"
            hint="留空由程序编一个内部代码"
            autoComplete="off"
            inputMode="numeric"
            {...bind('orgCode')}
          />
          <Field label="发文机关代字（可不填）" hint="如“示政”，用于文书编号" autoComplete="off" {...bind('mark')} />
        </fieldset>
        <fieldset>
          <legend>第一个账号</legend>
          <Field label="姓名" autoComplete="name" {...bind('name')} />
          <Field
            label="账号"
            hint="3至32位小写字母、数字"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...bind('login')}
          />
          <Field
            label="密码"
            hint="至少8位，同时有字母和数字，不含账号"
            type="password"
            autoComplete="new-password"
            {...bind('password')}
          />
          <Field label="再填一次密码" type="password" autoComplete="new-password" {...bind('again')} />
          {kind === 'township' && (
            <fieldset className="yf-setup-posts">
              <legend>岗位</legend>
              {officePosts.map(([id, label]) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={posts.includes(id)}
                    onChange={(event) =>
                      setPosts(event.target.checked ? [...posts, id] : posts.filter((each) => each !== id))
                    }
                  />
                  {label}
                </label>
              ))}
            </fieldset>
          )}
          <p className="yf-quiet">这个账号先代管账号、岗位和审计；有了其他账号后，请在“账号管理”里分给不同的人。</p>
          {!withCode && (
            <Field
              label="安装码"
              hint="显示在启动本系统的那个窗口里"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              {...bind('code')}
            />
          )}
        </fieldset>
        <Button type="primary" htmlType="submit" loading={busy}>
          建立并登录
        </Button>
      </form>
    </main>
  );
}
