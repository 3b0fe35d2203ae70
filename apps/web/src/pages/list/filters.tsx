/** 查询条件, derived from the fields: the usual ones in one line, every other field below it. */
import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, useEffect, useId, useState } from 'react';
import type { LedgerDescription, Titles } from '../../api/types.ts';
import { findField } from '../../domain.tsx';
import { DateInput } from '../../fields/date-input.tsx';
import { parseDate } from '../../values/typed-dates.ts';
import { faultsOf, settled } from './asked.ts';
import { FieldSlot, Slot } from './filter-slot.tsx';
import { askable, type Due, type ListQuery, wholeList } from './query.ts';
import { isQuickRange, quickRanges, rangeOf } from './ranges.ts';

interface Props {
  readonly org: string;
  readonly ledger: LedgerDescription;
  readonly query: ListQuery;
  readonly today: string;
  /** Personal data is masked: it cannot be asked for either. */
  readonly masked: boolean;
  readonly titles: Titles;
  readonly ask: (query: ListQuery) => void;
}

const dueWords: Readonly<Record<Due, string>> = { overdue: '已逾期', week: '7日内到期', open: '有未办结的' };

function isDue(text: string): text is Due {
  return Object.hasOwn(dueWords, text);
}

/** Fields with a place of their own as soon as the row is unfolded; the others are added one by one. */
const usualCount = 8;

function isOpenAtFirst(query: ListQuery): boolean {
  return Object.keys(query.asked).length > 0 || query.empty.length > 0 || query.filled.length > 0;
}

export function Filters({ org, ledger, query, today, masked, titles, ask }: Props) {
  const id = useId();
  const [draft, setDraft] = useState(query);
  const [open, setOpen] = useState(() => isOpenAtFirst(query) && window.innerWidth > 800);
  const [added, setAdded] = useState<readonly string[]>([]);
  useEffect(() => setDraft(query), [query]);
  const fields = askable(ledger).filter(
    (field) => !masked || !(field.personal || (field.fields ?? []).some((each) => each.personal)),
  );
  const early = new Set(ledger.steps.filter((step) => step.opens).flatMap((step) => step.asks));
  const usual = new Set(
    fields
      .filter((field) => early.has(field.name) && !field.long && field.kind !== 'rows')
      .slice(0, usualCount)
      .map((field) => field.name),
  );
  const isShown = ({ name }: { readonly name: string }) =>
    usual.has(name) || added.includes(name) || draft.asked[name] !== undefined;
  const known = fields.filter(({ name }) => name !== 'number' && name !== 'updatedAt');
  const wrongDay = (typed: string) => typed !== '' && !parseDate(typed, today);
  const [badFrom, badUntil] = [wrongDay(draft.from), wrongDay(draft.until)];
  const faults = faultsOf(ledger, draft, today);
  const more = Object.keys(query.asked).length + query.empty.length + query.filled.length;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (badFrom || badUntil || Object.keys(faults).length > 0) return;
    ask({ ...settled(ledger, draft, today), page: 1 });
  }

  const dated = findField(ledger, ledger.dated)?.label ?? '日期';
  const { from, until } = draft.when === '' ? draft : rangeOf(draft.when, today);
  const options = known.map(({ name, label }) => ({ value: name, label }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers we serve
    <form className="yf-filters" role="search" aria-label="查询条件" onSubmit={submit}>
      <Slot id={`${id}-text`} label="关键词">
        <Input
          id={`${id}-text`}
          className="yf-keyword"
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
      <div className="yf-filter yf-filter-dated">
        <label htmlFor={`${id}-from`}>{dated}</label>
        <span className="yf-range">
          <select
            className="yf-select yf-select-small"
            aria-label={`${dated}的期间`}
            value={draft.when}
            onChange={({ target }) =>
              isQuickRange(target.value)
                ? ask({ ...settled(ledger, draft, today), when: target.value, from: '', until: '', page: 1 })
                : setDraft({ ...draft, when: '', from, until })
            }
          >
            <option value="">{draft.from === '' && draft.until === '' ? '不限' : '自定'}</option>
            {Object.entries(quickRanges).map(([name, word]) => (
              <option key={name} value={name}>
                {word}
              </option>
            ))}
          </select>
          <DateInput
            id={`${id}-from`}
            label={`${dated}从`}
            ariaLabel={`${dated}从`}
            value={from}
            today={today}
            invalid={badFrom}
            onChange={(day) => setDraft({ ...draft, when: '', from: day, until })}
          />
          <span aria-hidden="true">至</span>
          <DateInput
            id={`${id}-until`}
            label={`${dated}到`}
            ariaLabel={`${dated}到`}
            value={until}
            today={today}
            invalid={badUntil}
            onChange={(day) => setDraft({ ...draft, when: '', from, until: day })}
          />
        </span>
        {(badFrom || badUntil) && <span className="yf-field-error">应为真实的日期，如2026-01-05</span>}
      </div>
      {open && (
        <>
          {fields.filter(isShown).map((field) => (
            <FieldSlot
              key={field.name}
              org={org}
              field={field}
              today={today}
              spelled={draft.asked[field.name] ?? ''}
              fault={faults[field.name]}
              titles={titles}
              change={(spelled) => setDraft({ ...draft, asked: { ...draft.asked, [field.name]: spelled } })}
            />
          ))}
          {ledger.deadlines.length > 0 && (
            <Slot id={`${id}-due`} label="办理期限">
              <select
                id={`${id}-due`}
                className="yf-select"
                value={draft.due}
                onChange={({ target }) => setDraft({ ...draft, due: isDue(target.value) ? target.value : '' })}
              >
                <option value="">不限</option>
                {Object.entries(dueWords).map(([name, word]) => (
                  <option key={name} value={name}>
                    {word}
                  </option>
                ))}
              </select>
            </Slot>
          )}
          {fields.some((field) => !isShown(field)) && (
            <Slot id={`${id}-more`} label="再加条件">
              <Select
                id={`${id}-more`}
                showSearch
                value={null}
                placeholder="选择要查的栏"
                options={fields.filter((field) => !isShown(field)).map(({ name, label }) => ({ value: name, label }))}
                optionFilterProp="label"
                onChange={(name: string | null) => {
                  if (name !== null) setAdded([...added, name]);
                }}
              />
            </Slot>
          )}
          <Slot id={`${id}-empty`} label="没有填的栏">
            <Select
              id={`${id}-empty`}
              mode="multiple"
              allowClear
              maxTagCount={1}
              placeholder="不限"
              value={[...draft.empty]}
              options={options}
              optionFilterProp="label"
              onChange={(empty: string[]) => setDraft({ ...draft, empty })}
            />
          </Slot>
          <Slot id={`${id}-filled`} label="已经填的栏">
            <Select
              id={`${id}-filled`}
              mode="multiple"
              allowClear
              maxTagCount={1}
              placeholder="不限"
              value={[...draft.filled]}
              options={options}
              optionFilterProp="label"
              onChange={(filled: string[]) => setDraft({ ...draft, filled })}
            />
          </Slot>
          <div className="yf-filter yf-filter-check">
            <Checkbox checked={draft.mine} onChange={(event) => setDraft({ ...draft, mine: event.target.checked })}>
              只看我经办的
            </Checkbox>
          </div>
        </>
      )}
      <div className="yf-filter-buttons">
        <Button type="primary" htmlType="submit">
          查询
        </Button>
        <Button onClick={() => ask(wholeList(query))}>重置</Button>
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '收起' : more > 0 ? `展开（已用${more}项）` : '展开'}
        </Button>
      </div>
    </form>
  );
}
