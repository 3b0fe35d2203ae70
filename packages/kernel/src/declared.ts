/** What was written in a declaration, as the interpreters read it: conditions become trees, texts and names are checked. */
import { checkDeadline } from './check-deadline.ts';
import type { DeadlineDefinition, DocumentDefinition, Guard } from './definition.ts';
import { checkedText } from './document-words.ts';
import { DefinitionError } from './errors.ts';
import type { Fields } from './field.ts';
import type { DeadlineModel, DocumentBlock, DocumentModel, GuardModel, LedgerModel } from './model.ts';
import { always, fieldsRead, type Node, toNode } from './node.ts';
import { own } from './own.ts';

function declaredNode(ledger: LedgerModel, condition: unknown, where: string): Node {
  if (condition === undefined) return always;
  return toNode(condition, {
    fields: ledger.fields,
    states: Object.keys(ledger.states),
    path: `${ledger.id}.${where}`,
  });
}

/** @throws DefinitionError naming the guard and what is wrong with its conditions */
export function declaredGuards(
  ledger: LedgerModel,
  guards: readonly Guard<Fields, string>[],
  where: string,
): GuardModel[] {
  return guards.map((guard, i) => {
    const when = declaredNode(ledger, guard.when, `${where}.guards[${i}].when`);
    const require = declaredNode(ledger, guard.require, `${where}.guards[${i}].require`);
    return {
      ...(guard.rule === undefined ? {} : { rule: guard.rule }),
      force: guard.force ?? 'forbid',
      when,
      require,
      says: guard.says,
      remedy: guard.remedy,
      reads: new Set([...fieldsRead(when), ...fieldsRead(require)]),
    };
  });
}

/** @throws DefinitionError as `checkDeadline`, and for a condition that cannot be read */
export function declaredDeadline<F extends Fields, S extends string>(
  ledger: LedgerModel,
  id: string,
  label: string,
  d: DeadlineDefinition<F, S>,
): DeadlineModel {
  checkDeadline(ledger, id, d);
  return {
    id,
    label,
    rule: d.rule,
    from: d.from,
    within: d.within,
    direction: d.direction ?? 'after',
    met: d.met,
    when: declaredNode(ledger, d.when, `${id}.when`),
    lapses: d.lapses ? declaredNode(ledger, d.lapses, `${id}.lapses`) : { op: 'any', of: [] },
    exclude: d.exclude ?? [],
    extend: (d.extend ?? []).map((e) => ({ when: declaredNode(ledger, e.when, `${id}.extend`), by: e.by })),
  };
}

/** @throws DefinitionError for a second document of that name, a word that names nothing, or a condition that cannot be read */
export function declaredDocument<F extends Fields, S extends string, T extends string>(
  ledger: LedgerModel,
  id: string,
  label: string,
  d: DocumentDefinition<F, S, T>,
): DocumentModel {
  const template = (text: string): string => checkedText(text, ledger.fields, `${ledger.id}.${id}`);
  const body = d.body.map((part): DocumentBlock => {
    if (typeof part === 'string') return { kind: 'para', text: template(part), when: always };
    if ('heading' in part)
      return { kind: 'heading', text: template(part.heading), when: declaredNode(ledger, part.when, id) };
    if ('text' in part) return { kind: 'para', text: template(part.text), when: declaredNode(ledger, part.when, id) };
    if ('fields' in part) return { kind: 'fields', fields: part.fields };
    if ('rows' in part) return { kind: 'rows', field: part.rows };
    return { kind: 'signatures', lines: part.signatures };
  });
  if (own(ledger.documents, id)) throw new DefinitionError(`${ledger.id}.${id}`, 'declared twice');
  const { rule, dated, numbered } = d;
  return {
    id,
    label,
    body,
    after: d.after,
    when: declaredNode(ledger, d.when, `${id}.when`),
    ...(rule ? { rule } : {}),
    ...(dated ? { dated } : {}),
    ...(numbered ? { numbered } : {}),
  };
}
