/** Files that come back to the ledgers they were signed from. */
import { randomUUID } from 'node:crypto';
import type { Vocabulary } from '@yifa/kernel';
import type { FileEvidence } from '@yifa/office';
import {
  type ComposedReport,
  deskView,
  evidenceOf,
  type FrozenReport,
  frozenReport,
  type JudgedFile,
  publicationOf,
  publicHtml,
  publicVersion,
  type ReportDraft,
  reportDocx,
  saveDraft,
  signedReport,
  takeStep,
  verifyFile,
} from '@yifa/report';
import type { Actor } from '@yifa/store';
import { vocabulary } from '@yifa/township';
import { describe, expect, test } from 'vitest';
import { edited } from '../../../office/test/evidence/signed-report.ts';
import { engines } from '../../../store/test/support/database.ts';
import { address, profile } from '../publish/sample.ts';
import { gardenTemplate } from '../support/garden.ts';
import { newOrg } from '../support/report-store.ts';
import { withSigningStore } from '../support/signing-store.ts';

const year = 2026;
const main = 'word/document.xml';
const writer: Actor = { id: 'w', name: '甲司法', posts: ['justice-office'] };
const reviewer: Actor = { id: 'r', name: '乙法审', posts: ['legal-reviewer'] };
const mayor: Actor = { id: 'm', name: '丙镇长', posts: ['mayor'] };
const grower: Actor = { id: 'g', name: '丁茶农', posts: ['grower'] };

interface Signed {
  readonly org: string;
  readonly frozen: FrozenReport;
  readonly report: ComposedReport;
  readonly evidence: FileEvidence;
  readonly docx: Uint8Array;
  readonly picked: readonly string[];
}

