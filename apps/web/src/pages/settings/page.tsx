/** 地方口径. */
import type { SettingsAnswer } from '@yifa/server/contract/settings';
import { Button } from 'antd';
import { useState } from 'react';
import { get } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { useLoad } from '../../load.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { Head, Scroll } from '../../ui/table.tsx';
import { clockText } from '../../values/dates.ts';
import { SetDialog } from './set-dialog.tsx';

type Held = SettingsAnswer['settings'][number];

export default function SettingsPage({ org }: { readonly org: Org }) {
  const load = useLoad(
    `settings ${org.id}`,
    (signal) => get<SettingsAnswer>(`/api/orgs/${encodeURIComponent(org.id)}/settings`, signal),
    true,
  );
  const [setting, setSetting] = useState<Held>();
  return (
    <>
      <PageTitle title="地方口径">
        <span>{org.name}</span>
      </PageTitle>
      <p>
        法律把一些数值留给省、市、县规定。这里写明本单位现在按哪个数办、依据是什么；没有规定的暂用
        <span className="yf-tag yf-tone-warn">通常值</span>，请尽快核对本地文件后设置。改动后期限自动重算。
      </p>
      <Loaded load={load}>
        {(data) => (
          <>
            <Scroll label="地方口径" className="yf-table-box">
              <table className="yf-table">
                <Head names={['事项', '现在按', '由谁规定', '依据', '用在', ...(data.may ? ['操作'] : [])]} />
                <tbody>
                  {data.settings.map((each) => (
                    <tr key={each.id}>
                      <th scope="row">
                        {each.label}
                        {each.article !== '' && <span className="yf-sub">{each.article}</span>}
                      </th>
                      <td className="yf-nowrap yf-strong">{each.text}</td>
                      <td className="yf-nowrap">
                        {each.by === '' ? (
                          <span className="yf-tag yf-tone-warn">通常值</span>
                        ) : (
                          <>
                            {each.by}
                            <span className="yf-sub">自{each.from}起</span>
                          </>
                        )}
                      </td>
                      <td>{each.basis}</td>
                      <td>{each.uses.join('、') || '—'}</td>
                      {data.may && (
                        <td>
                          <Button size="small" onClick={() => setSetting(each)}>
                            设置<span className="yf-unseen">：{each.label}</span>
                          </Button>
                        </td>
                      )}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
            <section aria-labelledby="setting-log">
              <h2 id="setting-log">设置经过</h2>
              {data.log.length === 0 ? (
                <p className="yf-nothing">还没有设置过。</p>
              ) : (
                <table className="yf-plain">
                  <Head names={['时间', '机构', '办理人', '事项', '改为', '依据']} />
                  <tbody>
                    {data.log.map((line) => (
                      <tr key={`${line.at} ${line.label}`}>
                        <td className="yf-nowrap">{clockText(line.at)}</td>
                        <td>{line.org}</td>
                        <td>{line.actor}</td>
                        <td>{line.label}</td>
                        <td>
                          {line.text}，自{line.from}起
                        </td>
                        <td>{line.basis}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </section>
            {setting && (
              <SetDialog
                org={org}
                setting={setting}
                close={(changed) => {
                  setSetting(undefined);
                  if (changed) load.reload();
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
