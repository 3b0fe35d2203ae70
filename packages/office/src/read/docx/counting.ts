const digits = '〇一二三四五六七八九';
const formal = '零壹贰叁肆伍陆柒捌玖';

/** 12 as 十二, 105 as 一百〇五 (or 零, or in formal digits). Beyond 9999 in plain digits. */
function chinese(value: number, figures: string, units: readonly string[], zero: string, formalTen: boolean): string {
  if (value <= 0 || value > 9_999) return String(value);
  const places = [...String(value)].map(Number);
  let text = '';
  let gap = false;
  places.forEach((digit, at) => {
    if (digit === 0) {
      gap = text !== '';
      return;
    }
    if (gap) text += zero;
    gap = false;
    text += (figures[digit] ?? '') + (units[places.length - 1 - at] ?? '');
  });
  return !formalTen && value >= 10 && value < 20 ? text.slice(1) : text;
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  if (value <= 0 || value > 3_999) return String(value);
  let left = value;
  let text = '';
  for (const [step, sign] of steps) {
    while (left >= step) {
      text += sign;
      left -= step;
    }
  }
  return text;
}

/** A … Z, AA … ZZ, as Word counts with letters. */
function letters(value: number): string {
  if (value <= 0 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function cycle(value: number, signs: string): string {
  return value >= 1 && value <= signs.length ? (signs[value - 1] ?? String(value)) : String(value);
}

/** A list number in one of Word's number formats (ST_NumberFormat, ECMA-376 part 1, 17.18.59); unknown formats count in digits. */
export function counted(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'koreanCounting':
      return chinese(value, digits, ['', '十', '百', '千'], '零', false);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return chinese(value, formal, ['', '拾', '佰', '仟'], '零', true);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
    case 'koreanDigital':
    case 'koreanDigital2':
      return [...String(value)].map((digit) => digits[Number(digit)] ?? digit).join('');
    case 'ideographTraditional':
      return cycle(value, '甲乙丙丁戊己庚辛壬癸');
    case 'ideographZodiac':
      return cycle(value, '子丑寅卯辰巳午未申酉戌亥');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return cycle(value, '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳');
    case 'decimalEnclosedParen':
      return cycle(value, '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇');
    case 'decimalEnclosedFullstop':
      return cycle(value, '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛');
    case 'ideographEnclosedCircle':
      return cycle(value, '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    default:
      return String(value);
  }
}
