/** The faces of a .pdf and what may stand in for them, best first. */
import { type FontRole, officialFonts } from '../fonts.ts';

export interface Face {
  /** Family as its file names it, Latin names first since most files lead with them. */
  readonly family: string;
  /** 100 to 900; 400 when left out. */
  readonly weight?: number;
}

const song: readonly Face[] = [
  { family: 'SimSun' },
  { family: '宋体' },
  { family: 'FZShuSong-Z01' },
  { family: '方正书宋_GBK' },
  { family: 'STSong' },
  { family: 'FandolSong' },
  { family: 'Noto Serif SC' },
  { family: 'Noto Serif CJK SC' },
];

/** Free fonts come last: they are of another design, though their strokes are near. */
export const faces: Readonly<Record<FontRole, readonly Face[]>> = {
  title: [
    { family: 'FZXiaoBiaoSong-B05S' },
    { family: '方正小标宋简体' },
    { family: 'FZXiaoBiaoSong-B05' },
    { family: '方正小标宋_GBK' },
    { family: 'STZhongsong' },
    { family: '华文中宋' },
    { family: 'Noto Serif SC', weight: 700 },
    { family: 'Noto Serif CJK SC', weight: 700 },
    { family: 'FandolSong', weight: 700 },
  ],
  heading1: [
    { family: 'SimHei' },
    { family: '黑体' },
    { family: 'FZHei-B01' },
    { family: '方正黑体_GBK' },
    { family: 'STHeiti' },
    { family: 'FandolHei' },
    { family: 'Noto Sans SC', weight: 500 },
    { family: 'Noto Sans CJK SC', weight: 500 },
  ],
  heading2: [
    { family: 'KaiTi_GB2312' },
    { family: '楷体_GB2312' },
    { family: 'KaiTi' },
    { family: '楷体' },
    { family: 'FZKai-Z03' },
    { family: '方正楷体_GBK' },
    { family: 'STKaiti' },
    { family: 'FandolKai' },
    { family: 'LXGW WenKai' },
    { family: 'Noto Serif SC' },
    { family: 'Noto Serif CJK SC' },
  ],
  body: [
    { family: 'FangSong_GB2312' },
    { family: '仿宋_GB2312' },
    { family: 'FangSong' },
    { family: '仿宋' },
    { family: 'FZFangSong-Z02' },
    { family: '方正仿宋_GBK' },
    { family: 'STFangsong' },
    { family: 'FandolFang R' },
    { family: 'FandolFang' },
    { family: 'Noto Serif SC' },
    { family: 'Noto Serif CJK SC' },
  ],
  page: song,
  latin: [{ family: 'Times New Roman' }, { family: 'Liberation Serif' }, { family: 'Noto Serif SC' }],
};

/** Always given with the program, so that there is a last resort for each face. */
export const carried: readonly string[] = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
];

/** Characters that the first face lacks are set in these. */
const lastResort: readonly string[] = ['Noto Serif SC', 'Noto Serif CJK SC'];

/** Faces that keep their own digits, as in a .docx. */
const ownDigits: ReadonlySet<FontRole> = new Set(['title', 'page']);

export interface ChosenFace {
  readonly families: readonly (string | { readonly name: string; readonly covers: 'latin-in-cjk' })[];
  readonly weight: number;
}

/** Which font a style wants and which one was found for it. */
export interface FontUse {
  readonly role: FontRole;
  /** 标题, 正文, … */
  readonly use: string;
  readonly wanted: string;
  readonly used: string;
  /** Whether the font found is the one wanted, under any of its names, or another of the same face. */
  readonly same: boolean;
}

/** Free fonts of another design. */
const standIns = /^(?:Noto|Fandol|LXGW|Liberation)/u;

/** @param has whether a font of that family is at hand */
export function chooseFaces(has: (family: string) => boolean): {
  readonly faces: Readonly<Record<FontRole, ChosenFace>>;
  readonly fonts: readonly FontUse[];
} {
  const first = (role: FontRole): Face => faces[role].find((face) => has(face.family)) ?? { family: 'Noto Serif SC' };
  const latin = first('latin').family;
  const chosen = (role: FontRole): ChosenFace => {
    const face = first(role);
    const rest = lastResort.filter((family) => family !== face.family && has(family));
    const digits = ownDigits.has(role) ? [] : [{ name: latin, covers: 'latin-in-cjk' as const }];
    return { families: [...digits, face.family, ...rest], weight: face.weight ?? 400 };
  };
  return {
    faces: {
      title: chosen('title'),
      heading1: chosen('heading1'),
      heading2: chosen('heading2'),
      body: chosen('body'),
      page: chosen('page'),
      latin: chosen('latin'),
    },
    fonts: fontRoles.map((role) => {
      const { family } = first(role);
      const { use, target } = officialFonts[role];
      return { role, use, wanted: target, used: family, same: !standIns.test(family) };
    }),
  };
}

export const fontRoles = ['title', 'heading1', 'heading2', 'body', 'page', 'latin'] as const satisfies FontRole[];
