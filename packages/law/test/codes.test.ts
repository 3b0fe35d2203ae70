import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isCardNumber,
  isOrganizationCode,
  isResidentNumber,
  isUscc,
  organizationCheckSign,
  usccCheckSign,
  usccFrom,
} from '../src/index.ts';

const own = fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{8}$/);
const division = fc.stringMatching(/^[1-9]\d{5}$/);
const kind = fc.constantFrom('11', '12', '13', '51', '91', 'N2', 'Y1');

describe('统一社会信用代码', () => {
  test('worked by hand after the two standards: an invented organ', () => {
    // 00112233: 0·3+0·7+1·9+1·10+2·5+2·8+3·4+3·2 = 63, 63 mod 11 = 8, 11 − 8 = 3
    expect(organizationCheckSign('00112233')).toBe('3');
    // 0·3+…+0·4+1·2 = 2, 11 − 2 = 9; 0·3+…+1·7+2·2 = 11 → 0; rest 1 → X
    expect(organizationCheckSign('00000001')).toBe('9');
    expect(organizationCheckSign('01000002')).toBe('0');
    expect(organizationCheckSign('00010001')).toBe('X');
    // 1·1+1·3+9·9+9·27+0+1·26+2·16+1·17+0+0+1·25+1·13+2·8+2·24+3·10+3·30+3·28 = 709, 709 mod 31 = 27, 31 − 27 = 4
    expect(usccCheckSign('11990121001122333')).toBe('4');
    expect(isUscc('119901210011223334')).toBe(true);
  });

  test('one wrong sign is always noticed', () => {
    fc.assert(
      fc.property(kind, division, own, fc.nat(17), fc.nat(30), (a, b, c, at, other) => {
        const right = usccFrom(a, b, c);
        expect(isUscc(right)).toBe(true);
        const sign = '0123456789ABCDEFGHJKLMNPQRTUWXY'[other] ?? '';
        const wrong = `${right.slice(0, at)}${sign}${right.slice(at + 1)}`;
        if (wrong !== right) expect(isUscc(wrong)).toBe(false);
      }),
    );
  });

  test.each(['', '11990121', '119901210011223334 ', '11990121001122333I', '１１９９０１２１００１１２２３３３４'])(
    '%j is none',
    (text) => {
      expect(isUscc(text)).toBe(false);
    },
  );

  test('the code of nine signs is written with a hyphen or without', () => {
    expect(isOrganizationCode('001122333')).toBe(true);
    expect(isOrganizationCode('00112233-3')).toBe(true);
    expect(isOrganizationCode('00112233-4')).toBe(false);
    expect(() => usccFrom('11', '99012', '00112233')).toThrow(RangeError);
  });
});

describe('numbers of people', () => {
  test('a 公民身份号码 needs a birthday and its check sign', () => {
    const first = '99012119900307001';
    const right = [...'0123456789X'].filter((sign) => isResidentNumber(first + sign));
    expect(right).toHaveLength(1);
    expect(isResidentNumber('990121199013070011')).toBe(false);
    expect(isResidentNumber(first)).toBe(false);
  });

  test('a card number checks by Luhn and notices one wrong digit', () => {
    expect(isCardNumber('6200000000000000005')).toBe(false);
    expect(isCardNumber('4111111111111111')).toBe(true);
    fc.assert(
      fc.property(fc.stringMatching(/^62\d{13,16}$/), (digits) => {
        const right = [...'0123456789'].filter((last) => isCardNumber(digits + last));
        expect(right).toHaveLength(1);
      }),
    );
  });
});
