/** Books written after the reader, in habits it had not met. */
import { describe, expect, it } from 'vitest';
import * as fresh from './books/fresh.ts';
import { columnsOf, faultsOf, leftOutOf, read } from './books/try.ts';

describe('habits not met before', () => {
  it('a form with its unit and year between title and heads, a total without its word, a month that is none', async () => {
    const intake = await read('mediation-case', '登记簿.xlsx', await fresh.officeRegister());
    expect(columnsOf(intake)).toEqual([
      'A #ordinal',
      'B #number',
      'C receivedOn',
      'D parties.name',
      'E parties.idNumber',
      'F parties.phone',
      'G kind',
      'H facts',
      'I amount×1',
      'J mediators',
    ]);
    expect(intake.rows.map(({ number, input }) => [number, input['receivedOn'], input['amount']])).toEqual([
      ['上调字1号', '2024-01-09', 80_000],
      ['上调字2号', '2024-02-10', 200_000],
      ['上调字3号', undefined, undefined],
    ]);
    expect(intake.rows.flatMap(({ faults }) => faults.map(({ address }) => address))).toEqual(['2024!C6']);
    expect(leftOutOf(intake)).toEqual(['7 total', '8 note']);
  });

  it('the same heads under the title of another month are a table of its own', async () => {
    const intake = await read('dispute', '排查.xlsx', await fresh.monthBlocks());
    expect(intake.plans.map(({ month }) => month)).toEqual([5, 6]);
    expect(intake.rows.map(({ input }) => [input['title'], input['foundOn'], input['village'], input['kind']])).toEqual(
      [
        ['抢水', '2025-05-06', 'v2', 'neighbours'],
        ['占地', '2025-05-20', 'v2', 'expropriation'],
        ['欠租', '2025-06-03', 'v3', 'contract'],
        ['坠物', '2025-06-18', 'v4', 'damages'],
      ],
    );
    expect(faultsOf(intake)).toEqual(['台账!E9 typed: “中等”不在“风险等级”的选项里，是否为“中”']);
  });

  it('a text of petitions with the hour of each', async () => {
    const intake = await read('petition', '信访.txt', fresh.petitionText());
    expect(
      intake.rows.map(({ input }) => [input['systemNo'], input['receivedOn'], input['people'], input['form']]),
    ).toEqual([
      ['XF001', '2025-03-04', 3, 'visit'],
      ['XF002', '2025-03-05', 1, 'online'],
    ]);
    expect(columnsOf(intake)).toContain('F petitioners.phone');
    expect(leftOutOf(intake)).toEqual(['4 total']);
  });

  it('penalties in an old .xls: what is doubtful stays without a field', async () => {
    const intake = await read('penalty-case', '处罚.xls', fresh.penaltiesXls());
    expect(intake.rows.map(({ input }) => [input['partyName'], input['source'], input['receivedOn']])).toEqual([
      ['晨光饭店', 'patrol', '2025-05-02'],
      ['符永年', 'hotline', '2025-05-04'],
    ]);
    expect(intake.plans[0]?.columns.every(({ field }) => field !== 'foundOn')).toBe(true);
  });

  it('drills with a blank column, 上半年小计, counts that are none', async () => {
    const intake = await read('emergency-drill', '演练.xlsx', await fresh.drillList());
    expect(intake.rows.map(({ input }) => [input['name'], input['kind'], input['hazard'], input['people']])).toEqual([
      ['山洪转移', 'evacuation', 'flood', undefined],
      ['灭火', 'field', 'fire', 35],
      ['地震避险', 'evacuation', 'quake', 400],
    ]);
    expect(intake.rows[0]?.faults.map(({ address }) => address)).toEqual(['Sheet1!D3', 'Sheet1!G3']);
    expect(leftOutOf(intake)).toEqual(['5 total', '7 total', '8 note']);
  });
});
