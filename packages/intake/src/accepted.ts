import type { ColumnDescription } from './targets.ts';

/** Choices named in one remedy. */
const named = 10;

/** What a cell of a workbook may hold for a field, as a request: `可以填：来访、来信、网上`. */
export function acceptedIn(field: ColumnDescription): string {
  switch (field.kind) {
    case 'choice':
      return `可以填：${listOf(field)}`;
    case 'choices':
      return `可以填：${listOf(field)}；几项用顿号隔开`;
    case 'yesNo':
      return '填“是”或“否”';
    case 'date':
      return '写明年、月、日，如2025-03-05、2025.3.5';
    case 'time':
      return '写日期和时刻，如2025-03-05 14:30';
    case 'integer':
      return field.unit === undefined ? '只写一个整数' : `只写一个整数，单位是${field.unit}`;
    case 'money':
      return '只写一个数，单位是元，如1234.50；按万元填的写1.2万';
    case 'ref':
    case 'refs':
      return `填已登记的${field.label}的名称或编号`;
    case 'text':
      return field.shape === undefined ? `填写${field.label}` : shapes[field.shape];
    case 'rows':
      return `填写${field.label}`;
  }
}

const shapes = {
  phone: '写一个电话号码，如13900000000、0990-1234567',
  idNumber: '写18位公民身份号码，那一列设为“文本”格式',
  creditCode: '写18位统一社会信用代码',
} as const;

function listOf({ choices = [] }: ColumnDescription): string {
  const labels = choices.slice(0, named).map(({ label }) => label);
  return `${labels.join('、')}${choices.length > named ? `等${choices.length}项` : ''}`;
}
