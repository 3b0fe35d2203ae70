/** 矛盾纠纷排查和化解: screenings, the disputes they find, and what became of them. */
import type { PlainDate } from '@yifa/law';
import type { Item } from '../desk.ts';
import type { Town } from '../town.ts';
import { disputeKinds, type Mediations } from './mediation.ts';

export interface DisputesTable {
  readonly screenings: number;
  readonly found: number;
  readonly resolved: number;
  /** Of the resolved, those in which the justice office or a mediator took part. */
  readonly joined: number;
  /** How many of the found were handed to people's mediation; the others were settled by persuasion and the like. */
  readonly mediated: number;
}

const routes = ['persuasion', 'administrative', 'persuasion', 'adjudication', 'persuasion', 'judicial'];

export function makeDisputes(town: Town, table: DisputesTable, mediations: Mediations): void {
  const { days } = town;
  const screenDays = town.spread(table.screenings);
  const usable = screenDays.filter((on) => on <= days.on(town.settled ? '10-31' : '11-20')).length;
  const at = Array.from({ length: table.found }, (_, k) => Math.floor((k * usable) / table.found));
  const finding = new Set(at);
  const screenings = screenDays.map((on, i) =>
    town.register('dispute-screening', on, {
      kind: i % 6 === 5 ? 'special' : 'regular',
      village: town.village(i),
      place: town.villageName(i),
      screeners: '村干部和网格员',
      nothing: !finding.has(i),
      ...(finding.has(i) ? {} : { says: '走访农户，未发现新的纠纷。' }),
    }),
  );
  for (let k = 0; k < table.found; k++) {
    const i = at[k] ?? 0;
    const on = screenDays[i] ?? days.first;
    makeDispute(town, table, mediations, { k, i, on, screening: town.turn(screenings, i) });
  }
}

function makeDispute(
  town: Town,
  table: DisputesTable,
  mediations: Mediations,
  { k, i, on, screening }: { k: number; i: number; on: PlainDate; screening: Item },
): void {
  const { days } = town;
  const mediated = k < table.mediated;
  const resolved = k < table.resolved;
  const [kind, title, facts] = town.turn(disputeKinds, k);
  const handled = days.later(on, 2);
  const dispute = town
    .open('dispute', 'find', on, {
      title: `${town.villageName(i)}${title}`,
      source: 'screening',
      screening,
      village: town.village(i),
      kind,
      people: k % 9 === 8 ? 'some' : 'few',
      risk: k % 11 === 10 ? 'medium' : 'low',
      facts,
    })
    .step('handle', handled, {
      route: mediated ? 'mediation' : town.turn(routes, k),
      owner: mediated ? '人民调解委员会' : town.villageName(i),
      dueOn: days.later(on, 22) ?? days.end,
      justiceJoined: k < table.joined,
    });
  const mediation =
    mediated && handled ? mediations.accept(handled, { village: i, kind, title, facts, fails: !resolved }) : undefined;
  if (resolved)
    dispute.step('resolve', days.later(on, 14), {
      how: mediated ? '经人民调解达成协议。' : '经当面说理，双方互谅，当场谈妥。',
      mediation,
    });
}
