/** 查询条件, derived from the fields. */
import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import type { FieldDescription, LedgerDescription } from '../../api/types.ts';
import { findField } from '../../domain.tsx';
import { DateInput } from '../../fields/date-input.tsx';
import { parseDate } from '../../values/dates.ts';
import { choosable, type ListQuery } from './query.ts';

interface Props {
  readonly ledger: LedgerDescription;
  readonly query: ListQuery;
  readonly today: string;
  readonly ask: (query: ListQuery) => void;
}

export function Filters({ ledger, query, today, ask }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(query);
  const fields = choosable(ledger);
  const [open, setOpen] = useState(() => Object.keys(query.chosen).length > 0);
  useEffect(() => setDraft(query), [query]);

  const faults = {
    from: draft.from !== '' && !parseDate(draft.from, today),
    until: draft.until !== '' && !parseDate(draft.until, today),
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (faults.from || faults.until) return;
    const from = parseDate(draft.from, today) ?? '';
    const until = parseDate(draft.until, today) ?? '';
    ask({ ...draft, from, until, page: 1 });
  }

  function reset() {
    ask({ ...query, text: '', state: [], from: '', until: '', chosen: {}, page: 1 });
  }

  function choose(name: string, codes: readonly string[]) {
    const { [name]: _, ...others } = draft.chosen;
    setDraft({ ...draft, chosen: codes.length > 0 ? { ...others, [name]: codes } : others });
  }

  const dated = findField(ledger, ledger.dated)?.label ?? '日期';
  const wrong = '应为真实的日期，如2026-01-05';
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers we serve
    <form className="yf-filters" role="search" aria-label="查询条件" onSubmit={submit}>
      <Slot id={`${id}-text`} label="关键词">
        <Input
          id={`${id}-text`}
          allowClear
          placeholder="编号、文字内容"
          value={draft.text}
          onChange={(event) => setDraft({ ...draft, text: event.target.value })}
        />
      </Slot>
      <Slot id={`${id}-state`} label="状态">
        <Select
          id={`${id}-state`}
          mode="multiple"
          allowClear
          maxTagCount={1}
          placeholder="全部"
          value={[...draft.state]}
          options={ledger.states.map((state) => ({ value: state.id, label: state.label }))}
          optionFilterProp="label"
          onChange={(state: string[]) => setDraft({ ...draft, state })}
        />
      </Slot>
      <Slot id={`${id}-from`} label={`${dated}自`}>
        <DateInput
          id={`${id}-from`}
          label={`${dated}自`}
          value={draft.from}
          today={today}
          invalid={faults.from}
          onChange={(from) => setDraft({ ...draft, from })}
        />
        {faults.from && <span className="yf-field-error">{wrong}</span>}
      </Slot>
      <Slot id={`${id}-until`} label="至">
        <DateInput
          id={`${id}-until`}
          label={`${dated}至`}
          value={draft.until}
          today={today}
          invalid={faults.until}
          onChange={(until) => setDraft({ ...draft, until })}
        />
        {faults.until && <span className="yf-field-error">{wrong}</span>}
      </Slot>
      {open &&
        fields.map((field) => (
          <Choice
            key={field.name}
            field={field}
            chosen={draft.chosen[field.name] ?? []}
            choose={(codes) => choose(field.name, codes)}
          />
        ))}
      <div className="yf-filter-buttons">
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button onClick={reset}>重置</Button>
        {fields.length > 0 && (
          <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? '收起' : `展开（${fields.length}）`}
          </Button>
        )}
      </div>
    </form>
  );
}

function Slot({ id, label, children }: { readonly id: string; readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="yf-filter">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

function Choice({
  field,
  chosen,
  choose,
}: {
  readonly field: FieldDescription;
  readonly chosen: readonly string[];
  readonly choose: (codes: readonly string[]) => void;
}) {
  const id = useId();
  if (field.kind === 'yesNo') {
    return (
      <Slot id={id} label={field.label}>
        <select
          id={id}
          className="yf-select"
          value={chosen[0] ?? ''}
          onChange={(event) => choose(event.target.value === '' ? [] : [event.target.value])}
        >
          <option value="">全部</option>
          <option value="yes">是</option>
          <option value="no">否</option>
        </select>
      </Slot>
    );
  }
  return (
    <Slot id={id} label={field.label}>
      <Select
        id={id}
        mode="multiple"
        allowClear
        maxTagCount={1}
        placeholder="全部"
        value={[...chosen]}
        options={(field.choices ?? []).map((choice) => ({ value: choice.code, label: choice.label }))}
        optionFilterProp="label"
        onChange={(codes: string[]) => choose(codes)}
      />
    </Slot>
  );
}
