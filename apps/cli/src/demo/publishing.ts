/** How the demonstration orgs appear where they publish: invented codes with right check signs, a site that does not exist. */
import { usccFrom } from '@yifa/law';
import type { PublishingProfile } from '@yifa/store';
import type { Place } from './county.ts';

/** Registrants under a ministry of organs: 1 机构编制, 1 机关. */
const organ = '11';

/** Eight invented signs of an organ, another for each. */
function ownSigns(n: number): string {
  return `MB${String(990_000 + n)}`;
}

/** Each org with its profile: the county's site and columns, each township's own code and name. */
export function publishingOf(
  county: { readonly id: string; readonly name: string },
  places: readonly Place[],
): readonly (readonly [org: string, profile: PublishingProfile])[] {
  return [
    [
      county.id,
      {
        uscc: usccFrom(organ, county.id, ownSigns(0)),
        publisher: `${county.name}人民政府`,
        siteName: `${county.name}人民政府网`,
        siteDomain: 'shili.example',
        siteIdCode: `${county.id}0001`,
        columnName: '法治政府建设年度报告',
        columnDescription: `${county.name}各级机关每年公开的法治政府建设情况报告`,
        columnKeywords: '法治政府建设;年度报告',
        columnType: '政府信息公开',
        indexTemplate: '{uscc}/{year}-{seq:5}',
        topic: '公安、安全、司法/司法',
        genre: '报告',
      },
    ],
    ...places.map((place, n): readonly [string, PublishingProfile] => [
      place.id,
      {
        uscc: usccFrom(organ, county.id, ownSigns(n + 1)),
        publisher: `${county.name}${place.name}人民政府`,
      },
    ]),
  ];
}
