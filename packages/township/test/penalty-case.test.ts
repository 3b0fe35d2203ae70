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
});
