/** The page of an org's report as it stands: signed and cleared for the public, or a draft that says so. */
import { YifaError } from '@yifa/kernel';
import type { FileEvidence } from '@yifa/office';
import type { Entry, IndexNumber, PublishingProfile } from '@yifa/store';
import type { ComposedReport } from '../model.ts';
import { evidenceOf } from '../signing/evidence.ts';
import { frozenReport, signedReport } from '../signing/freeze.ts';
import { printedReport } from '../signing/reading-room.ts';
import { getReport, type ReportKey, type ReportPlace } from '../signing/scope.ts';
import { indexNumber, usualIndexTemplate } from './index-number.ts';
import { type PlacedPersonal, type PublicOptions, publicVersion } from './public-version.ts';
import { type Publication, publicationOf } from './publication.ts';

/** Stands on every page of a text that nobody has signed. */
export const draftStamp = '送审稿';

/** The states of the ledger in which a report is signed. */
const signedStates: readonly string[] = ['signed', 'submitted', 'published'];

export interface PublishedReport {
  readonly report: ComposedReport;
  readonly publication: Publication;
  /** Of the numbers as they stand in this text; undefined in a draft. */
  readonly evidence: FileEvidence | undefined;
  /** 送审稿 for a draft, else empty. */
  readonly stamp: string;
  readonly masked: readonly PlacedPersonal[];
}

/** Whether a report is signed, so that its files may go to others than its org. @throws YifaError not-found */
export async function isSigned({ store }: ReportPlace, key: ReportKey): Promise<boolean> {
  return signedStates.includes((await getReport(store, key)).state);
}

function textIn(entry: Entry, field: string): string {
  const value = entry.values[field];
  return typeof value === 'string' ? value : '';
}

/** The conclusion of the 保密审查 as the ledger has it. */
export function secrecyOf(entry: Entry): PublicOptions['secrecy'] {
  const result = textIn(entry, 'secrecy');
  return result === '' ? undefined : { result, on: textIn(entry, 'secrecyOn') };
}

const eightHours = 8 * 3_600_000;

/** The day of publication, with the time when the ledger was told on that very day. */
async function publishedOn({ store }: ReportPlace, entry: Entry): Promise<string> {
  const day = entry.state === 'published' ? textIn(entry, 'publishedOn') : '';
  if (day === '') return '';
  const records = await store.history(entry.org, entry.id);
  const at = records.findLast((record) => record.step === 'publish')?.at;
  const moment = at === undefined ? '' : new Date(Date.parse(at) + eightHours).toISOString();
  return moment.startsWith(day) ? `${day} ${moment.slice(11, 16)}` : day;
}

/**
 * The text and catalogue data to publish. Once signed it is the public version of what was signed; before that the
 * draft, stamped, with nothing masked.
 * @throws YifaError not-found, secrecy-review-missing, personal-data-left
 */
export async function publishedReport(
  place: ReportPlace,
  key: ReportKey,
  choice: Pick<PublicOptions, 'mask' | 'cleared'>,
): Promise<PublishedReport> {
  const { store } = place;
  const entry = await getReport(store, key);
  const profile = await store.publishing.profile(key.org);
  const given = await store.publishing.findIndexNumber(key.org, entry.id);
  const about = {
    profile,
    indexNo: given?.indexNo ?? '',
    publishedOn: await publishedOn(place, entry),
    address: textIn(entry, 'address'),
  };
  if (!signedStates.includes(entry.state)) {
    const draft = await printedReport(place, key);
    const publication = publicationOf(draft, { ...about, indexNo: '', publishedOn: '', address: '' });
    return { report: draft, publication, evidence: undefined, stamp: draftStamp, masked: [] };
  }
  const signed = await signedReport(store, key.org, key.year);
  const frozen = await frozenReport(store, key.org, key.year);
  if (!signed || !frozen) throw new YifaError('report-not-signed');
  const { report, masked } = publicVersion(signed, { ...choice, secrecy: secrecyOf(entry) });
  const evidence = evidenceOf(frozen, report);
  return { report, publication: publicationOf(report, about), evidence, stamp: '', masked };
}

/**
 * Gives a signed report its 索引号 by the org's template, in the year of its 成文日期; asked again, the same one.
 * @throws YifaError not-found, report-not-signed, invalid-input for a template that cannot be filled in
 */
export async function giveIndexNumber({ store }: ReportPlace, key: ReportKey): Promise<IndexNumber> {
  const entry = await getReport(store, key);
  const signed = signedStates.includes(entry.state) ? await signedReport(store, key.org, key.year) : undefined;
  if (!signed) throw new YifaError('report-not-signed');
  const { uscc, indexTemplate }: PublishingProfile = await store.publishing.profile(key.org);
  const formedOn = signed.signature.date;
  return store.publishing.takeIndexNumber(key.org, entry.id, Number(formedOn.slice(0, 4)), (seq) =>
    indexNumber(indexTemplate ?? usualIndexTemplate, {
      ...(uscc === undefined ? {} : { uscc }),
      org: key.org,
      formedOn,
      seq,
    }),
  );
}
