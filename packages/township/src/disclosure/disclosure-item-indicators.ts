import { count, type EntryIndicator, rate, relation } from '@yifa/kernel';
import { disclosureClasses, disclosureItem } from './disclosure-item.ts';

export const disclosureItems = count('disclosure_items', disclosureItem, {
  label: '主动公开信息',
  on: 'publishedOn',
  phrase: '主动公开政府信息{n}',
});
type Class = keyof typeof disclosureClasses;
const classes = Object.entries(disclosureClasses).flatMap(([code, label]) => (isClass(code) ? [{ code, label }] : []));
function isClass(code: string): code is Class {
  return Object.hasOwn(disclosureClasses, code);
}
/** One count a class; together they are all items. */
export const disclosureByClass: readonly EntryIndicator[] = classes.map(({ code, label }) =>
  count(`disclosure_items_${code}`, disclosureItem, {
    label: `公开信息：${label}`,
    on: 'publishedOn',
    where: { class: code },
    reads: 'disclosure_items',
    phrase: `公开${label}信息{n}`,
  }),
);
const cared = [
  'finance',
  'benefit',
  'water',
  'land',
  'homestead',
  'expropriation',
  'labour',
  'relief',
  'livelihood',
] as const;
export const disclosureCared = count('disclosure_items_livelihood_all', disclosureItem, {
  label: '财政、涉农、民生等信息',
  says: '财政资金、惠农、水利、土地、宅基地、征收、筹资筹劳、救助和民生工程各类之和',
  on: 'publishedOn',
  where: { class: cared },
  reads: 'disclosure_items',
  phrase: '公开财政、涉农、民生等信息{n}',
});
export const disclosureWeb = count('disclosure_items_website', disclosureItem, {
  label: '网站公开信息',
  on: 'publishedOn',
  where: { platform: 'website' },
  reads: 'disclosure_items',
  phrase: '通过政府网站公开信息{n}',
});
const withheldAtEnd = {
  withheldOn: { onOrBefore: 'periodEnd' },
  not: { releasedOn: { onOrAfter: { field: 'withheldOn' }, onOrBefore: 'periodEnd' } },
} as const;
export const disclosureFormed = count('disclosure_items_formed', disclosureItem, {
  label: '本期形成的应公开信息',
  on: 'formedOn',
  where: { not: withheldAtEnd },
  reads: 'other',
});
export const disclosureFormedShown = count('disclosure_items_formed_published', disclosureItem, {
  label: '本期形成并已公开的信息',
  on: 'formedOn',
  where: { publishedOn: { onOrBefore: 'periodEnd' }, not: withheldAtEnd },
  reads: 'other',
});
export const disclosureRate = rate('disclosure_rate', disclosureFormedShown, disclosureFormed, {
  label: '公开率',
  says: '本期形成的应公开信息中期末前已公开的比例',
  reads: 'other',
});

export const disclosureItemIndicators = [
  disclosureItems,
  ...disclosureByClass,
  disclosureCared,
  disclosureWeb,
  disclosureFormed,
  disclosureFormedShown,
  disclosureRate,
];
export const disclosureItemRelations = [
  relation('disclosure-classes', disclosureItems, '=', disclosureByClass, '各类别之和等于公开信息总数'),
  relation('disclosure-cared', disclosureCared, '<=', disclosureItems, '财政、涉农、民生信息不超过公开信息总数'),
  relation('disclosure-web', disclosureWeb, '<=', disclosureItems, '网站公开数不超过公开信息总数'),
  relation('disclosure-shown', disclosureFormedShown, '<=', disclosureFormed, '已公开数不超过应公开数'),
];
