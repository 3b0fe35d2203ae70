import { describe } from 'vitest';
import { drill, emergencyPlan, emergencyTeam, incident } from '../src/emergency/index.ts';
import { tell } from './support/stories.ts';
import { town, world } from './support/world.ts';

describe('emergencies', () => {
  const plan = {
    name: '防汛专项预案',
    number: 'Y1',
    kind: 'special',
    hazard: 'natural',
    issuedOn: '2026-03-02',
    version: '2026版',
    riskAssessed: true,
  };
  const filed = { filedOn: '2026-03-20', filedTo: 'county', copied: true };
  tell({
    ledger: emergencyPlan,
    world,
    paths: {
      town: [
        ['issue', plan],
        ['file', filed],
        ['revise', { revisedOn: '2026-06-01', revision: '调整职责', version: '2026修订版' }],
      ],
      village: [
        ['issue', { ...plan, kind: 'village', village: town }],
        ['file', { ...filed, filedTo: 'town' }],
      ],
    },
    bad: [
      { path: 'village', step: 'issue', give: { village: null }, says: '哪个村' },
      { path: 'town', step: 'issue', give: { riskAssessed: false }, says: '风险评估', rule: 'em-plan' },
      { path: 'town', step: 'file', give: { filedTo: 'town' }, says: '报县级政府备案', rule: 'em-plan-file' },
      { path: 'village', step: 'file', give: { filedTo: 'county' }, says: '村级预案', rule: 'em-plan-file' },
      { path: 'town', step: 'file', give: { filedOn: '2026-03-01' }, says: '报备日期早于' },
      { path: 'town', step: 'revise', give: { revisedOn: '2026-03-01' }, says: '修订日期早于' },
    ],
  });
  const held = {
    name: '防汛演练',
    heldOn: '2026-05-10',
    kind: 'field',
    hazard: 'flood',
    place: '青石村',
    people: 60,
    problems: '集结慢',
    amends: '修订集结点',
  };
  tell({
    ledger: drill,
    paths: { held: [['register', held]] },
    bad: [{ path: 'held', step: 'register', give: { amends: null }, says: '修订预案', rule: 'em-plan' }],
  });
  const first = {
    name: '厂房坍塌',
    happenedOn: '2026-05-10',
    kind: 'accident',
    production: true,
    place: '青石村',
    knownAt: '2026-05-10T09:00',
    phonedAt: '2026-05-10T09:15',
    phoneMinutes: 15,
    writtenAt: '2026-05-10T09:35',
    writtenMinutes: 35,
    reportedTo: '某县政府',
    facts: '局部坍塌',
  };
  tell({
    ledger: incident,
    paths: {
      whole: [
        ['report', first],
        ['end', { endedOn: '2026-05-12', handling: '已处置', headOnScene: true, deaths: 0, injured: 1, moved: 12 }],
        ['archive', { archivedOn: '2026-06-01', dataDestroyed: true }],
      ],
    },
    bad: [
      { path: 'whole', step: 'report', give: { phoneMinutes: 21 }, says: '电话首报', rule: 'em-report' },
      { path: 'whole', step: 'report', give: { writtenMinutes: 41 }, says: '书面报告超过', rule: 'em-report' },
      {
        path: 'whole',
        step: 'end',
        before: { report: { writtenAt: null, writtenMinutes: null } },
        give: {},
        says: '没有登记书面报告',
        rule: 'em-report',
      },
      { path: 'whole', step: 'end', give: { headOnScene: false }, says: '赶赴现场', rule: 'em-accident' },
      { path: 'whole', step: 'end', give: { endedOn: '2026-05-09' }, says: '结束日期早于' },
      { path: 'whole', step: 'archive', give: { dataDestroyed: false }, says: '应当销毁', rule: 'em-data' },
    ],
  });
  const team = { name: '应急队', kind: 'town', setUpOn: '2025-01-01', members: 20, insured: true };
  tell({
    ledger: emergencyTeam,
    paths: { team: [['register', team]] },
    bad: [{ path: 'team', step: 'register', give: { insured: false }, says: '人身意外', rule: 'em-team' }],
  });
});
