/** 增加乡镇: a county adds the orgs below it. */
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { asApiError } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { useSession } from '../../session/session.tsx';
import { Field } from '../../ui/field.tsx';
import { setupCalls } from '../setup/calls.ts';

export function TownshipForm({ org, done }: { readonly org: Org; readonly done: () => void }) {
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const [mark, setMark] = useState('');
  const [fault, setFault] = useState<string>();
  const [said, setSaid] = useState('');
  const { retry } = useSession();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setFault(undefined);
    try {
      await setupCalls.addTownship(org.id, {
        name: name.trim(),
        mark: mark.trim(),
        ...(code.trim() === '' ? {} : { orgCode: code.trim() }),
      });
      setSaid(`已增加${name.trim()}。`);
      setName('');
      setCode('');
      setMark('');
      done();
    } catch (cause) {
      setFault(asApiError(cause).message);
    }
  }

  return (
    <section aria-labelledby="township-title">
      <h2 id="township-title">增加乡镇</h2>
      <form onSubmit={submit} noValidate>
        <div className="yf-accounts-add">
          <Field label="乡镇（街道）名称" autoComplete="off" value={name} change={setName} fault={fault} />
          <Field label="行政区划代码（可不填）" autoComplete="off" value={code} change={setCode} />
          <Field label="发文机关代字（可不填）" autoComplete="off" value={mark} change={setMark} />
        </div>
        <Button htmlType="submit">增加</Button>
        <p role="status">
          {said}
          {said !== '' && (
            <Button type="link" onClick={retry}>
              重新载入机构列表，再到该乡镇增加账号
            </Button>
          )}
        </p>
      </form>
    </section>
  );
}
