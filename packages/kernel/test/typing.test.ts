/** What clerks type is what is meant, or a sentence that says what would do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped, type TypedField, type TypedValue, type TypingContext } from '../src/typing/index.ts';

const today = '2024-09-18';
const field = (kind: TypedField['kind'], more: Partial<TypedField> = {}): TypedField => ({
  kind,
  label: '栏目',
  ...more,
});

function value(kind: TypedField, text: string, context: Partial<TypingContext> = {}): unknown {
  const result = readTyped(kind, text, { today, ...context });
  if (!result.ok) throw new Error(`${text}: ${result.says}`);
  return result.value;
}
function says(kind: TypedField, text: string, context: Partial<TypingContext> = {}): string {
  const result = readTyped(kind, text, { today, ...context });
  if (result.ok) throw new Error(`${text} was read as ${JSON.stringify(result.value)}`);
  return result.says;
}

describe('dates', () => {
  const day = field('date');
  it.each([
    ['2023-05-01', '2023-05-01'],
    ['2023.5.1', '2023-05-01'],
    ['2023.05.01', '2023-05-01'],
    ['2023/5/1', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['2023年5月1号', '2023-05-01'],
    ['2023年5月1', '2023-05-01'],
    ['2023、5、1', '2023-05-01'],
    ['2023—5—1', '2023-05-01'],
    ['2023 5 1', '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['23-5-1', '2023-05-01'],
    ['23.5.1', '2023-05-01'],
    ['230531', '2023-05-31'],
    ['98年3月2日', '1998-03-02'],
    ['5月1日', '2024-05-01'],
    ['５月１日', '2024-05-01'],
    ['5.1', '2024-05-01'],
    ['5-1', '2024-05-01'],
    ['5/1', '2024-05-01'],
    [' 2023 年 5 月 1 日 ', '2023-05-01'],
    ['二〇二三年五月一日', '2023-05-01'],
    ['二零二三年十二月二十一日', '2023-12-21'],
    ['二○二三年十月十日', '2023-10-10'],
    ['二O二三年五月三十一日', '2023-05-31'],
    ['2023年十一月卅日', '2023-11-30'],
    ['五月一日', '2024-05-01'],
    ['今天', '2024-09-18'],
    ['昨天', '2024-09-17'],
    ['去年12月3日', '2023-12-03'],
    ['2023年5月1日 星期一', '2023-05-01'],
    ['2023-05-01（周一）', '2023-05-01'],
    ['2023年5月1日上午9时30分', '2023-05-01'],
    ['2023年5月1日 星期一 09:30', '2023-05-01'],
    ['2023/5/1 0:00:00', '2023-05-01'],
    ['2023-05-01T00:00:00.000Z', '2023-05-01'],
    ['2024年2月29日', '2024-02-29'],
    ['/', null],
    ['——', null],
    ['', null],
  ])('%s is %s', (typed, meant) => {
    expect(value(day, typed)).toBe(meant);
  });

  it('without a year lies in the year of the sheet', () => {
    expect(value(day, '12月31日', { year: 2022 })).toBe('2022-12-31');
  });

  it('takes serial numbers only where the context says that it is a cell', () => {
    expect(value(day, '45047', { epoch: 1900 })).toBe('2023-05-01');
    expect(value(day, '45047.75', { epoch: 1900 })).toBe('2023-05-01');
    expect(value(day, '43585', { epoch: 1904 })).toBe('2023-05-01');
    expect(value(day, '20230501', { epoch: 1900 })).toBe('2023-05-01');
    expect(says(day, '45047')).toContain('表格软件');
    // The cell of someone who typed 5.10.
    expect(says(day, '5.1', { epoch: 1900 })).toContain('分不清');
  });

  it.each([
    ['2023年5月', '没有写日'],
    ['2023.5', '没有写日'],
    ['202305', '没有写日'],
    ['5月', '没有写日'],
    ['5月上旬', '没有写日'],
    ['2023', '只有年份'],
    ['2023.2.29', '2月没有29日'],
    ['2023-13-01', '月份'],
    ['20231301', '月份'],
    ['1899.1.1', '1900'],
    ['2200.1.1', '2199'],
    ['1.2.3.4', '不是日期'],
    ['123.4.5', '不是日期'],
    ['5/1/2023', '年写在最前面'],
    ['2023.5.1-2023.5.3', '一段时间'],
    ['5月1日至3日', '一段时间'],
    ['腊月廿三', '农历'],
    ['2023年5月1日 星期二', '星期一'],
    ['待定', '不是日期'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(day, typed)).toContain(why);
    expect(says(day, typed)).toMatch(/^栏目“.*[一-鿿]/);
  });

  it('read back from any habit', () => {
    const signs = [...'〇一二三四五六七八九'];
    const chinese = (n: number) =>
      n < 10 ? (signs[n] ?? '') : `${n < 20 ? '' : signs[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : signs[n % 10]}`;
    const habits: ((y: string, m: number, d: number) => string)[] = [
      (y, m, d) => `${y}.${m}.${d}`,
      (y, m, d) => `${y}-${m}-${d}`,
      (y, m, d) => `${y}/${m}/${d}`,
      (y, m, d) => `${y}年${m}月${d}日`,
      (y, m, d) => `${y} 年 ${m} 月 ${d} 日 9:05`,
      (y, m, d) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
      (y, m, d) => `${[...y].map((c) => signs[Number(c)]).join('')}年${chinese(m)}月${chinese(d)}日`,
      (y, m, d) => `${y}．${m}．${d}`.replace(/\d/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        fc.constantFrom(...habits),
        (moment, habit) => {
          const iso = moment.toISOString().slice(0, 10);
          expect(value(day, habit(iso.slice(0, 4), Number(iso.slice(5, 7)), Number(iso.slice(8))))).toBe(iso);
        },
      ),
    );
  });
});

describe('moments', () => {
  const time = field('time');
  it.each([
    ['2024-05-01 09:30', '2024-05-01T09:30'],
    ['2024-05-01T09:30', '2024-05-01T09:30'],
    ['2024.5.1 9：05', '2024-05-01T09:05'],
    ['5月1日9点30分', '2024-05-01T09:30'],
    ['5月1日 下午3点半', '2024-05-01T15:30'],
    ['5月1日晚8时', '2024-05-01T20:00'],
    ['五月一日九点三十分', '2024-05-01T09:30'],
    ['昨天上午10点', '2024-09-17T10:00'],
    ['20240501 23:59:59', '2024-05-01T23:59'],
    ['2024/5/1 9:30 PM', '2024-05-01T21:30'],
    ['中午12点', '2024-09-18T12:00'],
    ['9点', '2024-09-18T09:00'],
  ])('%s is %s', (typed, meant) => {
    expect(value(time, typed)).toBe(meant);
  });

  it('reads the serial number of a cell to the minute', () => {
    expect(value(time, '45047.395833333336', { epoch: 1900 })).toBe('2023-05-01T09:30');
  });

  it.each([
    ['2024-05-01', '几时几分'],
    ['2024-05-01 24:00', '第二天'],
    ['2024-05-01 9:60', '看不准'],
    ['晚上12点', '看不准'],
    ['2024-02-30 9:00', '2月没有30日'],
    ['9', '应为日期和时刻'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(time, typed)).toContain(why);
  });
});

describe('whole numbers', () => {
  const pieces = field('integer', { unit: '件', min: 0 });
  it.each([
    ['12', 12],
    ['１２', 12],
    ['1,234', 1234],
    ['1，234，567件', 1_234_567],
    ['12件', 12],
    ['12起', 12],
    ['12.0', 12],
    ['三十六', 36],
    ['一百零五', 105],
    ['两千', 2000],
    ['一百二', 120],
    ['廿一', 21],
    ['1.2万', 12_000],
    ['1万2000', 12_000],
    ['零', 0],
    ['/', null],
  ])('%s is %s', (typed, meant) => {
    expect(value(pieces, typed)).toBe(meant);
  });

  it.each([
    ['1,23', '逗号'],
    ['12.5', '整数'],
    ['约30', '确切'],
    ['30余件', '确切'],
    ['3-5', '确切'],
    ['12人', '单位：件'],
    ['-3', '不能小于0'],
    ['99999999999', '不能大于'],
    ['1.2E+5', '缩写'],
    ['1万2', '看不准'],
    ['二三', '整数'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(pieces, typed)).toContain(why);
  });

  it('read back in digits and in Chinese signs', () => {
    const signs = [...'零一二三四五六七八九'];
    const group = (n: number): string => {
      let text = '';
      let gap = false;
      for (const [power, unit] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(n / power) % 10;
        if (digit === 0) gap = text !== '';
        else {
          text += `${gap ? '零' : ''}${signs[digit]}${unit}`;
          gap = false;
        }
      }
      return text;
    };
    const chinese = (n: number): string => {
      const [high, low] = [Math.floor(n / 10_000), n % 10_000];
      if (n === 0) return '零';
      return `${high > 0 ? `${group(high)}万` : ''}${high > 0 && low > 0 && low < 1000 ? '零' : ''}${group(low)}`;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
        expect(value(pieces, chinese(n))).toBe(n);
        expect(value(pieces, n.toLocaleString('en-US'))).toBe(n);
        expect(value(pieces, `${n} 件`)).toBe(n);
      }),
    );
  });
});

describe('money', () => {
  const sum = field('money');
  it.each([
    ['1234.5', 123_450],
    ['1,234.50元', 123_450],
    ['１２３４．５', 123_450],
    ['￥0.07', 7],
    ['人民币 1,200 元整', 120_000],
    ['1.2万', 1_200_000],
    ['3.2万元', 3_200_000],
    ['1.234567万', 1_234_567],
    ['1.5亿', 15_000_000_000],
    ['3亿元', 30_000_000_000],
    ['1亿3000万元', 13_000_000_000],
    ['1万2千元', 1_200_000],
    ['2.3万亿', undefined],
    ['12元5角', 1250],
    ['50分', 50],
    ['壹万贰仟元整', 1_200_000],
    ['壹佰贰拾叁元肆角伍分', 12_345],
    ['叁拾元零伍分', 3005],
    ['一万二', 1_200_000],
    ['三千五百圆', 350_000],
    ['0', 0],
    ['4.10', 410],
    ['1.500', 150],
  ])('%s is %s 分', (typed, fen) => {
    if (fen === undefined) expect(says(sum, typed)).toContain('超过');
    else expect(value(sum, typed)).toBe(fen);
  });

  it('counts a bare number by the unit of its column', () => {
    expect(value(sum, '3.2', { moneyUnit: 10_000 })).toBe(3_200_000);
    expect(value(sum, '三十六', { moneyUnit: 10_000 })).toBe(36_000_000);
    expect(value(sum, '3.2元', { moneyUnit: 10_000 })).toBe(320);
    expect(value(sum, '3.2万', { moneyUnit: 10_000 })).toBe(3_200_000);
    expect(value(sum, '1.5', { moneyUnit: 100_000_000 })).toBe(15_000_000_000);
  });

  it('rounds only the noise of a computed cell', () => {
    expect(value(sum, String(0.1 + 0.2), { epoch: 1900 })).toBe(30);
    expect(says(sum, String(0.1 + 0.2))).toContain('分');
    expect(says(sum, '0.305', { epoch: 1900 })).toContain('分');
  });

  it.each([
    ['1.005', '分'],
    ['-5', '负'],
    ['（300）', '负'],
    ['1.2.3', '元'],
    ['12a', '元'],
    ['.5', '元'],
    ['1.2345678万', '分'],
    ['1,23', '逗号'],
    ['约3万', '确切'],
    ['3-5万', '确切'],
    ['100美元', '人民币'],
    ['1.2E+7', '缩写'],
    ['99999999999999999999', '超过'],
  ])('%s is refused: %s', (typed, why) => {
    expect(says(sum, typed)).toContain(why);
  });

  it('reads back to the same 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000_000 }), (fen) => {
        const digits = String(fen).padStart(3, '0');
        const [yuan, cents] = [digits.slice(0, -2), digits.slice(-2)];
        const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
        for (const text of [`${yuan}.${cents}`, `¥${grouped}.${cents}`, `${grouped}.${cents}元`, `${yuan}元${cents}分`])
          expect(value(sum, text)).toBe(fen);
        const wan = `${yuan.padStart(5, '0').slice(0, -4)}.${yuan.padStart(5, '0').slice(-4)}${cents}`;
        expect(value(sum, `${wan}万元`)).toBe(fen);
        expect(value(sum, wan, { moneyUnit: 10_000 })).toBe(fen);
      }),
    );
  });
});

describe('yes or no', () => {
  it.each(['是', '有', '√', '✓', 'Y', 'yes', '1', '已', '已送达', '对', ' 是。'])('%s is yes', (typed) => {
    expect(value(field('yesNo', { label: '是否送达' }), typed)).toBe(true);
  });
  it.each(['否', '无', '×', 'N', '0', '未', '没有', '未送达', '不是', 'x'])('%s is no', (typed) => {
    expect(value(field('yesNo', { label: '是否送达' }), typed)).toBe(false);
  });
  it.each(['可能', '已归档', '○'])('%s is neither', (typed) => {
    expect(says(field('yesNo', { label: '是否送达' }), typed)).toContain('“是”或“否”');
  });
});

describe('choices', () => {
  const choices = [
    { code: 'verbal', label: '口头' },
    { code: 'written', label: '书面（含电子）' },
    { code: 'neighbours', label: '邻里纠纷' },
    { code: 'land', label: '山林、土地纠纷' },
    { code: 'landed', label: '山林、土地承包纠纷' },
  ];
  const one = field('choice', { choices });
  const some = field('choices', { choices });

  it.each([
    ['verbal', 'verbal'],
    ['口头', 'verbal'],
    ['书面(含电子)', 'written'],
    ['书面', 'written'],
    ['邻里', 'neighbours'],
    ['山林土地纠纷', 'land'],
    ['山林、土地承包', 'landed'],
    ['无', null],
  ])('%s is %s', (typed, code) => {
    expect(value(one, typed)).toBe(code);
  });

  it('says what would do', () => {
    expect(says(one, '山林')).toBe('栏目“山林”可以是山林、土地纠纷、山林、土地承包纠纷，请写全');
    expect(says(one, '电话')).toContain('可以填：口头、书面（含电子）');
  });

  it.each([
    ['口头、邻里纠纷', ['verbal', 'neighbours']],
    ['口头，山林、土地纠纷；书面', ['verbal', 'land', 'written']],
    ['口头\n口头\n邻里', ['verbal', 'neighbours']],
    ['无', null],
  ])('%s are %j', (typed, codes) => {
    expect(value(some, typed)).toEqual(codes);
  });

  it('names the part that is not in the list', () => {
    expect(says(some, '口头、电话')).toContain('“电话”');
  });

  it('read back in any order', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(choices, { minLength: 1 }),
        fc.constantFrom('、', ',', '；', '\n', ' '),
        (chosen, by) => {
          expect(value(some, chosen.map(({ label }) => label).join(by))).toEqual(chosen.map(({ code }) => code));
        },
      ),
    );
  });
});

describe('numbers of people, organisations and telephones', () => {
  const id = field('text', { shape: 'idNumber' });
  const credit = field('text', { shape: 'creditCode' });
  const phone = field('text', { shape: 'phone' });

  it.each([
    [id, '11010519491231002x', '11010519491231002X'],
    [id, '110105 19491231 002X', '11010519491231002X'],
    [id, '１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [credit, '91350100m000100y43', '91350100M000100Y43'],
    [phone, '138 0013 8000', '13800138000'],
    [phone, '+86 138-0013-8000', '13800138000'],
    [phone, '0570—1234567', '0570-1234567'],
    [phone, '0570-1234567转801', '0570-1234567-801'],
    [phone, '12345', '12345'],
    [id, '/', null],
  ])('%o %s is %s', (shape, typed, meant) => {
    expect(value(shape, typed)).toBe(meant);
  });

  it.each([
    [id, '1.10105E+17', '丢失'],
    [id, '110105194912310', '15位'],
    [id, '110105194912310020', '校验位'],
    [id, '11010519491331002X', '出生日期'],
    [id, '1101051949123100', '16位'],
    [id, '身份证', '17位数字'],
    [credit, '9.135E+17', '丢失'],
    [credit, '91350100M000100Y44', '校验位'],
    [credit, '91350100MO00100Y43', '“O”'],
    [credit, '12345', '5位'],
    [phone, '1.38E+10', '丢失'],
    [phone, '1380013800', '11位'],
    [phone, '13800138000、13900139000', '不止一个'],
    [phone, '没有', '电话号码'],
  ])('%o %s is refused: %s', (shape, typed, why) => {
    expect(says(shape, typed)).toContain(why);
  });

  it('refuses the number of a cell that cannot have kept all its digits', () => {
    expect(says(id, '110105194912310000', { epoch: 1900 })).toContain('丢失');
  });
});

describe('anything', () => {
  const kinds: TypedField[] = [
    field('text'),
    field('text', { long: true }),
    field('text', { shape: 'idNumber' }),
    field('text', { shape: 'creditCode' }),
    field('text', { shape: 'phone' }),
    field('integer', { unit: '件' }),
    field('money'),
    field('date'),
    field('time'),
    field('yesNo'),
    field('choice', { choices: [{ code: 'a', label: '甲' }] }),
    field('choices', { choices: [{ code: 'a', label: '甲' }] }),
    field('ref'),
    field('refs'),
    field('rows'),
  ];
  const signs = fc.string({
    unit: fc.constantFrom(...'0123456789.,-/年月日时点分元万亿角零〇一二十百千整约EX:~ \n', '下午', '今天', '星期一'),
  });

  it('never throws, and refuses in Chinese, beginning with the label', () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), signs);
    fc.assert(
      fc.property(fc.constantFrom(...kinds), texts, fc.constantFrom(undefined, 1900, 1904), (kind, text, epoch) => {
        const result: TypedValue = readTyped(kind, text, { today, ...(epoch === undefined ? {} : { epoch }) });
        if (!result.ok) expect(result.says).toMatch(/^栏目.*[\u4e00-\u9fff]/su);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps a text as it was typed, but for invisible signs and outer space', () => {
    expect(value(field('text'), ' \u200b张三（男）１ \ufeff')).toBe('张三（男）１');
    expect(value(field('text'), '上\r\n下')).toBe('上 下');
    expect(value(field('text', { long: true }), '上\r\n下')).toBe('上\n下');
    expect(says(field('text'), '啊'.repeat(501))).toContain('500');
  });
});
