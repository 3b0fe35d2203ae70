/** A condition in words, from the labels of its own declaration. */
import { describePeriod, formatChinese, isPlainDate, settings } from '@yifa/law';
import type { Field, Scalar } from './field.ts';
import type { LedgerModel } from './model.ts';
import type { Node, Operand, Shift } from './node.ts';
import { own } from './own.ts';

const words = { '<': '早于', '<=': '不晚于', '=': '为', '>=': '不早于', '>': '晚于' } as const;
const sizes = { '<': '小于', '<=': '不超过', '=': '等于', '>=': '不少于', '>': '大于' } as const;
const moments = { today: '办理当日', periodStart: '统计期首日', periodEnd: '统计期末日' } as const;

/** Says a condition as a Chinese clause; `ledgers` finds referenced ledgers by id. */
export function explain(node: Node, ledger: LedgerModel, ledgers: (id: string) => LedgerModel): string {
  const again = (each: Node): string => explain(each, ledger, ledgers);
  switch (node.op) {
    case 'all':
      return node.of.length === 0 ? '无条件' : node.of.map(again).join('，且');
    case 'any':
      return node.of.length === 0 ? '不成立' : `（${node.of.map(again).join('，或')}）`;
    case 'not':
      return `不是（${again(node.of)}）`;
    case 'state':
      return `状态为${node.in.map((state) => own(ledger.states, state) ?? state).join('或')}`;
    case 'filled':
      return `${labelOf(ledger, node.field)}${node.filled ? '已填写' : '未填写'}`;
    case 'in':
      return `${labelOf(ledger, node.field)}为${node.values.map((value) => sayValue(own(ledger.fields, node.field), value)).join('或')}`;
    case 'has':
      return `${labelOf(ledger, node.field)}包含${node.codes.map((code) => sayValue(own(ledger.fields, node.field), code)).join(node.quantity === 'every' ? '和' : '或')}`;
    case 'size':
      return `${labelOf(ledger, node.field)}${node.by === '>=' ? '不少于' : '不超过'}${node.count}项`;
    case 'compare': {
      const field = own(ledger.fields, node.field);
      const word = field?.kind === 'date' ? words[node.by] : sizes[node.by];
      return `${labelOf(ledger, node.field)}${word}${sayOperand(node.to, ledger, field)}`;
    }
    case 'ref': {
      const target = ledgers(node.ledger);
      const which = node.quantity === 'every' ? '每一项都' : node.quantity === 'some' ? '至少一项' : '';
      return `${labelOf(ledger, node.field)}${which}满足“${explain(node.of, target, ledgers)}”`;
    }
    case 'apart':
      return `${labelOf(ledger, node.field)}与${labelOf(ledger, node.other)}不是同一人`;
  }
}

function labelOf(ledger: LedgerModel, name: string): string {
  return own(ledger.fields, name)?.label ?? name;
}

/** A scalar as users read it. */
export function sayValue(field: Field | undefined, value: Scalar): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (field?.kind === 'money' && typeof value === 'number') return sayMoney(value);
  if (field?.kind === 'integer') return `${value}${field.unit ?? ''}`;
  if ((field?.kind === 'choice' || field?.kind === 'choices') && typeof value === 'string')
    return own(field.choices, value) ?? value;
  if (field?.kind === 'time' && typeof value === 'string') return sayTime(value);
  return field?.kind !== 'text' && isPlainDate(value) ? formatChinese(value) : String(value);
}

/** Integer 分 in 元, without rounding: 1234500 is 12345元, 1050 is 10.5元. */
export function sayMoney(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const rest = Math.abs(fen) % 100;
  const decimals = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`;
  return `${fen < 0 ? '-' : ''}${whole}${decimals}元`;
}

function sayTime(text: string): string {
  const day = text.slice(0, 10);
  return isPlainDate(day) ? `${formatChinese(day)}${Number(text.slice(11, 13))}时${text.slice(14, 16)}分` : text;
}

function sayOperand(operand: Operand, ledger: LedgerModel, field: Field | undefined): string {
  switch (operand.kind) {
    case 'value':
      return sayValue(field, operand.value);
    case 'moment':
      return moments[operand.moment] + sayShift(operand.shift);
    case 'setting':
      return `地方口径“${settings[operand.setting].label}”`;
    case 'field':
      return labelOf(ledger, operand.field) + sayShift(operand.shift);
  }
}

function sayShift(shift: Shift | undefined): string {
  return shift ? `${shift.direction === 'after' ? '之后' : '之前'}${describePeriod(shift.period)}` : '';
}
