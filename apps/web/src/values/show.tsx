/** A stored value as people read it. */
import type { Column, FieldDescription, StoredValue, Titles } from '../api/types.ts';
import { to } from '../router.ts';
import { Link } from '../ui/link.tsx';
import { Head, Scroll } from '../ui/table.tsx';
import { longDate } from './dates.ts';
import { yuanText } from './money.ts';

export const emptyMark = '—';

function choiceLabel(field: Column, code: string): string {
  return field.choices?.find((choice) => choice.code === code)?.label ?? code;
}

/** One value in words, without links; `short` keeps dates narrow for tables. */
export function valueText(field: Column, value: StoredValue | undefined, titles: Titles, short = false): string {
  if (value === null || value === undefined || value === '') return emptyMark;
  if (Array.isArray(value)) {
    if (value.length === 0) return emptyMark;
    const words = value.flatMap((item) =>
      typeof item !== 'string'
        ? []
        : [field.kind === 'refs' ? (titles[item] ?? '（无权查看）') : choiceLabel(field, item)],
    );
    return words.length > 0 ? words.join('、') : `${value.length}行`;
  }
  switch (field.kind) {
    case 'money':
      return typeof value === 'number' ? yuanText(value) : String(value);
    case 'integer':
      return `${String(value)}${field.unit ?? ''}`;
    case 'date':
      return short || !/^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? String(value) : longDate(String(value));
    case 'time':
      return String(value).replace('T', ' ');
    case 'yesNo':
      return value === true ? '是' : value === false ? '否' : String(value);
    case 'choice':
      return choiceLabel(field, String(value));
    case 'ref':
      return titles[String(value)] ?? '（无权查看）';
    default:
      return String(value);
  }
}

interface Props {
  readonly field: FieldDescription;
  readonly value: StoredValue | undefined;
  readonly titles: Titles;
  readonly org: string;
  readonly short?: boolean;
}

/** One value with its links and sub-rows. */
export function ShowValue({ field, value, titles, org, short = false }: Props) {
  const filled = value !== null && value !== undefined && value !== '';
  const target = field.ledger;
  if (filled && field.kind === 'ref' && target !== undefined && typeof value === 'string') {
    return titles[value] === undefined ? (
      '（无权查看）'
    ) : (
      <Link href={to.entry(org, target, value)}>{titles[value]}</Link>
    );
  }
  if (field.kind === 'refs' && target !== undefined && Array.isArray(value) && value.length > 0) {
    const ids = value.filter((item): item is string => typeof item === 'string');
    return (
      <span className="yf-joined">
        {ids.map((id) => (
          <span key={id}>
            {titles[id] === undefined ? '（无权查看）' : <Link href={to.entry(org, target, id)}>{titles[id]}</Link>}
          </span>
        ))}
      </span>
    );
  }
  if (field.kind === 'rows' && !short && Array.isArray(value) && value.length > 0) {
    return (
      <SubRows
        columns={field.fields ?? []}
        rows={value.flatMap((row) => (typeof row === 'string' ? [] : [row]))}
        titles={titles}
        label={field.label}
      />
    );
  }
  const text = valueText(field, value, titles, short);
  return field.long && !short ? <span className="yf-long">{text}</span> : text;
}

interface SubRowsProps {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
  readonly titles: Titles;
  readonly label: string;
}

function SubRows({ columns, rows, titles, label }: SubRowsProps) {
  return (
    <Scroll label={`${label}明细`}>
      <table className="yf-plain">
        <Head names={['序号', ...columns.map((column) => column.label)]} />
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sub-rows have no other identity
            <tr key={i}>
              <td>{i + 1}</td>
              {columns.map((column) => (
                <td
                  key={column.name}
                  className={column.kind === 'money' || column.kind === 'integer' ? 'yf-number' : undefined}
                >
                  {valueText(column, row[column.name], titles, true)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
