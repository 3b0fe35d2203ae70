/** Personal data that may not be published as it stands. */
import { isCardNumber, isResidentNumber } from '@yifa/law';
import { isNoName, surname } from './surnames.ts';

export const personalKinds = {
  'id-number': '公民身份号码',
  phone: '电话号码',
  card: '银行卡号',
  address: '住址',
  name: '当事人姓名',
  plate: '车牌号',
  email: '电子邮箱',
} as const;
export type PersonalKind = keyof typeof personalKinds;

/** A piece of text that tells of a person; offsets are UTF-16. */
export interface PersonalData {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
  readonly says: string;
}

/** Digits and letters as typed in full width, character for character, so that offsets hold. */
function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/—|–|−/g, '-');
}

/** Signs of the name of a street or village. */
const place = '(?:(?![镇乡县市区住址于在至从到])\\p{Script=Han})';

interface Pattern {
  readonly kind: PersonalKind;
  /** The group `it` is what tells of a person; the whole when there is no such group. */
  readonly sought: RegExp;
  readonly holds?: (found: string) => boolean;
}

const digitsOf = (text: string): string => text.replace(/[\s-]/g, '');

/** Who is named after such a word is a person in a case, not an official. */
const roles =
  '当事人|申请人|被申请人|信访人|上访人|来访人|反映人|村民|居民|群众|住户|户主|租户|业主|原告|被告|第三人|上诉人|罪犯|社区矫正对象|矫正对象|安置帮教对象|帮教对象|刑满释放人员|患者|死者|伤者|举报人|投诉人|受援人|受害人|被害人|加害人|违法行为人|嫌疑人|被处罚人|被执行人|法定代表人|监护人|低保户|特困人员|脱贫户|贫困户|困难职工|学生|未成年人|残疾人|老人|经营者|商户|司机|驾驶员';
/** What may follow a name; without it a surname at the beginning of a longer word would be taken for one. */
const afterName =
  '(?=$|[\\s，。；：、,.;:!?！？（()）“”"\'《》]|与|和|及|同|诉|因|等|系|在|向|对|不服|提出|申请|家|户|夫妇|夫妻|父子|母子|兄弟|两家|两户|之间|的|被|将|于|到|说|称|反映|因为|主动|签订|达成|一案|案|未|已|违|拖|欠|赔|要求|表示)';

/** What people quarrel over. */
const causes =
  '因|之间|邻里|婚姻|婚恋|家庭|土地|林地|山林|宅基地|合同|劳动|劳资|债务|借贷|民间|损害|赔偿|相邻|征地|物业|赡养|抚养|继承|交通|承包|租赁|买卖|排水|用水|道路|建房|工伤|医疗|消费|名誉';

const patterns: readonly Pattern[] = [
  {
    kind: 'id-number',
    sought: /(?<![0-9A-Za-z])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g,
    holds: (found) => isResidentNumber(digitsOf(found)),
  },
  // The older numbers of fifteen digits have no check sign, only a birthday.
  {
    kind: 'id-number',
    sought: /(?<!\d)[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?!\d)/g,
  },
  {
    kind: 'card',
    sought: /(?<![0-9A-Za-z])[3-6]\d{3}(?:[ -]?\d{4}){2,3}(?:[ -]?\d{1,4})?(?![0-9A-Za-z])/g,
    holds: (found) => digitsOf(found).length >= 15 && isCardNumber(digitsOf(found)),
  },
  { kind: 'phone', sought: /(?<![0-9A-Za-z.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/g },
  { kind: 'phone', sought: /(?<![0-9A-Za-z.])(?:0[1-9]\d{1,2}[ -]?|\(0[1-9]\d{1,2}\) ?)[2-9]\d{6,7}(?!\d)/g },
  {
    kind: 'email',
    sought: /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g,
  },
  {
    kind: 'plate',
    sought:
      /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警](?![A-Z0-9])/g,
  },
  // Flats and houses: a street or village with the number of a door.
  {
    kind: 'address',
    sought: new RegExp(
      `${place}{1,6}(?:路|街|巷|胡同|弄|大道|村|组|社|屯|小区|新村|家园|花园|公寓)(?:第?\\d{1,4}[组社队])?\\d{1,5}号(?!文|令|公告|线|井|水库|地块|图|机|点|桥|煤|矿)(?:院)?(?:[ -]?\\d{1,4}号?[栋幢座楼])?(?:\\d{1,3}单元)?(?:\\d{1,5}室)?`,
      'gu',
    ),
  },
  { kind: 'address', sought: /(?<!\d)\d{1,4}(?:号楼|[栋幢座])\d{1,3}单元(?:\d{1,3}层)?(?:\d{1,5}[室号房])?/g },
  {
    kind: 'name',
    sought: new RegExp(`(?:${roles})(?:姓名)?[为是：:]?(?:“)?(?<it>${surname}\\p{Script=Han}{1,2}?)${afterName}`, 'gu'),
    holds: (found) => !isNoName(found),
  },
  // Two parties of a quarrel: 张建国与李秀英邻里纠纷.
  {
    kind: 'name',
    sought: new RegExp(
      `(?<=^|[。；，、：“（\\s]|调解|化解|处理|受理|成功调处)(?<it>${surname}\\p{Script=Han}{1,2})(?=[与诉]${surname}\\p{Script=Han}{1,2}(?:[的、，]|\\p{Script=Han}{0,8}(?:纠纷|一案|矛盾)))`,
      'gu',
    ),
    holds: (found) => !isNoName(found),
  },
  {
    kind: 'name',
    sought: new RegExp(
      `(?<=${surname}\\p{Script=Han}{1,2}[与诉])(?<it>${surname}\\p{Script=Han}{1,2}?)(?=(?:(?:${causes})\\p{Script=Han}{0,8})?(?:纠纷|一案|矛盾|的))`,
      'gu',
    ),
    holds: (found) => !isNoName(found),
  },
];

/**
 * Personal data in a text, in order and without overlaps: numbers by their checks, addresses down to the door, and names
 * of people in a case. It finds what has a shape; that nothing else is left is for a person to say.
 */
export function personalDataIn(text: string): PersonalData[] {
  const plain = narrow(text);
  const found = patterns.flatMap(({ kind, sought, holds }): PersonalData[] =>
    [...plain.matchAll(sought)].flatMap((match): PersonalData[] => {
      const it = match.groups?.['it'] ?? match[0];
      const start = match.index + match[0].lastIndexOf(it);
      if (holds && !holds(it)) return [];
      return [
        {
          start,
          end: start + it.length,
          kind,
          says: `“${text.slice(start, start + it.length)}”像是${personalKinds[kind]}`,
        },
      ];
    }),
  );
  const taken = new Uint8Array(text.length);
  const kept = found.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** A text with a piece of personal data made unreadable: a name keeps its surname, everything else nothing. */
export function maskedPersonal(text: string, kind: PersonalKind): string {
  const signs = [...text];
  if (kind === 'name') {
    const kept = /^(?:欧阳|司马|上官|诸葛|司徒|东方|尉迟|皇甫|公孙|慕容|令狐|夏侯)/u.exec(text)?.[0] ?? signs[0] ?? '';
    return `${kept}${'某'.repeat(Math.max(1, signs.length - [...kept].length))}`;
  }
  return '＊'.repeat(signs.length);
}
