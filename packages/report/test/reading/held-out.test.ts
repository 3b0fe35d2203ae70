import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type MarkedClaim, type MarkedText, parseMarked } from '../support/marked.ts';

const labels = `
study_sessions theory_centre_sessions law_trainings law_training_attendance exam_participants exam_participation_rate
exam_pass_rate exam_excellence_rate leading_group_meetings party_committee_meetings matters_decided major_decisions
legality_reviews adviser_opinions contracts_reviewed normative_documents_issued normative_documents_filed
normative_documents_cleaned officers_total officers_certified enforcement_powers inspections cases_filed cases_closed
cases_open penalty_decisions penalty_simple penalty_general fines_total legal_reviews_of_decisions decisions_published
recorders reconsideration_cases litigation_cases leader_court_appearances hotline_tickets hotline_satisfaction
completion_rate disclosure_items disclosure_applications mediation_committees mediators mediation_rooms
disputes_screenings disputes_found disputes_resolved mediations_accepted mediations_succeeded mediation_rate
mediation_success_rate mediations_written mediations_oral mediation_amount judicial_confirmations petitions_total
petitions_online petition_satisfaction leader_receptions problems_solved legal_consultations legal_aid_cases
legal_advisers legal_service_stations law_savvy_villagers publicity_activities lectures materials_distributed banners
publicity_audience publicity_columns newsletters enterprises service_matters villages emergency_plans drills supervisions
issues_rectified annual_law_reports yoy_change`
  .trim()
  .split(/\s+/);
const known = new Set([...labels, 'other']);

interface HeldOut extends MarkedText {
  readonly file: string;
}

const folder = (set: string) => new URL(`./held-out/${set}/`, import.meta.url);
const texts = (set: string): HeldOut[] =>
  readdirSync(folder(set)).map((name) => ({
    file: `${set}/${name}`,
    ...parseMarked(readFileSync(new URL(name, folder(set)), 'utf8')),
  }));
const all = [...texts('tune'), ...texts('sealed')];
const fresh = texts('fresh');

const digits = '零一二三四五六七八九';
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const big: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** A plain slow reading of Chinese numerals up to 亿, digits included: 1.2万, 十六, 一千二百, 万余. */
function amount(written: string): number {
  let total = 0;
  let section = 0;
  let current: number | undefined;
  const [whole = '', fraction] = written.split('点');
  if (fraction !== undefined)
    return amount(whole) + Number(`0.${[...fraction].map((d) => digits.indexOf(d)).join('')}`);
  for (const [piece] of written.matchAll(/\d+(?:\.\d+)?|./g)) {
    const figure = piece === '两' ? 2 : digits.indexOf(piece);
    if (/\d/.test(piece)) current = Number(piece);
    else if (figure >= 0) current = figure;
    else if (small[piece] !== undefined) {
      section += (current ?? 1) * small[piece];
      current = undefined;
    } else if (big[piece] !== undefined) {
      total += (section + (current ?? 0) || 1) * big[piece];
      section = 0;
      current = undefined;
    } else throw new Error(`not a numeral: ${written}`);
  }
  return total + section + (current ?? 0);
}

const narrow = (s: string) =>
  s.replace(/[！-～]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) - 0xfee0)).replace(/[,\s]/g, '');

/** The number and what follows it, or undefined when the characters do not begin with a number. */
function readSpan(span: string): { value: number; vague: boolean; unit: string } | undefined {
  const plain = narrow(span);
  const percent = /^百分之(.+)$/.exec(plain)?.[1];
  if (percent !== undefined) return { value: percent === '百' ? 100 : amount(percent), vague: false, unit: '%' };
  const found = /^([\d.零一二两三四五六七八九十百千万亿]*)([余多]?)([千万亿]*)([余多]?)(.*)$/.exec(plain);
  if (!found || `${found[1]}${found[3]}` === '') return undefined;
  return {
    value: amount(`${found[1]}${found[3]}`),
    vague: `${found[2]}${found[4]}` !== '',
    unit: found[5] ?? '',
  };
}

function approxOf(text: string, claim: MarkedClaim, vague: boolean): string {
  const before = text.slice(0, claim.start);
  const after = text.slice(claim.end);
  if (/(近|不足|不到)$/.test(before)) return 'less_than';
  if (/^(以上|及以上)/.test(after) || /(至少|不低于|不少于)$/.test(before)) return 'at_least';
  if (vague || /(超|超过|逾|突破)$/.test(before)) return 'more_than';
  return /约$/.test(before) || /^左右/.test(after) ? 'about' : 'exact';
}

describe.each([...all, ...fresh])('$file', ({ text, claims }) => {
  const at = (claim: MarkedClaim) => text.slice(Math.max(0, claim.start - 12), claim.end + 4);

  test('is a short report with a title of its own', () => {
    expect(text.split('\n')[0]).toMatch(/法/);
    const size = text.replace(/\s/g, '').length;
    expect(size).toBeGreaterThanOrEqual(200);
    expect(size).toBeLessThanOrEqual(750);
    expect(claims.length).toBeGreaterThanOrEqual(6);
    expect(claims.length).toBeLessThanOrEqual(20);
  });

  test('says of every mark what its characters say', () => {
    for (const claim of claims) {
      const read = readSpan(text.slice(claim.start, claim.end));
      expect(read, at(claim)).toBeDefined();
      expect(read?.value, at(claim)).toBeCloseTo(claim.value, 6);
      expect(read?.unit, at(claim)).toBe(narrow(claim.unit));
      expect(claim.approx, at(claim)).toBe(approxOf(text, claim, read?.vague ?? false));
      expect(text.slice(claim.start - 1, claim.start), at(claim)).not.toMatch(/[\d０-９.]/);
    }
  });

  test('uses known labels, each once', () => {
    for (const claim of claims) {
      for (const label of claim.labels) expect(known, at(claim)).toContain(label);
      expect(new Set(claim.labels).size, at(claim)).toBe(claim.labels.length);
    }
  });
});

describe('both sets together', () => {
  test('are equally large and share no text', () => {
    expect(all.filter(({ file }) => file.startsWith('tune/'))).toHaveLength(24);
    expect(all.filter(({ file }) => file.startsWith('sealed/'))).toHaveLength(24);
    expect(new Set(all.map(({ text }) => text)).size).toBe(48);
  });

  test.each([...known])('name %s four times or more', (label) => {
    const count = all.flatMap(({ claims }) => claims).filter((claim) => claim.labels[0] === label).length;
    expect(count).toBeGreaterThanOrEqual(4);
  });
});

test('the fresh set is 24 texts of its own', () => {
  expect(fresh).toHaveLength(24);
  expect(new Set([...all, ...fresh].map(({ text }) => text)).size).toBe(72);
});

describe('a broken mark is refused', () => {
  test.each([
    '调解{{242件|242|件|exact}}。',
    '调解{{242件|many|件|exact|other}}。',
    '调解{{|242|件|exact|other}}。',
    '调解{{242件|242|件|exact|other}。',
    '率{{100%|100|%|exact|other&&100|%|exact}}',
  ])('%s', (source) => {
    expect(() => parseMarked(source)).toThrow();
  });

  test('and a right one is taken out of the text', () => {
    const { text, claims } = parseMarked(
      '率均为{{100%|100|%|exact|exam_pass_rate&&100|%|exact|other}}，发{{2万余份|20000|份|more_than|banners,other}}',
    );
    expect(text).toBe('率均为100%，发2万余份');
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual(['100%', '100%', '2万余份']);
    expect(claims[2]?.labels).toEqual(['banners', 'other']);
  });
});