describe.each(engines())('$name', (engine) => {
  const at = withSigningStore(engine);

  async function pick(org: string, season: string): Promise<string> {
    const input = { plot: '坡上', pickedOn: '2026-04-05', season, kilos: 45, wages: 80_050, extra: 90_000, wet: false };
    return (await at.store.act({ org, ledger: 'picking', step: 'register', input, actor: grower, key: randomUUID() }))
      .entry;
  }

  /** A town whose report was drafted, changed as asked, reviewed and signed. */
  async function signedTown(change?: (draft: ReportDraft) => ReportDraft): Promise<Signed> {
    const org = await newOrg(at.store);
    const picked = [await pick(org, 'spring'), await pick(org, 'spring'), await pick(org, 'autumn')];
    const place = { store: at.store, template: () => gardenTemplate };
    const take = (step: string, actor: Actor) =>
      takeStep(place, { org, year, step, input: {}, actor, key: randomUUID(), reason: '按程序' });
    await take('draft', writer);
    const { draft, version } = await deskView(place, { org, year }, { id: writer.id, posts: writer.posts, own: true });
    if (change && draft)
      await saveDraft(place, { org, year, draft: change(draft), expects: version, actor: writer, key: randomUUID() });
    await take('review', reviewer);
    await take('sign', mayor);
    const frozen = (await frozenReport(at.store, org, year)) ?? expect.fail('not frozen');
    const report = (await signedReport(at.store, org, year)) ?? expect.fail('not signed');
    const evidence = evidenceOf(frozen, report);
    return { org, frozen, report, evidence, docx: await reportDocx(report, evidence), picked };
  }

  const verified = (bytes: Uint8Array, words?: Vocabulary): Promise<JudgedFile> =>
    verifyFile({ name: '报告.docx', bytes, store: at.store, ...(words ? { vocabulary: words } : {}) });
  const codes = (file: JudgedFile): string[] => file.alarms.map((alarm) => alarm.code);
  const verdicts = (file: JudgedFile): Set<string> => new Set(file.numbers.map((each) => each.verdict));

  test('what was signed is as signed, on paper and as a page', async () => {
    const { docx, evidence, report } = await signedTown();
    expect(evidence.numbers.length).toBeGreaterThan(4);
    const file = await verified(docx);
    expect(file).toMatchObject({ asked: true, intact: true, alarms: [], notices: [] });
    expect(verdicts(file)).toEqual(new Set(['as-signed']));
    const publication = publicationOf(report, { profile, indexNo: '1', publishedOn: '2027-01-25', address });
    const page = new TextEncoder().encode(publicHtml(report, { publication, evidence }));
    expect(await verified(page)).toMatchObject({ asked: true, intact: true, alarms: [] });
    const told = new TextDecoder().decode(page).replace('value="3"', 'value="30"');
    expect((await verified(new TextEncoder().encode(told))).numbers.map((each) => each.fault)).toContain('bound');
  });

  test('the evidence says of each number what was frozen', async () => {
    const { evidence, frozen, report } = await signedTown();
    expect(evidence).toMatchObject({ org: frozen.org, revision: 1, digest: frozen.digest, head: frozen.head });
    const printed = report.sections.flatMap((section) => section.paragraphs.flat()).filter((run) => run.figure);
    expect(evidence.numbers.map((each) => [each.indicator, each.text])).toEqual(
      printed.map((run) => [run.figure, run.text]),
    );
    const kilos = evidence.numbers.find((each) => each.indicator === 'kilos');
    expect(kilos).toMatchObject({ text: '130余公斤', value: 135, entries: 3, label: '产量' });
    expect(evidence.numbers.find((each) => each.indicator === 'spring_rate')).toMatchObject({
      terms: { of: 2, over: 3 },
    });
    expect(() => evidenceOf({ ...frozen, figures: [] }, report)).toThrow(RangeError);
  });

  test('forged with everything in the file, seal included, it is found out', async () => {
    const { frozen, report } = await signedTown();
    const forged: ComposedReport = JSON.parse(JSON.stringify(report).replaceAll('3次', '8次'));
    const evidence = evidenceOf(frozen, forged);
    const docx = await reportDocx(forged, evidence);
    expect((await verifyFile({ name: '', bytes: docx })).intact).toBe(true);
    const file = await verified(docx);
    expect(codes(file)).toContain('evidence-forged');
    expect(file.alarms[0]?.says).toContain('采摘');
    expect(file.numbers.find((each) => each.fault === 'text')).toMatchObject({ signed: '3次', now: '8次' });
  });

  test('the ledgers having moved on since: said with who and why, and no fault of the file', async () => {
    const { org, docx, picked } = await signedTown();
    const [entry = ''] = picked;
    const act = { org, ledger: 'picking', step: 'void', entry, input: {}, actor: grower, key: randomUUID() };
    await at.store.act({ ...act, reason: '误登' });
    const file = await verified(docx);
    expect(file).toMatchObject({ intact: true, alarms: [] });
    expect(file.notices.map((notice) => notice.code)).toEqual(['drifted']);
    const drifted = file.numbers.find((each) => each.verdict === 'drifted' && each.indicator === 'pickings');
    expect(drifted?.says).toMatch(/签发时3次，台账现为2次.*丁茶农.*误登/);
    const changed = await verified(
      await edited(docx, { [main]: (xml) => xml.replace('>135<', '>136<').replace('>130<', '>180<') }),
    );
    expect(changed.numbers.find((each) => each.indicator === 'kilos')?.verdict).toBe('changed');
  });

  test('words of the signed text changed, with no number near', async () => {
    const { docx } = await signedTown();
    const file = await verified(await edited(docx, { [main]: (xml) => xml.replace('特此报告。', '特此说明。') }));
    expect(codes(file)).toEqual(['words-changed']);
    expect(file.alarms[0]?.says).toContain('特此报告');
    expect(file.intact).toBe(false);
  });

  test('numbers that carry no proof: typed before the signature, or put in afterwards', async () => {
    const typed = (draft: ReportDraft): ReportDraft => ({
      ...draft,
      blocks: [{ id: 'typed', kind: 'para', runs: [{ text: '调解矛盾纠纷12件。' }] }, ...draft.blocks],
    });
    const { docx } = await signedTown(typed);
    const added = await edited(docx, { [main]: (xml) => xml.replace('纠纷12件。', '纠纷12件。办理行政复议案件5件。') });
    const loose = (file: JudgedFile) => file.numbers.filter((each) => each.verdict === 'not-ours');
    const before = await verified(docx, vocabulary);
    expect(loose(before).map(({ now, says }) => [now, says])).toContainEqual([
      '12件',
      expect.stringContaining('签发时即为手写文字'),
    ]);
    expect(before.intact).toBe(true);
    expect(loose(await verified(added, vocabulary)).map(({ now, says }) => [now, says])).toContainEqual([
      '5件',
      expect.stringContaining('不在签发的文字里'),
    ]);
  });

  test('a page with personal data masked is what was signed; one that leaves more out is not', async () => {
    const typed = (draft: ReportDraft): ReportDraft => ({
      ...draft,
      blocks: [
        ...draft.blocks,
        {
          id: 'typed',
          kind: 'para',
          runs: [
            { text: '咨询电话13900001234，' },
            { text: '采摘' },
            { figure: 'pickings', style: 'exact' },
            { text: '。' },
          ],
        },
      ],
    });
    const { report, frozen } = await signedTown(typed);
    const { report: shown, masked } = publicVersion(report, {
      secrecy: { result: 'open', on: '2027-01-21' },
      mask: 'all',
    });
    expect(masked).toHaveLength(1);
    const publication = publicationOf(shown, { profile, indexNo: '1', publishedOn: '2027-01-25', address });
    const page = publicHtml(shown, { publication, evidence: evidenceOf(frozen, shown) });
    expect(page).not.toContain('13900001234');
    expect(await verified(new TextEncoder().encode(page))).toMatchObject({ intact: true, alarms: [] });
    const less = await verified(new TextEncoder().encode(page.replace('特此报告。', '')));
    expect(codes(less)).toEqual(['words-changed']);
  });

  test('a signature that is in no ledger, or whose record was edited behind the program', async () => {
    const { org, docx, report, frozen, evidence } = await signedTown();
    const elsewhere = await reportDocx(report, { ...evidence, org: 'nobody' });
    expect(codes(await verified(elsewhere))).toContain('unknown-report');
    const never = await reportDocx(report, { ...evidence, revision: 9 });
    expect(codes(await verified(never))).toContain('unknown-report');
    await at.database.owner.query('alter table report_frozen disable trigger user');
    await at.database.owner.query(
      `update report_frozen set content = replace(content::text, '特此报告', '特此说明')::jsonb where org_id = $1`,
      [org],
    );
    expect(codes(await verified(docx))).toContain('record-broken');
    expect(frozen.revision).toBe(1);
  });
});
