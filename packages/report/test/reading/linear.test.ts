import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { afterEach, expect, test, vi } from 'vitest';
import { lexiconOf } from '../../src/reading/lexicon.ts';

afterEach(() => vi.restoreAllMocks());

/** Characters looked at: those cut out, tested by a pattern, or searched for words. */
function work(text: string): number {
  let looked = 0;
  const lexicon = lexiconOf(vocabulary);
  const { hits } = lexicon;
  vi.spyOn(lexicon, 'hits').mockImplementation((within, from, to) => {
    looked += to - from;
    return hits(within, from, to);
  });
  const { charAt, slice } = String.prototype;
  const { test: matches } = RegExp.prototype;
  vi.spyOn(String.prototype, 'charAt').mockImplementation(function (this: string, at) {
    looked++;
    return charAt.call(this, at);
  });
  vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, ...bounds) {
    const part = slice.apply(this, bounds);
    looked += part.length;
    return part;
  });
  vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, subject) {
    looked += subject.length;
    return matches.call(this, subject);
  });
  readClaims(text, vocabulary);
  vi.restoreAllMocks();
  return looked;
}

const report = '全年调解纠纷36件，调解成功35件，成功率97%；发放资料2万余份。\n';

test.each([
  ['reports', report],
  ['one line without an end', '全年调解纠纷36件，'],
  ['one sentence of lists', '调解36件、'],
  ['digits', '1'],
  ['grouped digits', '1,234,567'],
  ['numerals', '一千零'],
  ['scales', '万'],
  ['open quotes', '“12件《'],
  ['open brackets', '（调解3件'],
  ['shares', '率、率100%'],
  ['wrapped lines', '全镇上下持续推进综合行政执法改革并落实各项清单和机制调解纠纷3件，\n'],
  ['blank lines', '\n \n'],
])('twice the text is twice the work: %s', (_, piece) => {
  const size = 4_000;
  const once = work(piece.repeat(Math.ceil(size / piece.length)));
  const twice = work(piece.repeat(Math.ceil((2 * size) / piece.length)));
  expect(twice / once).toBeLessThan(2.2);
});

test('plain prose costs a few looks a character', () => {
  const prose = '坚持把依法行政贯穿于各项工作的全过程，健全议事规则，完善公众参与的程序。'.repeat(500);
  expect(work(prose) / prose.length).toBeLessThan(8);
});
