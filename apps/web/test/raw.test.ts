import { describe, expect, it } from 'vitest';
import type { FieldDescription } from '../src/api/types.ts';
import { pasteInto } from '../src/fields/paste.ts';
import { rawOf, readField } from '../src/values/raw.ts';

const name = { name: 'name', kind: 'text', label: '姓名', optional: false, personal: false } as const;
const share = { name: 'share', kind: 'money', label: '份额', optional: true, personal: false } as const;
const signed = { name: 'signed', kind: 'yesNo', label: '已签名', optional: true, personal: false } as const;
const parties: FieldDescription = {
  name: 'parties',
  kind: 'rows',
  label: '当事人',
  optional: false,
  personal: true,
  fields: [name, share, signed],
};

describe('sub-rows of a form', () => {
  it('leaves out empty rows and reads every cell', () => {
    const raw = [
      { name: '甲', share: '1.2万', signed: true },
      { name: '', share: '', signed: null },
    ];
    expect(readField(parties, raw, '2024-09-18')).toEqual({
      value: [{ name: '甲', share: 1_200_000, signed: true }],
      faults: [],
    });
  });

  it('names row and column of a fault', () => {
    const { faults } = readField(parties, [{ name: '', share: '几十元', signed: null }], '2024-09-18');
    expect(faults.map(({ field }) => field)).toEqual(['parties.0.name', 'parties.0.share']);
  });

  it('reads back what is stored, unchanged', () => {
    const stored = [{ name: '甲', share: 100_001, signed: false }];
    expect(readField(parties, rawOf(parties, stored), '2024-09-18').value).toEqual(stored);
  });

  it('takes a block from a spreadsheet at the cell where it is pasted', () => {
    const pasted = pasteInto(
      [{ name: '甲', share: '', signed: null }],
      [name, share, signed],
      0,
      1,
      '100\t是\r\n200\t否\r\n300\t或许\r\n',
    );
    expect(pasted.rows).toEqual([
      { name: '甲', share: '100', signed: true },
      { name: '', share: '200', signed: false },
      { name: '', share: '300', signed: null },
    ]);
    // What no control can show is said, not swallowed.
    expect(pasted.faults.map(({ says }) => says)).toEqual(['第3行：已签名“或许”看不出是还是否，请写“是”或“否”']);
  });
});
