/** Picks entries of another ledger, searched on the server. */
import { Select } from 'antd';
import { type ReactElement, useState } from 'react';
import { api } from '../api/endpoints.ts';
import type { Option, Titles } from '../api/types.ts';
import { useDomain } from '../domain.tsx';
import { useLoad } from '../load.ts';
import { to } from '../router.ts';
import { useMe } from '../session/session.tsx';
import './fields.css';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly id: string;
  readonly org: string;
  readonly ledger: string;
  readonly many: boolean;
  readonly value: readonly string[];
  readonly titles: Titles;
  readonly onChange: (ids: readonly string[], titles: Titles) => void;
  readonly invalid: boolean;
  readonly describedBy?: string | undefined;
  readonly ariaLabel?: string | undefined;
}

export function RefPicker({ id, org, ledger, many, value, titles, onChange, invalid, describedBy, ariaLabel }: Props) {
  const target = useDomain().findLedger(ledger);
  const me = useMe();
  const opener =
    me.orgs[0]?.id === org
      ? target?.steps.find(
          (step) =>
            step.opens &&
            !step.loose &&
            step.page === undefined &&
            step.by.some((post) => me.posts.some(({ id: mine }) => mine === post)),
        )
      : undefined;
  const [wanted, setWanted] = useState(false);
  const [text, setText] = useState('');
  const settled = useSettled(text, 250);
  const found = useLoad(
    wanted ? `${org} ${ledger} ${settled}` : '',
    (signal) => api.options(org, ledger, settled, signal),
    true,
  );

  const word = (option: Option) => target?.states.find((state) => state.id === option.state)?.label ?? option.state;
  const offered = (found.data?.options ?? []).map((option) => ({
    value: option.id,
    label: option.state === 'registered' ? option.title : `${option.title}（${word(option)}）`,
    title: option.title,
  }));
  const kept = value
    .filter((each) => !offered.some((option) => option.value === each))
    .map((each) => ({ value: each, label: titles[each] ?? '（已选）', title: titles[each] ?? '' }));

  function choose(ids: readonly string[]) {
    const known = [...offered, ...kept].filter((option) => ids.includes(option.value) && option.title !== '');
    onChange(ids, Object.fromEntries(known.map((option) => [option.value, option.title])));
  }

  const name = target?.label ?? '';
  const nothing = found.error
    ? found.error.message
    : found.loading
      ? '正在查找…'
      : text === ''
        ? `${name}中还没有已登记的记录`
        : `${name}中没有找到“${text}”`;
  const shared = {
    id,
    allowClear: true,
    filterOption: false,
    showSearch: true,
    options: text === '' ? [...kept, ...offered] : offered,
    loading: wanted && found.loading,
    placeholder: `输入文字或拼音首字母，从${name}中选择`,
    notFoundContent: nothing,
    popupRender: (list: ReactElement) => (
      <>
        {list}
        {opener && (
          // A click must not take the focus, which closes the list before the link is followed.
          <a
            className="yf-ref-new"
            href={to.open(org, ledger, opener.id)}
            target="_blank"
            rel="noreferrer"
            onMouseDown={(event) => event.preventDefault()}
          >
            没有要找的？新增{name}（另开窗口）
          </a>
        )}
      </>
    ),
    onSearch: setText,
    onFocus: () => setWanted(true),
    ...(invalid ? { status: 'error' as const, 'aria-invalid': true } : {}),
    ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
    ...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel }),
  };
  if (many) return <Select<string[]> mode="multiple" {...shared} value={[...value]} onChange={choose} />;
  const [one] = value;
  return (
    <Select<string>
      {...shared}
      {...(one === undefined ? { value: null } : { value: one })}
      onChange={(next: string | undefined) => choose(next ? [next] : [])}
    />
  );
}
