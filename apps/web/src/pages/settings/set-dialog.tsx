/** One 地方口径, set from a day on, with the document that says so. */
import { readTyped } from '@yifa/kernel/typing';
import type { SettingsAnswer } from '@yifa/server/contract/settings';
import { Modal } from 'antd';
import { useState } from 'react';
import { asApiError, post } from '../../api/client.ts';
import type { Org } from '../../api/types.ts';
import { randomUuid } from '../../api/uuid.ts';
import { Field } from '../../ui/field.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { parseDate } from '../../values/typed-dates.ts';
import '../setup/setup.css';

type Held = SettingsAnswer['settings'][number];

interface Props {
  readonly org: Org;
  readonly setting: Held;
  readonly close: (changed: boolean) => void;
}

/** The number as the server keeps it; undefined when it is none. */
export function settingValue(kind: Held['kind'], typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  if (kind === 'money') {
    const read = readTyped({ kind: 'money', label: '金额' }, plain, { today: '' });
    return read.ok && typeof read.value === 'number' ? read.value : undefined;
  }
  if (kind === 'number') return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
  const found = /^(\d{1,2})[月./-](\d{1,2})日?$/.exec(plain);
  return found ? Number(found[1]) * 100 + Number(found[2]) : undefined;
}

const hints = {
  money: '以元为单位',
  number: '整数',
  monthDay: '如3月1日',
} as const satisfies Record<Held['kind'], string>;

export function SetDialog({ org, setting, close }: Props) {
  const { typed, bind, setFaults } = useFields({ value: '', from: org.today, basis: '' });
  const [busy, setBusy] = useState(false);

  async function save() {
    const { value, from, basis } = typed;
    const read = settingValue(setting.kind, value);
    const day = parseDate(from, org.today);
    const found = {
      ...(read === undefined ? { value: `${setting.label}应为${hints[setting.kind]}的数值` } : {}),
      ...(day ? {} : { from: '起用日期应为真实的日期，如2026-01-05' }),
      ...(basis.trim().length < 2 ? { basis: '请写明依据的文件' } : {}),
    };
    setFaults(found);
    if (read === undefined || !day || Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      const path = `/api/orgs/${encodeURIComponent(org.id)}/settings/${encodeURIComponent(setting.id)}`;
      await post(path, {
        body: { from: day, value: read, basis: basis.trim() },
        headers: { 'idempotency-key': randomUuid() },
      });
      close(true);
    } catch (cause) {
      const error = asApiError(cause);
      setFaults({ value: `${error.message}。${error.remedy}` });
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={`设置：${setting.label}`}
      okText="设置"
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void save()}
      onCancel={() => close(false)}
    >
      <p>
        现在按{setting.text}
        {setting.by === '' ? '（通常值）' : `（${setting.by}规定）`}。已经办结的不受影响，在办的期限会重算。
      </p>
      <Field
        label={`改为${setting.kind === 'number' ? `（${setting.unit}）` : ''}`}
        hint={hints[setting.kind]}
        autoComplete="off"
        {...bind('value')}
      />
      <Field label="自哪一天起" autoComplete="off" {...bind('from')} />
      <Field label="依据的文件" hint="文件名称、文号和条款" autoComplete="off" {...bind('basis')} />
    </Modal>
  );
}
