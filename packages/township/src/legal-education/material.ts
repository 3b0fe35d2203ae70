import { count, date, integer, oneOf, optional, ref, relation, sum, text } from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';
import { activity } from './activity.ts';

/** 宣传品发放: stock given out or put up, each piece once, whichever report mentions it. */
export const material = ledger('education-material', '普法宣传品', {
  area: 'legal-education',
  unit: '批',
  keepers: ['justice-office', 'village', 'petition-office'],
})
  .fields(
    {
      name: text('名称'),
      kind: oneOf('种类', {
        leaflet: '宣传单（折页）',
        booklet: '法律法规资料（手册）',
        banner: '宣传横幅',
        slogan: '宣传标语',
        led: 'LED电子横幅',
        board: '宣传展板',
        gift: '普法用品',
      }),
      topic: oneOf('内容', {
        general: '综合普法',
        antidrug: '禁毒',
        fraud: '防诈骗',
        constitution: '宪法',
        civilCode: '民法典',
        other: '其他',
      }),
      on: date('发放（悬挂）日期'),
      quantity: integer('数量', '份', { min: 1 }),
      issuedBy: oneOf('发放单位', { town: '乡镇', village: '村（社区）' }),
      village: optional(ref('村（社区）', village)),
      activity: optional(ref('所属活动', activity, { carries: { on: 'on', village: 'village' } })),
    },
    { title: ['name', 'on'], dated: 'on' },
  )
  .register([
    {
      when: { issuedBy: 'village' },
      require: { village: { filled: true } },
      says: '村（社区）发放的没有写明是哪个村（社区）',
      remedy: '选择村（社区）',
    },
    {
      when: { activity: { filled: true } },
      require: { activity: { is: { state: 'registered' } } },
      says: '所属活动尚未登记或者已作废',
      remedy: '先登记活动，或去掉关联',
    },
  ]);

/** 普法专栏、简报: issue by issue. */
export const publication = ledger('education-publication', '普法专栏和简报', {
  area: 'legal-education',
  unit: '期',
  keepers: ['justice-office', 'village'],
})
  .fields(
    {
      title: text('标题'),
      kind: oneOf('类型', { column: '普法专栏', newsletter: '普法工作简报' }),
      issuedOn: date('制发日期'),
      issueNo: optional(text('期号')),
      village: optional(ref('村（社区）', village)),
    },
    { title: ['title'], dated: 'issuedOn' },
  )
  .register();

const on = 'on' as const;
type Kind = keyof typeof material.fieldTypes.kind.choices;
const paper = ['leaflet', 'booklet'] as const satisfies readonly Kind[];

export const materials = sum('materials_distributed', material, 'quantity', {
  label: '普法宣传资料',
  says: '本期发放的宣传单、折页、资料和手册',
  on,
  where: { kind: paper },
  phrase: '发放宣传资料{n}',
});
export const leaflets = sum('materials_leaflets', material, 'quantity', {
  label: '宣传单',
  on,
  where: { kind: 'leaflet' },
  reads: 'materials_distributed',
  phrase: '发放宣传单{n}',
});
export const booklets = sum('materials_booklets', material, 'quantity', {
  label: '法律法规宣传资料',
  on,
  where: { kind: 'booklet' },
  reads: 'materials_distributed',
  phrase: '印发法律法规宣传资料{n}',
});
export const antidrugMaterials = sum('materials_antidrug', material, 'quantity', {
  label: '禁毒宣传单张',
  on,
  where: { kind: paper, topic: 'antidrug' },
  unit: '册',
  reads: 'materials_distributed',
  phrase: '派发禁毒宣传单张{n}',
});
export const banners = sum('banners', material, 'quantity', {
  label: '宣传横幅、标语',
  says: '横幅、标语和LED电子横幅',
  on,
  where: { kind: ['banner', 'slogan', 'led'] },
  unit: '条',
  phrase: '悬挂宣传横幅、标语{n}',
});
export const townBanners = sum('banners_town', material, 'quantity', {
  label: '乡镇宣传横幅',
  on,
  where: { kind: 'banner', issuedBy: 'town' },
  unit: '条',
  reads: 'banners',
  phrase: '悬挂宣传横幅{n}',
});
export const villageBanners = sum('banners_villages', material, 'quantity', {
  label: '各村（社区）宣传横幅',
  on,
  where: { kind: 'banner', issuedBy: 'village' },
  unit: '条',
  reads: 'banners',
  phrase: '各村（社区）宣传横幅{n}',
});
export const slogans = sum('banners_slogans', material, 'quantity', {
  label: '宣传标语',
  on,
  where: { kind: 'slogan' },
  unit: '幅',
  reads: 'banners',
  phrase: '悬挂宣传标语{n}',
});
export const ledBanners = sum('banners_led', material, 'quantity', {
  label: 'LED电子横幅',
  on,
  where: { kind: 'led' },
  unit: '条',
  reads: 'banners',
  phrase: '悬挂LED电子横幅{n}',
});
export const boards = sum('publicity_boards', material, 'quantity', {
  label: '宣传展板',
  on,
  where: { kind: 'board' },
  unit: '块',
  reads: 'other',
  phrase: '制作宣传展板{n}',
});
export const columns = count('publicity_columns', publication, {
  label: '普法专栏',
  on: 'issuedOn',
  where: { kind: 'column' },
  phrase: '制作普法专栏{n}',
});
export const newsletters = count('newsletters', publication, {
  label: '普法工作简报',
  on: 'issuedOn',
  where: { kind: 'newsletter' },
  phrase: '制发普法工作简报{n}',
});

export const materialIndicators = [
  materials,
  leaflets,
  booklets,
  antidrugMaterials,
  banners,
  townBanners,
  villageBanners,
  slogans,
  ledBanners,
  boards,
  columns,
  newsletters,
];
export const materialRelations = [
  relation('materials', materials, '=', [leaflets, booklets], '宣传资料等于宣传单与法律法规资料之和'),
  relation('materials-antidrug', antidrugMaterials, '<=', materials, '禁毒宣传单张不超过宣传资料总数'),
  relation(
    'banners',
    banners,
    '=',
    [townBanners, villageBanners, slogans, ledBanners],
    '横幅标语等于乡镇、村（社区）横幅与标语、电子横幅之和',
  ),
];
