/** What a step form says of empty controls, and whether anything was changed. */
import type { FieldDescription } from '../../api/types.ts';

const chosen: readonly FieldDescription['kind'][] = ['yesNo', 'choice', 'choices', 'ref', 'refs'];

export function missingWords({ kind, label }: FieldDescription): string {
  return chosen.includes(kind) ? `请选择“${label}”` : `请填写${label}`;
}

/** Equal as data: the order of the columns in a sub-row does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
      : part,
  );
}
