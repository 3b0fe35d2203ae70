import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldDescription } from '../src/api/types.ts';
import { yuanInput, yuanText } from '../src/values/money.ts';
import { readField } from '../src/values/raw.ts';

const sum: FieldDescription = { name: 'sum', kind: 'money', label: '金额', optional: false, personal: false };

describe('money typed in 元', () => {
  it('what is shown reads back to the same 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (fen) => {
        expect(readField(sum, yuanInput(fen), '2024-09-18').value).toBe(fen);
        expect(readField(sum, yuanText(fen), '2024-09-18').value).toBe(fen);
      }),
    );
  });
});
