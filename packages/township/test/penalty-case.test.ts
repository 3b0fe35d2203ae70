import { describe, expect, it } from 'vitest';
import { penaltyCase } from '../src/enforcement/penalty/index.ts';
import { bad } from './support/penalty-faults.ts';
import { concluded, opening, paths, review, sent } from './support/penalty-paths.ts';
import { type Act, play, tell } from './support/stories.ts';
import { world } from './support/world.ts';

describe('a penalty case', () => {
  tell({ ledger: penaltyCase, paths, bad, world });

  it('is not reviewed by the person who investigated', () => {
    const acts: Act[] = [
      ...opening,
      ['conclude', concluded, 'somebody'],
      ['send-review', sent],
      ['review', review, 'somebody'],
    ];
    const { decision: refused } = play({ ledger: penaltyCase, paths, bad, world }, acts);
    expect(refused.ok ? '' : refused.code).toBe('same-person');
  });

  const story = { ledger: penaltyCase, paths, bad, world };
  const remote = paths['remote'] ?? [];
  const until = (step: string): readonly Act[] => remote.slice(0, remote.findIndex(([each]) => each === step) + 1);

  it('keeps what was collected on the spot, whatever is paid at a bank later', () => {
    const { subject } = play(story, until('pay'));
    expect(subject?.values).toMatchObject({
      collect: 'spot',
      collectedOn: '2026-03-24',
      collected: 1000_00,
      handedInOn: '2026-03-25',
      paidOn: '2026-04-01',
    });
    const early = play(story, [...until('collect'), ...until('pay').slice(-1)]).subject;
    expect(early?.values).toMatchObject({ collect: 'spot', collectedOn: '2026-03-24', spotWhy: 'remote' });
  });

  it.each(['collect', 'hand-in', 'remit'])('does not register “%s” a second time', (step) => {
    const once = until(step);
    const [again] = once.slice(-1);
    const { decision: refused } = play(story, again ? [...once, again] : once);
    expect(refused.ok ? '' : refused.code).toBe('already-taken');
  });

  it('never turns money collected on the spot into a payment at a bank by a correction', () => {
    const { decision: refused } = play(story, [...until('pay'), ['correct', { collect: 'bank' }]]);
    expect(refused.ok ? '' : refused.code).toBe('not-correctable');
    expect(play(story, [...until('pay'), ['correct', { collectedOn: '2026-03-25' }]]).subject?.values).toMatchObject({
      collectedOn: '2026-03-25',
    });
    expect(play(story, [...until('pay'), ['correct', { collectedOn: '2026-03-26' }]]).decision.ok).toBe(false);
  });
});
