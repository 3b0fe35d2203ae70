/** What the demonstration's yearly reports must show, over a store that holds it. */
import { YifaError } from '@yifa/kernel';
import { parseDocument } from '@yifa/office';
import {
  checkReport,
  deskView,
  printedDocx,
  publishedReport,
  type ReportKey,
  takeStep,
  verifyFile,
} from '@yifa/report';
import type { Account, Store } from '@yifa/store';
import { annualReportFor, vocabulary } from '@yifa/township';
import { describe, expect, it } from 'vitest';
import { castOf, type Member } from '../src/demo/cast.ts';
import { chenggu, luting, type Place, places, qiwu, songlan, yanchi } from '../src/demo/county.ts';
import { demoReportPlace, demoReports, reportOf } from '../src/demo/reports.ts';

const patience = 120_000;

export function describeReports(at: { readonly store: Store }): void {
  const keyOf = (place: Place): ReportKey => ({ org: place.id, year: place.year });
  const accountOf = async (place: Place, { login }: Member): Promise<Account> =>
    (await at.store.accounts([place.id])).find((each) => each.login === login)!;
  async function look(place: Place, member: Member = castOf(place).justice) {
    const { id, posts } = await accountOf(place, member);
    return deskView(demoReportPlace(at.store), keyOf(place), { id, posts, own: true });
  }
  async function take(place: Place, step: string, member: Member, more: { reason?: string; key: string }) {
    const { id, name, posts } = await accountOf(place, member);
    const order = { ...keyOf(place), step, input: {}, actor: { id, name, posts }, ...more };
    return takeStep(demoReportPlace(at.store), order);
  }

  describe('its yearly reports', () => {
    it('stand where they are said to, one in each state', async () => {
      expect(demoReports.map((each) => each.place)).toHaveLength(places.length);
      const states: string[] = [];
      for (const report of demoReports) {
        const { state, stateLabel } = await look(report.place);
        expect(stateLabel, report.place.name).toBe(report.state);
        states.push(state);
      }
      expect(states).toEqual(['draft', 'reviewed', 'signed', 'submitted', 'published']);
    });

    it('can be taken on by those who are named', async () => {
      for (const { place, next } of demoReports)
        for (const { by, does } of next) {
          const { steps, editable } = await look(place, by(castOf(place)));
          const open = steps.some((step) => step.open && does.startsWith(step.label));
          // What comes only after another's step is not open yet.
          const later = (place === chenggu && does === '签发') || (place === luting && does.includes('公开'));
          expect(open || (editable && place === chenggu), `${place.name} ${does}`).toBe(!later);
        }
    });

    it('were sent up within the time that the law sets, and run while they are not', async () => {
      for (const { place } of demoReports) {
        const { deadlines } = await look(place);
        const status = Object.fromEntries(deadlines.map((each) => [each.id, each.status]));
        const sent = [luting, yanchi].includes(place);
        expect(status, place.name).toEqual({
          submit: sent ? 'met' : 'running',
          publish: place === yanchi ? 'met' : 'running',
        });
        expect(deadlines.map(({ due }) => due.slice(4))).toEqual(['-03-01', '-04-01']);
      }
    });

    it('bear no number that the ledgers contradict, but for the one that was typed wrong', {
      timeout: patience,
    }, async () => {
      for (const { place } of demoReports) {
        const { bytes } = await printedDocx(demoReportPlace(at.store), keyOf(place));
        const { verdicts, findings } = await checkReport({
          name: `${place.name}.docx`,
          document: await parseDocument(`${place.name}.docx`, bytes),
          vocabulary,
          store: at.store,
          org: place.id,
          template: annualReportFor('A'),
        });
        const wrong = verdicts.filter((each) => each.verdict === 'contradicted').map((each) => each.says);
        // A signed text is not touched by what its ledgers became afterwards.
        const expected =
          { [chenggu.id]: [/103场次.*101场次/], [qiwu.id]: [/135人次.*140人次/, /1次.*2次/] }[place.id] ?? [];
        expect(wrong, place.name).toHaveLength(expected.length);
        for (const [i, says] of expected.entries())
          expect(
            wrong.some((each) => says.test(each)),
            `${i}`,
          ).toBe(true);
        expect(verdicts.filter((each) => each.verdict === 'supported').length).toBeGreaterThan(180);
        expect(findings.filter((each) => each.severity === 'error')).toEqual([]);
      }
    });

    it('prove themselves once they are signed', { timeout: patience }, async () => {
      for (const place of [qiwu, luting, yanchi]) {
        const name = `${place.name}.docx`;
        const { bytes } = await printedDocx(demoReportPlace(at.store), keyOf(place));
        const judged = await verifyFile({ name, bytes, store: at.store, vocabulary });
        expect(judged.alarms, place.name).toEqual([]);
        expect(judged).toMatchObject({
          intact: true,
          asked: true,
          about: { org: place.id, year: place.year, revision: 1 },
        });
        const verdicts = new Set(judged.numbers.map((each) => each.verdict));
        expect(verdicts.has('drifted'), place.name).toBe(place === qiwu);
        expect(judged.notices.some((each) => each.code === 'drifted')).toBe(place === qiwu);
      }
    });

    it('have a catalogue number and a page once they are published', async () => {
      const place = demoReportPlace(at.store);
      const { publication, evidence, masked } = await publishedReport(place, keyOf(yanchi), { mask: 'all' });
      expect(publication.indexNo).toMatch(/^[0-9A-Z]{18}\/2023-\d{5}$/);
      expect(evidence?.numbers.length).toBeGreaterThan(180);
      expect(masked).toEqual([]);
      await expect(publishedReport(place, keyOf(luting), { mask: 'all' })).rejects.toMatchObject({
        code: 'secrecy-review-missing',
      });
    });

    it('drift where ledgers were corrected after the signature, and nowhere else', async () => {
      for (const { place } of demoReports)
        if (place !== qiwu) expect((await look(place)).drift, place.name).toEqual([]);
      const { drift } = await look(qiwu);
      const moved = drift.filter((each) => each.signed !== each.now);
      expect(moved.map(({ indicator, signed, now }) => [indicator, signed, now])).toEqual([
        ['drill_people', '135人次', '140人次'],
        ['policy_readings', '1次', '2次'],
      ]);
      expect(moved[0]?.entries).toMatchObject([{ title: '消防疏散演练', how: 'changed' }]);
      expect(moved[0]?.entries[0]?.says).toContain('签到表漏计五人');
      expect(moved[1]?.entries).toMatchObject([{ ledger: 'public-exchange', how: 'added' }]);
    });

    it('show two remarks on the one that waits for the signature', async () => {
      const { comments, draft } = await look(songlan);
      expect(comments).toHaveLength(2);
      for (const { block, quote } of comments) {
        const found = draft?.blocks.find((each) => each.id === block);
        const text = found?.kind === 'para' ? found.runs.map((run) => ('text' in run ? run.text : '…')).join('') : '';
        expect(text).toContain(quote);
      }
    });

    it('cannot be signed with a typed number that the ledgers contradict', async () => {
      const cast = castOf(chenggu);
      const typed = (await look(chenggu)).typed.filter((each) => each.verdict === 'contradicted');
      expect(typed).toMatchObject([{ quote: '103场次', indicator: 'leader_receptions', text: '101场次' }]);

      await take(chenggu, 'review', cast.reviewer, { key: 'test-review-1' });
      const sign = (await look(chenggu, cast.mayor)).steps.find((step) => step.id === 'sign');
      expect(sign?.open).toBe(false);
      expect(sign?.refusals.map((each) => each.says)).toEqual([expect.stringContaining('103场次')]);
      const refused = await take(chenggu, 'sign', cast.mayor, { key: 'test-sign-1' }).catch((error: unknown) => error);
      if (!(refused instanceof YifaError)) return expect.fail('signed');
      expect(refused.code).toBe('unlawful-step');
      expect(refused.refusals).toEqual(sign?.refusals);
      expect(refused.refusals[0]?.remedy).toContain('101场次');

      await take(chenggu, 'return', cast.reviewer, { reason: '改正手写的数', key: 'test-return-1' });
      expect((await look(chenggu)).state).toBe('draft');
      expect(reportOf(chenggu).state).toBe('起草中');
    });
  });
}
