/** The entries to which reviews, meetings and decisions refer. */
import { entry, id, type World } from './guards.ts';

export const world: World = {
  village: { [id(1)]: entry('registered', { name: '云溪村' }) },
  'legal-adviser': {
    [id(11)]: entry('registered', { signedOn: '2026-01-05', contractUntil: '2026-12-31' }),
    [id(12)]: entry('registered', { signedOn: '2024-01-05', contractUntil: '2024-12-31' }),
    [id(13)]: entry('registered', { signedOn: '2026-01-05', contractUntil: '2026-12-31', endedOn: '2026-02-01' }),
  },
  'adviser-service': {
    [id(21)]: entry('given', { givenOn: '2026-03-02', finding: 'lawful' }),
    [id(22)]: entry('given', { givenOn: '2026-03-02', finding: 'unlawful' }),
    [id(23)]: entry('asked', { askedOn: '2026-03-02' }),
  },
  'legality-review': {
    [id(31)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'lawful', adviser: id(21) }),
    [id(32)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'unlawful', adviser: id(21) }),
    [id(33)]: entry('sent', { kind: 'decision' }),
    [id(34)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'mend', adviser: id(21) }),
    [id(35)]: entry('settled', {
      kind: 'decision',
      reviewedOn: '2026-03-20',
      conclusion: 'mend',
      adopted: 'all',
      adviser: id(21),
    }),
    [id(38)]: entry('settled', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'mend', adopted: 'none' }),
    [id(36)]: entry('signed', { kind: 'contract', reviewedOn: '2026-03-20', conclusion: 'lawful' }),
    [id(37)]: entry('signed', { kind: 'decision', reviewedOn: '2026-03-20', conclusion: 'lawful', adviser: null }),
  },
  meeting: {
    [id(41)]: entry('registered', { heldOn: '2026-04-10' }),
    [id(42)]: entry('registered', { heldOn: '2026-04-17' }),
    [id(43)]: entry('registered', { heldOn: '2026-05-20' }),
  },
  'decision-item': { [id(51)]: entry('registered', {}) },
};
