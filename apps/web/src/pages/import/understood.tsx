/** ② What was understood of the workbook: each column and the field it goes to, and what no column fills. */
import type { ImportChoice, ImportPlan, SheetPlanView } from '@yifa/server/contract/imports';
import { useState } from 'react';
import type { LedgerDescription, Org, Titles } from '../../api/types.ts';
import { Control } from '../../fields/control.tsx';
import { Head } from '../../ui/table.tsx';
import type { Raw } from '../../values/raw.ts';
import { constantRaw, needed, withConstant, withField, withSheet } from './choice.ts';
import { choicesOf, labelOf, whyOf } from './words.ts';

interface Props {
  readonly org: Org;
  readonly ledger: LedgerDescription;
  readonly plan: ImportPlan;
  readonly choice: ImportChoice;
  readonly change: (choice: ImportChoice) => void;
  readonly disabled: boolean;
}

export function Understood({ org, ledger, plan, choice, change, disabled }: Props) {
  return (
    <section className="yf-card" aria-labelledby="import-understood">
      <h2 id="import-understood">② 各列填到哪里</h2>
      {plan.notices.map((notice) => (
        <p key={`${notice.sheet} ${notice.says}`} className="yf-import-notice">
          {notice.sheet !== '' && <strong>{notice.sheet}：</strong>}
          {notice.says}
          {notice.remedy !== '' && <span className="yf-quiet"> {notice.remedy}</span>}
        </p>
      ))}
      {plan.sheets.length === 0 && <p>没有找到{ledger.label}的表格。请核对是否选错了工作簿，或者下载空白模板填写。</p>}
      <fieldset disabled={disabled}>
        {plan.steps.length > 1 && (
          <label className="yf-import-step">
            办理
            <select
              className="yf-select yf-select-small"
              value={choice.step}
              onChange={(event) => change({ ...choice, step: event.target.value })}
            >
              {plan.steps.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        )}
        {plan.sheets.map((sheet, at) => (
          <Sheet
            key={`${sheet.sheet} ${sheet.table}`}
            ledger={ledger}
            step={plan.import.step}
            sheet={sheet}
            at={at}
            choice={choice}
            change={change}
          />
        ))}
        <Constants org={org} ledger={ledger} plan={plan} choice={choice} change={change} />
      </fieldset>
    </section>
  );
}

interface SheetProps {
  readonly ledger: LedgerDescription;
  readonly step: string;
  readonly sheet: SheetPlanView;
  readonly at: number;
  readonly choice: ImportChoice;
  readonly change: (choice: ImportChoice) => void;
}

const units = [
  [1, '元'],
  [10_000, '万元'],
  [100_000_000, '亿元'],
] as const;

function Sheet({ ledger, step, sheet, at, choice, change }: SheetProps) {
  const chosen = choice.sheets[at];
  const fields = choicesOf(ledger, step);
  const rows = sheet.dataRows[1] - sheet.dataRows[0] + 1;
  if (!chosen) return null;
  const left = chosen.fields.filter((field, i) => field === null && sheet.columns[i]?.role === undefined).length;
  return (
    <div className="yf-import-sheet">
      <div className="yf-import-row">
        <label>
          <input
            type="checkbox"
            checked={chosen.use}
            onChange={(event) => change(withSheet(choice, at, { use: event.target.checked }))}
          />{' '}
          导入“{sheet.sheet}”{sheet.table > 0 ? `第${sheet.table + 1}个表` : ''}
        </label>
        <span className="yf-quiet">
          {sheet.title !== '' && `${sheet.title}，`}第{sheet.dataRows[0] + 1}—{sheet.dataRows[1] + 1}行，共{rows}行
          {sheet.hidden && '；这张工作表是隐藏的'}
        </span>
        <label>
          年度{' '}
          <input
            className="yf-import-year"
            inputMode="numeric"
            maxLength={4}
            value={chosen.year ?? ''}
            placeholder="未写明"
            onChange={(event) => {
              const text = event.target.value.replace(/\D/g, '');
              change(withSheet(choice, at, { year: text === '' ? null : Number(text) }));
            }}
          />
        </label>
      </div>
      {chosen.use && (
        <div className="yf-scroll">
          <table className="yf-plain yf-import-columns">
            <caption className="yf-unseen">{sheet.sheet}的各列</caption>
            <Head names={['列', '表头', '填到', '依据', '内容举例']} />
            <tbody>
              {sheet.columns.map((column, i) => {
                const field = chosen.fields[i] ?? null;
                const head = column.heads.filter((each) => each !== '').join('／');
                const kind = ledger.fields.find((each) => each.name === field)?.kind;
                return (
                  <tr key={column.column} className={field === null ? 'yf-import-out' : undefined}>
                    <td>{column.letter}</td>
                    <th scope="row">{head === '' ? '（无表头）' : head}</th>
                    <td className="yf-import-pick">
                      <select
                        className="yf-select"
                        aria-label={`${column.letter}列${head}填到`}
                        value={field ?? ''}
                        onChange={(event) =>
                          change(withField(choice, at, i, event.target.value === '' ? null : event.target.value))
                        }
                      >
                        <option value="">不导入</option>
                        {column.candidates.length > 0 && (
                          <optgroup label="可能是">
                            {column.candidates.map((name) => (
                              <option key={name} value={name}>
                                {labelOf(ledger, name)}
                              </option>
                            ))}
                          </optgroup>
                        )}
                        <optgroup label={ledger.label}>
                          {fields.map(({ name, label, must }) => (
                            <option key={name} value={name}>
                              {label}
                              {must ? ' *' : ''}
                            </option>
                          ))}
                        </optgroup>
                      </select>
                      {kind === 'money' && (
                        <select
                          className="yf-select yf-select-small"
                          aria-label={`${head}的单位`}
                          value={chosen.units[i] ?? 1}
                          onChange={(event) =>
                            change(
                              withSheet(choice, at, {
                                units: chosen.units.map((unit, n) =>
                                  n === i
                                    ? (units.find(([value]) => String(value) === event.target.value)?.[0] ?? 1)
                                    : unit,
                                ),
                              }),
                            )
                          }
                        >
                          {units.map(([value, label]) => (
                            <option key={value} value={value}>
                              {label}
                            </option>
                          ))}
                        </select>
                      )}
                    </td>
                    <td>
                      {field === column.field ? whyOf(column, ledger) : '手工选定'}
                      {field === null && column.role === undefined && column.later === undefined && (
                        <span className="yf-quiet">没有对应的栏目</span>
                      )}
                    </td>
                    <td className="yf-import-samples">{column.samples.slice(0, 3).join('｜')}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {left > 0 && (
            <p className="yf-quiet">{left}列不导入。需要的，在“填到”里选定；选过一次，下次同样的表会照办。</p>
          )}
        </div>
      )}
    </div>
  );
}

type ConstantsProps = Omit<Props, 'disabled'>;

/** Fields that rows need and no column holds: one value for all rows. */
function Constants({ org, ledger, plan, choice, change }: ConstantsProps) {
  const [typed, setTyped] = useState<Readonly<Record<string, Raw>>>({});
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [titles, setTitles] = useState<Titles>(plan.titles);
  const wanted = new Set(needed(plan, choice));
  const fields = ledger.fields.filter((field) => wanted.has(field.name));
  if (fields.length === 0) return null;
  const missing = fields.filter((field) => choice.constants[field.name] === undefined && !field.optional);
  return (
    <div className="yf-import-constants">
      <h3>表里没有的必填项</h3>
      <p className={missing.length > 0 ? 'yf-import-notice' : 'yf-quiet'}>
        {missing.length > 0
          ? `还缺${missing.map((field) => field.label).join('、')}。表里有这一列的，在上面“填到”里选定；各行都一样的，在这里填一次；都不是的，在工作簿里加一列。`
          : '下面的值填到所有的行；行里自己有的，以行里的为准。'}
      </p>
      <div className="yf-import-fields">
        {fields.map((field) => {
          const id = `constant-${field.name}`;
          const says = faults[field.name];
          return (
            <div key={field.name} className="yf-import-constant">
              <label htmlFor={id}>{field.label}</label>
              {field.kind === 'rows' ? (
                <span className="yf-quiet">有几项内容，请在工作簿里加列</span>
              ) : (
                <Control
                  id={id}
                  field={field}
                  value={typed[field.name] ?? constantRaw(field, choice)}
                  org={org.id}
                  today={org.today}
                  titles={titles}
                  invalid={says !== undefined}
                  ariaLabel={`${field.label}，所有的行`}
                  describedBy={says === undefined ? undefined : `${id}-error`}
                  onChange={(raw, names) => {
                    if (names) setTitles((before) => ({ ...before, ...names }));
                    setTyped((before) => ({ ...before, [field.name]: raw }));
                    const next = withConstant(choice, field, raw, org.today);
                    setFaults(({ [field.name]: _, ...others }) =>
                      next.says ? { ...others, [field.name]: next.says } : others,
                    );
                    change(next.choice);
                  }}
                />
              )}
              {says !== undefined && (
                <p id={`${id}-error`} className="yf-field-error">
                  {says}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
