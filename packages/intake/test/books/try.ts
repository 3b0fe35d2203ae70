import { describeLedger, getLedger, type LedgerDescription } from '@yifa/kernel';
import { cellAddress, columnLetters, parseWorkbook } from '@yifa/office';
import { township } from '@yifa/township';
import { type Candidate, type Intake, type IntakeOptions, intakeOf } from '../../src/index.ts';

/** Entries that the books below refer to. */
const register: Readonly<Record<string, readonly Candidate[]>> = {
  village: ['柳河村', '青石村', '白杨村', '石桥社区', '上岭村'].map((title, at) => ({ id: `v${at + 1}`, title })),
  'mediation-committee': ['柳河村人民调解委员会', '青石村人民调解委员会', '云溪镇人民调解委员会'].map((title, at) => ({
    id: `c${at + 1}`,
    title,
  })),
  mediator: ['韩素云', '冯广才', '赵立本'].map((title, at) => ({ id: `m${at + 1}`, title })),
  'enforcement-officer': ['邓国栋', '苏长青', '钱小满'].map((title, at) => ({
    id: `o${at + 1}`,
    title: `${title}`,
    number: `Z${at + 1}`,
  })),
};

/** Exact names, and those that share two signs with the text: as generous as a search. */
export function lookup(ledger: string, text: string): readonly Candidate[] {
  const all = register[ledger] ?? [];
  const pairs = [...text]
    .map((_, at) => text.slice(at, at + 2))
    .filter((pair) => pair.length === 2 && !/村|委员|调解/.test(pair));
  return all.filter(
    ({ title, number }) =>
      title === text || number === text || pairs.some((pair) => title.includes(pair)) || text.includes(title),
  );
}

export function ledgerOf(id: string): LedgerDescription {
  return describeLedger(getLedger(township, id));
}

export async function read(
  ledger: string,
  name: string,
  bytes: Uint8Array,
  options: Partial<IntakeOptions> = {},
): Promise<Intake> {
  const book = await parseWorkbook(name, bytes);
  return intakeOf(ledgerOf(ledger), book, { today: '2026-01-15', lookup, ...options });
}

/** Columns by letter: `B dispute`, `A #ordinal`, `H –`. */
export function columnsOf(intake: Intake, plan = 0): string[] {
  return (intake.plans[plan]?.columns ?? []).map(({ column, field, role, party, moneyUnit }) => {
    const what = field ?? (role === undefined ? '–' : `#${role}`);
    return `${columnLetters(column)} ${what}${party === undefined ? '' : `@${party}`}${moneyUnit === undefined ? '' : `×${moneyUnit}`}`;
  });
}

/** Rows as a workbook counts them, with what was read. */
export function inputsOf(intake: Intake): (readonly [number, Readonly<Record<string, unknown>>])[] {
  return intake.rows.map(({ row, input }) => [row + 1, input]);
}

/** `Sheet1!D12 typed: …`. */
export function faultsOf(intake: Intake): string[] {
  return intake.rows.flatMap(({ faults }) => faults.map(({ address, code, says }) => `${address} ${code}: ${says}`));
}

/** `7 total`. */
export function leftOutOf(intake: Intake): string[] {
  return intake.leftOut.map(({ row, why }) => `${row + 1} ${why}`);
}

export function noticesOf(intake: Intake): string[] {
  return intake.notices.map(
    ({ code, address, says }) => `${code}${address === undefined ? '' : ` ${address}`}: ${says}`,
  );
}

export { cellAddress };
