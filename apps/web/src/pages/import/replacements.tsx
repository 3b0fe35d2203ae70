/** The same unreadable writing in many cells, replaced once for all. */
import type { ImportChoice, ImportTrial } from '@yifa/server/contract/imports';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { FieldDescription, LedgerDescription, Org } from '../../api/types.ts';
import { RefPicker } from '../../fields/ref-picker.tsx';
import { Head } from '../../ui/table.tsx';
import { withoutReplacement, withReplacement } from './choice.ts';
import { labelOf } from './words.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly trial: ImportTrial | undefined;
  readonly choice: ImportChoice;
  readonly change: (choice: ImportChoice) => void;
  readonly retry: () => void;
}

interface Writing {
  readonly field: FieldDescription;
  readonly text: string;
  readonly cells: number;
  readonly offers: readonly string[];
}

/** Kinds whose values come from a list, so that one writing has one meaning. */
const listed: readonly FieldDescription['kind'][] = ['choice', 'yesNo', 'ref'];

export function Replacements({ org, ledger, trial, choice, change, retry }: Props) {
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const writings = useMemo(() => writingsOf(ledger, trial), [ledger, trial]);
  if (writings.length === 0 && choice.replace.length === 0) return null;

  function apply() {
    let next = choice;
    for (const { field, text, offers } of writings) {
      const to = picked[`${field.name} ${text}`] ?? offers[0] ?? '';
      if (to !== '') next = withReplacement(next, field.name, text, to);
    }
    change(next);
    retry();
  }
  return (
    <div className="yf-import-constants">
      {writings.length > 0 && (
        <>
          <h3>同样的写法一次改好</h3>
          <p className="yf-quiet">只改读法，不改原来的工作簿；下次导入照办。选定后会重新试导入。</p>
          <table className="yf-plain yf-import-replace">
            <Head names={['栏目', '表里写的', '读作']} />
            <tbody>
              {writings.map((writing) => {
                const key = `${writing.field.name} ${writing.text}`;
                return (
                  <tr key={key}>
                    <td>{writing.field.label}</td>
                    <th scope="row">
                      {writing.text}
                      <span className="yf-quiet">（{writing.cells}处）</span>
                    </th>
                    <td>
                      <Meaning
                        org={org}
                        writing={writing}
                        value={picked[key] ?? writing.offers[0] ?? ''}
                        onChange={(to) => setPicked((before) => ({ ...before, [key]: to }))}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          <Button onClick={apply}>照此改读，重新试导入</Button>
        </>
      )}
      {choice.replace.length > 0 && (
        <ul className="yf-import-replaced">
          {choice.replace.map(({ field, from, to }) => (
            <li key={`${field} ${from}`}>
              {labelOf(ledger, field)}“{from}”读作“{to}”{' '}
              <button type="button" className="yf-link" onClick={() => change(withoutReplacement(choice, field, from))}>
                不再改读<span className="yf-unseen">{from}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function writingsOf(ledger: LedgerDescription, trial: ImportTrial | undefined): Writing[] {
  const found = new Map<string, Writing>();
  for (const { field: name, text, offers } of trial?.faults ?? []) {
    const field = ledger.fields.find((each) => each.name === name);
    if (!field || text === undefined || !listed.includes(field.kind)) continue;
    const key = `${field.name} ${text}`;
    found.set(key, { field, text, offers, cells: (found.get(key)?.cells ?? 0) + 1 });
  }
  return [...found.values()];
}

function Meaning({
  org,
  writing: { field, text, offers },
  value,
  onChange,
}: {
  readonly org: Org;
  readonly writing: Writing;
  readonly value: string;
  readonly onChange: (to: string) => void;
}) {
  const [ids, setIds] = useState<readonly string[]>([]);
  const label = `${field.label}“${text}”读作`;
  if (field.kind === 'ref' && offers.length === 0)
    return (
      <RefPicker
        id={`replace-${field.name}-${text}`}
        org={org.id}
        ledger={field.ledger ?? ''}
        many={false}
        value={ids}
        titles={{}}
        invalid={false}
        ariaLabel={label}
        onChange={(chosen, titles) => {
          setIds(chosen);
          onChange(titles[chosen[0] ?? ''] ?? '');
        }}
      />
    );
  const labels =
    field.kind === 'yesNo'
      ? ['是', '否']
      : field.kind === 'choice'
        ? (field.choices ?? []).map((each) => each.label)
        : offers;
  return (
    <select className="yf-select" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">不改</option>
      {labels.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}
