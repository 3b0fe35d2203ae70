/** The words of a template for one org and year. */
import type { ReportTemplate, ReportWord } from '@yifa/kernel';
import { formatChinese } from '@yifa/law';
import type { Org, Period } from '@yifa/store';

interface Name {
  /** Of the organ: 青石镇人民政府. */
  readonly organ: string;
  /** Of the place: 青石镇. */
  readonly place: string;
  /** 镇, 乡, 县 … */
  readonly kind: string;
}

function nameOf(template: ReportTemplate, name: string): Name {
  const ending = template.organs.find((each) => name.endsWith(each) && name.length > each.length);
  const place = ending ? name.slice(0, -ending.length) : name;
  const kind = template.kinds.find((each) => place.endsWith(each)) ?? '';
  return { organ: ending ? name : `${place}${template.organs[0]}`, place, kind };
}

/** `above` is the org to which the report goes. `until` is empty once the year is over. */
export function wordsOf(
  template: ReportTemplate,
  org: Org,
  above: Org | undefined,
  year: number,
  period: Period,
): Readonly<Record<ReportWord, string>> {
  const own = nameOf(template, org.name);
  const upper = above && nameOf(template, above.name);
  return {
    org: own.organ,
    place: own.place,
    kind: own.kind,
    above: upper?.place ?? '',
    aboveKind: upper?.kind ?? '',
    year: String(year),
    next: String(year + 1),
    until: period.to.endsWith('-12-31') ? '' : formatChinese(period.to),
  };
}
