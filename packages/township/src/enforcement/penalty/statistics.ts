import { count, type EntryIndicator, relation } from '@yifa/kernel';
import { penaltyCase } from './documents.ts';
import { penaltyKinds } from './facts.ts';
import { penaltyDecisions } from './indicators.ts';

type Kind = keyof typeof penaltyKinds;

/** From the heaviest down; places differ on the middle of the list, this is the order of penaltyKinds. */
const heaviestFirst: readonly Kind[] = [
  'restrictWork',
  'closeDown',
  'stopBusiness',
  'restrictBusiness',
  'revokeLicence',
  'downgrade',
  'suspendLicence',
  'confiscation',
  'fine',
  'criticism',
  'warning',
];

/** The column of a kind in the yearly statistics: a decision with several penalties counts once, under the heaviest. */
function column(kind: Kind, at: number): EntryIndicator {
  const heavier = heaviestFirst.slice(0, at);
  return count(`penalties_${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`, penaltyCase, {
    label: `处罚决定：${penaltyKinds[kind]}`,
    says: `本期决定中最重的处罚为${penaltyKinds[kind]}的宗数，一案多罚只计一次`,
    on: 'decidedOn',
    where:
      heavier.length === 0 ? { kinds: { has: kind } } : { kinds: { has: kind }, not: { kinds: { hasAny: heavier } } },
    unit: '宗',
    reads: 'other',
  });
}

export const penaltiesByKind: readonly EntryIndicator[] = heaviestFirst.map(column);

export const penaltyStatisticsRelations = [
  relation('penalty-kinds', penaltyDecisions, '=', penaltiesByKind, '各处罚种类之和等于处罚决定数'),
];
