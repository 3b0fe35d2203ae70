/** Evidence out of a file, where anything may stand. */
import type { FileEvidence, NumberEvidence } from './model.ts';

/** More numbers than any report has. */
export const mostNumbers = 5_000;

/** The members of an object; none of anything else. */
export function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function termsFrom(value: unknown): { readonly of: number; readonly over: number } | undefined {
  const { of, over } = membersOf(value);
  return isNumber(of) && isNumber(over) ? { of, over } : undefined;
}

function numberFrom(value: unknown): NumberEvidence | undefined {
  const given = membersOf(value);
  const { place, indicator, label, says, text, unit, entries, digest, before, after } = given;
  const amount = given['value'];
  if (!isText(place) || place === '' || !isText(indicator) || !isText(label) || !isText(says)) return undefined;
  if (!isText(text) || !isText(unit) || !isCount(entries) || !isText(digest)) return undefined;
  if (amount !== null && !isNumber(amount)) return undefined;
  const terms = termsFrom(given['terms']);
  if (terms === undefined && given['terms'] !== undefined) return undefined;
  return {
    place,
    indicator,
    label,
    says,
    text,
    value: amount,
    unit,
    ...(terms === undefined ? {} : { terms }),
    entries,
    digest,
    ...(isText(before) ? { before } : {}),
    ...(isText(after) ? { after } : {}),
  };
}

/** The evidence as read, its members checked one by one; undefined when any is missing or of another kind. */
export function evidenceFrom(value: unknown): FileEvidence | undefined {
  const given = membersOf(value);
  const { org, orgName, year, revision, report, signedOn, digest, numbers } = given;
  const { from, to } = membersOf(given['period']);
  const { seq, hash } = membersOf(given['head']);
  if (!isText(org) || !isText(orgName) || !isCount(year) || !isCount(revision) || !isText(report)) return undefined;
  if (!isText(from) || !isText(to) || !isText(signedOn) || !isCount(seq) || !isText(hash)) return undefined;
  if (!isText(digest) || !Array.isArray(numbers) || numbers.length > mostNumbers) return undefined;
  const read = numbers.map(numberFrom);
  const whole = read.filter((each) => each !== undefined);
  if (whole.length < read.length) return undefined;
  return {
    org,
    orgName,
    year,
    revision,
    report,
    period: { from, to },
    signedOn,
    head: { seq, hash },
    digest,
    numbers: whole,
  };
}
