/** Choosing another figure by its name; the current values help to tell them apart. */
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useDomain } from '../../domain.tsx';
import type { Sentences } from './use-sentences.ts';

interface Props {
  readonly chosen: string;
  readonly sentences: Sentences;
  readonly choose: (indicator: string) => void;
}

const shown = 60;

/** Every word typed occurs in the name. */
export function fits(name: string, sought: string): boolean {
  return sought
    .trim()
    .split(/\s+/)
    .every((word) => name.includes(word));
}

export function IndicatorPicker({ chosen, sentences, choose }: Props) {
  const { indicators } = useDomain();
  const id = useId();
  const [sought, setSought] = useState('');
  const values = new Map(sentences.map((each) => [each.indicator, each.figure.text]));
  const found = indicators.filter((each) => fits(each.label, sought));
  const offered = found.slice(0, shown);
  const current = indicators.find((each) => each.id === chosen);
  const rows = current && !offered.includes(current) ? [current, ...offered] : offered;
  return (
    <div className="yf-picker">
      <label htmlFor={`${id}-seek`}>换成其他数据</label>
      <Input
        id={`${id}-seek`}
        value={sought}
        allowClear
        autoComplete="off"
        placeholder="按名称查找"
        onChange={(event) => setSought(event.target.value)}
        onPressEnter={(event) => event.preventDefault()}
      />
      <select
        aria-label="数据"
        className="yf-picker-list"
        size={7}
        value={chosen}
        onChange={(event) => choose(event.target.value)}
      >
        {rows.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
            {values.has(each.id) ? `　${values.get(each.id)}` : ''}
          </option>
        ))}
      </select>
      <p className="yf-quiet" role="status">
        {found.length === 0
          ? `没有名称含“${sought}”的数据`
          : `共${found.length}项${found.length > shown ? `，列出前${shown}项` : ''}`}
      </p>
    </div>
  );
}
