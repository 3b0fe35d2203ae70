import { isResidentNumber, usccFrom } from '@yifa/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedPersonal, type PersonalKind, personalDataIn, publicVersion } from '../../src/index.ts';
import { report, saying } from './sample.ts';

const first = '99012119900307001';
const idNumber = first + [...'0123456789X'].find((sign) => isResidentNumber(first + sign));

function found(text: string): [PersonalKind, string][] {
  return personalDataIn(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
}

describe('personal data', () => {
  test.each<[string, PersonalKind, string]>([
    [`身份证号${idNumber}，`, 'id-number', idNumber],
    [
      `身份证号${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}。`,
      'id-number',
      `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`,
    ],
    ['证号１２', 'phone', ''],
    ['联系电话13900001234。', 'phone', '13900001234'],
    ['电话139-0000-1234。', 'phone', '139-0000-1234'],
    ['电话（０９９１－２３４５６７８）', 'phone', '０９９１－２３４５６７８'],
    ['打入4111 1111 1111 1111账户', 'card', '4111 1111 1111 1111'],
    ['住址：墨香村3组18号', 'address', '墨香村3组18号'],
    ['住砚池镇听涛路26号2栋1单元301室', 'address', '听涛路26号2栋1单元301室'],
    ['车牌京A12345的货车', 'plate', '京A12345'],
    ['邮箱zhang.san@mail.example，', 'email', 'zhang.san@mail.example'],
    ['当事人王建国不服处罚', 'name', '王建国'],
    ['村民李秀英与邻居发生纠纷', 'name', '李秀英'],
    ['信访人欧阳明，', 'name', '欧阳明'],
    ['申请人：赵磊（男）', 'name', '赵磊'],
  ])('%s', (text, kind, quote) => {
    expect(found(text)).toEqual(quote === '' ? [] : [[kind, quote]]);
  });

  test('both parties of a quarrel', () => {
    expect(found('成功调处张建国与李秀英邻里纠纷1件。')).toEqual([
      ['name', '张建国'],
      ['name', '李秀英'],
    ]);
  });

  test.each([
    '全年受理12345热线工单2023件，办结率98.61%，罚款128050元。',
    '统一社会信用代码119901210011223334',
    `代码${usccFrom('11', '990121', '00000001')}。`,
    '砚池府〔2024〕3号，国务院令第711号，依据第18号文件',
    '村民委员会、村民代表会议、村民小组组长、居民住宅、居民安全，群众满意，群众关心的问题',
    '当事人申请听证，申请人张某某已撤回，信访人李某、王××等',
    '法定代表人参加庭审，学生安全，老人关爱，村民方便',
    '2023年1月1日至12月31日，投入1280000000元',
    '听涛路2号桥完工',
    '镇长沈望舒主持召开会议',
    '经营者主动整改，商户管理规范，司机培训',
  ])('is not seen in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('offsets hold in any text, and pieces never overlap', () => {
    const piece = fc.constantFrom(
      '当事人王建国',
      idNumber,
      '13900001234',
      '听涛路26号',
      '，',
      '。',
      '件',
      ' ',
      '😀',
      '１',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, says } of personalDataIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(says).toContain(text.slice(start, end));
          last = end;
        }
      }),
    );
  });

  test('long texts of hostile shape are read in time', () => {
    for (const each of ['1', '王', '当事人', '村1号', 'a@', 'a.', '路', '（', '京A1', '6 '])
      expect(() => personalDataIn(each.repeat(20_000))).not.toThrow();
  }, 10_000);

  test('a masked name keeps its surname', () => {
    expect(maskedPersonal('王建国', 'name')).toBe('王某某');
    expect(maskedPersonal('欧阳明', 'name')).toBe('欧阳某');
    expect(maskedPersonal('13900001234', 'phone')).toBe('＊'.repeat(11));
  });
});

describe('the public version', () => {
  const secrecy = { result: 'open', on: '2024-02-22' };
  const telling = saying('当事人王建国（电话13900001234）已缴款。咨询请拨0991-2345678。');

  test('drops 签发人 and 版记 and nothing of the text', () => {
    const { report: shown, masked } = publicVersion(report, { secrecy, mask: 'all' });
    expect(masked).toEqual([]);
    expect(shown).toMatchObject({ signers: [], copyTo: [], title: report.title, sections: report.sections });
  });

  test.each([undefined, { result: 'closed', on: '2024-02-22' }, { result: 'unsure', on: '2024-02-22' }])(
    'is refused after the 保密审查 %j',
    (each) => {
      expect(() => publicVersion(report, { secrecy: each, mask: 'all' })).toThrow(
        expect.objectContaining({ code: 'secrecy-review-missing' }),
      );
    },
  );

  test('is refused while personal data is left, each piece with its place', () => {
    expect(() => publicVersion(telling, { secrecy, mask: () => false })).toThrow(
      expect.objectContaining({
        code: 'personal-data-left',
        refusals: [
          expect.objectContaining({ says: '一、情况第1段：“王建国”像是当事人姓名' }),
          expect.objectContaining({ says: '一、情况第1段：“13900001234”像是电话号码' }),
          expect.objectContaining({ says: '一、情况第1段：“0991-2345678”像是电话号码' }),
        ],
      }),
    );
  });

  test('masks what is chosen and leaves what was cleared', () => {
    const {
      report: shown,
      masked,
      cleared,
    } = publicVersion(telling, {
      secrecy,
      mask: 'all',
      cleared: ['0991-2345678'],
    });
    expect(shown.sections[0]?.paragraphs).toEqual([
      [{ text: `当事人王某某（电话${'＊'.repeat(11)}）已缴款。咨询请拨0991-2345678。` }],
    ]);
    expect(masked.map(({ quote }) => quote)).toEqual(['王建国', '13900001234']);
    expect(cleared.map(({ quote }) => quote)).toEqual(['0991-2345678']);
  });

  test('masks across pieces of a paragraph, in titles and headings', () => {
    const split = {
      ...report,
      title: '关于当事人王建国的报告',
      sections: [
        {
          id: 'a',
          level: 1 as const,
          heading: '一、村民李秀英，',
          paragraphs: [[{ text: '电话139' }, { text: '0000', figure: 'x' }, { text: '1234。' }]],
        },
      ],
    };
    const { report: shown } = publicVersion(split, { secrecy, mask: 'all' });
    expect(shown.title).toBe('关于当事人王某某的报告');
    expect(shown.sections[0]).toMatchObject({
      heading: '一、村民李某某，',
      paragraphs: [[{ text: '电话＊＊＊' }, { text: '＊＊＊＊' }, { text: '＊＊＊＊。' }]],
    });
    expect(shown.sections[0]?.paragraphs[0]?.[1]).not.toHaveProperty('figure');
  });
});
