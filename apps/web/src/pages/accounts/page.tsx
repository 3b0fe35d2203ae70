/** 账号管理. */
import { Button } from 'antd';
import { useState } from 'react';
import type { Org } from '../../api/types.ts';
import { useDomain } from '../../domain.tsx';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Head, Scroll } from '../../ui/table.tsx';
import { clockText } from '../../values/dates.ts';
import { setupCalls } from '../setup/calls.ts';
import '../setup/setup.css';
import { AccountForm } from './account-form.tsx';
import { ChangeDialog, type Doing } from './change-dialog.tsx';
import { TownshipForm } from './township-form.tsx';

const whatWords: Readonly<Record<string, string>> = {
  added: '增加账号',
  posts: '改岗位',
  disabled: '停用',
  enabled: '启用',
  'password-reset': '重置密码',
  'password-changed': '本人改密码',
  'org-added': '增加机构',
};

export default function AccountsPage({ org }: { readonly org: Org }) {
  const { posts: postWords } = useDomain();
  const load = useLoad(`accounts ${org.id}`, (signal) => setupCalls.accounts(org.id, signal), true);
  const { reload } = load;
  const [doing, setDoing] = useState<Doing>();
  return (
    <>
      <PageTitle title="账号管理">
        <span>{org.name}</span>
      </PageTitle>
      <Loaded load={load}>
        {(data) => (
          <>
            {data.together && (
              <p className="yf-card">
                <span className="yf-tag yf-tone-warn">请分开</span>{' '}
                系统管理员、安全管理员、审计管理员现由同一人担任。三项应由不同的人担任，互相监督；人手不足的，至少把审计管理员分出去。
              </p>
            )}
            <Scroll label="账号" className="yf-table-box">
              <table className="yf-table">
                <Head names={['姓名', '账号', '岗位', '情况', '操作']} />
                <tbody>
                  {data.accounts.map((account) => (
                    <tr key={account.id}>
                      <th scope="row">{account.name}</th>
                      <td>{account.login}</td>
                      <td>{account.posts.map((post) => postWords[post] ?? post).join('、') || '—'}</td>
                      <td>{account.disabled ? '已停用' : account.initial ? '未改初始密码' : '在用'}</td>
                      <td className="yf-accounts-actions">
                        {data.may.grant && (
                          <Button size="small" onClick={() => setDoing({ what: 'posts', account })}>
                            岗位<span className="yf-unseen">：{account.name}</span>
                          </Button>
                        )}
                        {data.may.manage && (
                          <>
                            <Button size="small" onClick={() => setDoing({ what: 'password', account })}>
                              重置密码<span className="yf-unseen">：{account.name}</span>
                            </Button>
                            <Button
                              size="small"
                              onClick={() => setDoing({ what: account.disabled ? 'enabled' : 'disabled', account })}
                            >
                              {account.disabled ? '启用' : '停用'}
                              <span className="yf-unseen">：{account.name}</span>
                            </Button>
                          </>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
            {data.may.manage && <AccountForm org={org} grant={data.may.grant} done={reload} />}
            {data.may.manage && org.kind === 'county' && <TownshipForm org={org} done={reload} />}
            {data.may.read && (
              <section aria-labelledby="log-title">
                <h2 id="log-title">账号日志</h2>
                {data.log.length === 0 ? (
                  <p className="yf-nothing">还没有账号变动。</p>
                ) : (
                  <table className="yf-plain">
                    <Head names={['时间', '办理人', '事项', '对象', '内容']} />
                    <tbody>
                      {data.log.map((line) => (
                        <tr key={`${line.at} ${line.about} ${line.what}`}>
                          <td className="yf-nowrap">{clockText(line.at)}</td>
                          <td>{line.actor}</td>
                          <td>{whatWords[line.what] ?? line.what}</td>
                          <td>{line.about}</td>
                          <td>{line.detail}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                )}
              </section>
            )}
            {doing && (
              <ChangeDialog
                org={org}
                doing={doing}
                close={(changed) => {
                  setDoing(undefined);
                  if (changed) reload();
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
