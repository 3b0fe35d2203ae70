/** The empty workbook of a ledger: everything in it follows from the declaration. */
import type { Field, LedgerModel, StepModel } from '@yifa/kernel';
import { type TemplateColumn, writeTemplate } from '@yifa/office';
import type { Named } from '@yifa/store';

const skipped = '（导入时自动跳过）';
/** How the example row begins. */
export const exampleMark = `示例${skipped}`;
/** How the first cell of a sheet begins that is not to be read. */
export const listMark = `选项${skipped}`;

const preparedRows = 300;

/**
 * Heads, lists of choices, notes and one example row, as .xlsx.
 * @param named entries of the ledgers referred to, for the lists
 */
export async function ledgerTemplate(
  ledger: LedgerModel,
  step: StepModel,
  named: (ledger: string) => readonly Named[],
  today: string,
): Promise<Uint8Array> {
  const taken = step.asks.some((name) => ledger.fields[name]?.label === '序号');
  const columns: TemplateColumn[] = [
    { head: taken ? '行次' : '序号', width: 24, must: false, example: exampleMark },
    ...step.asks.flatMap((name) => {
      const field = ledger.fields[name];
      return field ? columnsOf(field, named, today) : [];
    }),
  ];
  return writeTemplate({
    sheet: ledger.label,
    title: `${ledger.label}导入模板`,
    says: `每行填一${ledger.unit}；带*的必填。示例行不会导入，可以保留。日期写2026-03-05、2026.3.5、3月5日都可以；金额以元为单位；一格填几项的用顿号隔开。`,
    columns,
    lists: { sheet: '选项', mark: listMark },
    rows: preparedRows,
  });
}

function columnsOf(field: Field, named: (ledger: string) => readonly Named[], today: string): TemplateColumn[] {
  if (field.kind !== 'rows') return [columnOf(field, named, today)];
  const inner = Object.values(field.fields).filter((each) => each.kind !== 'rows');
  return inner.map((each) => ({
    ...columnOf(each, named, today),
    group: field.label,
    must: !field.optional && !each.optional,
    note: `${field.label}有几项的，用顿号隔开，各列的顺序相同；或者在下面另起一行，只填${field.label}的各列`,
    example: each.kind === 'text' && !each.shape ? '某某甲、某某乙' : '',
  }));
}

function columnOf(field: Field, named: (ledger: string) => readonly Named[], today: string): TemplateColumn {
  const wide = (text: string): number => Math.max(12, Math.min(40, [...text].length * 2 + 4));
  const base = {
    head: field.label,
    width: wide(field.label),
    must: !field.optional,
    ...(field.hint === undefined ? {} : { note: field.hint }),
  };
  switch (field.kind) {
    case 'text':
      return {
        ...base,
        width: field.long ? 40 : Math.max(base.width, field.shape === 'idNumber' ? 24 : 18),
        example: field.shape === 'phone' ? '0000-0000000' : field.shape ? '' : '某某',
        ...(field.shape === 'idNumber' ? { note: '18位公民身份号码' } : {}),
        ...(field.shape === 'creditCode' ? { note: '18位统一社会信用代码' } : {}),
      };
    case 'integer':
      return {
        ...base,
        head: field.unit ? `${field.label}（${field.unit}）` : field.label,
        example: String(field.min ?? 1),
      };
    case 'money':
      return { ...base, head: `${field.label}（元）`, example: '1000' };
    case 'date':
      return { ...base, width: Math.max(14, base.width), date: true, example: today };
    case 'time':
      return { ...base, width: 20, note: '日期和时刻，如2026-03-05 14:30', example: `${today} 09:30` };
    case 'yesNo':
      return { ...base, choices: ['是', '否'], example: '否' };
    case 'choice':
      return { ...base, choices: Object.values(field.choices), example: Object.values(field.choices)[0] ?? '' };
    case 'choices': {
      const labels = Object.values(field.choices);
      return {
        ...base,
        width: 24,
        note: `可填几项，用顿号隔开：${labels.join('、')}`,
        example: labels.slice(0, 2).join('、'),
      };
    }
    case 'ref':
    case 'refs': {
      const titles = named(field.ledger.id).map((each) => each.title);
      const list = titles.length > 0 ? { choices: titles, open: field.kind === 'refs' } : {};
      const note = `填${field.ledger.label}中已登记的名称${field.kind === 'refs' ? '，几项用顿号隔开' : ''}`;
      return { ...base, width: 24, note, ...list, example: titles[0] ?? '' };
    }
    case 'rows':
      return { ...base, example: '' };
  }
}
