/** The entries to which those of disputes and petitions refer. */
import { entry, id, type World } from './guards.ts';

export const world: World = {
  village: { [id(1)]: entry('registered', {}) },
  'mediation-committee': {
    [id(11)]: entry('registered', { setUpOn: '2024-01-01' }),
    [id(12)]: entry('registered', { setUpOn: '2024-01-01', endedOn: '2026-01-31' }),
    [id(13)]: entry('draft', { setUpOn: '2024-01-01' }),
    [id(14)]: entry('registered', { setUpOn: '2024-01-01', endedOn: '2026-06-01' }),
  },
  mediator: {
    [id(21)]: entry('registered', { engagedOn: '2024-01-01' }),
    [id(22)]: entry('registered', { engagedOn: '2024-01-01', leftOn: '2026-01-31' }),
  },
  'mediation-case': { [id(31)]: entry('agreed', { agreedOn: '2026-03-20' }), [id(32)]: entry('mediating', {}) },
  'dispute-screening': {
    [id(41)]: entry('registered', { nothing: false, on: '2026-03-01' }),
    [id(42)]: entry('registered', { nothing: true, on: '2026-03-01' }),
  },
  'leader-reception': {
    [id(51)]: entry('registered', { on: '2026-03-05' }),
    [id(52)]: entry('registered', { on: '2026-03-06' }),
  },
  'legal-service-station': { [id(61)]: entry('registered', {}) },
};
