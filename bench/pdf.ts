/**
 * Setting a yearly report of some 8,000 characters as .pdf, the first time and warm, against composing its .docx; and how
 * long the thread of the server is held up meanwhile: `npx tsx bench/pdf.ts [rounds]`.
 */
import { type Block, type OfficialDocument, officialDocx, officialPdf } from '@yifa/office';
import { median } from './support/workbench.ts';

const rounds = Number(process.argv[2] ?? 20);
const sentence = '全年办结各类事项多件，逐件登记、逐件回访，群众评价总体满意，未发生因处置不当引发的次生问题。';

function report(round: number): OfficialDocument {
  const body = Array.from({ length: 30 }, (_, n): Block[] => [
    { kind: 'heading', level: n % 5 === 0 ? 1 : 2, runs: [{ text: `第${n + 1}部分工作` }] },
    {
      kind: 'para',
      runs: Array.from({ length: 6 }, (__, m) => [
        { text: sentence },
        { text: `${round + n * m}件`, figure: `figure_${n}` },
      ]).flat(),
    },
  ]).flat();
  return {
    layout: 'upward',
    issuer: '试验镇人民政府',
    number: `试政〔2024〕${round + 1}号`,
    signers: ['沈望舒'],
    title: '试验镇人民政府关于2023年度法治政府建设情况的报告',
    addressee: '县委、县人民政府',
    body,
    signature: { org: '试验镇人民政府', date: '2024-02-20' },
    copyTo: ['县司法局'],
    printed: { by: '试验镇人民政府', on: '2024-02-20' },
  };
}

/** Milliseconds it took, and the longest time in which nothing else could run. */
async function timed(run: () => Promise<unknown>): Promise<{ readonly took: number; readonly held: number }> {
  let held = 0;
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
  };
  const watch = setInterval(look, 1);
  const began = performance.now();
  await run();
  const took = performance.now() - began;
  look();
  clearInterval(watch);
  return { took, held };
}

const say = (name: string, { took, held }: { took: number; held: number }): void =>
  console.log(`${name}: ${took.toFixed(0)} ms, others held up ${held.toFixed(0)} ms`);

let first = { pages: 0, bytes: 0 };
const setFirst = async (): Promise<void> => {
  const { pages, bytes } = await officialPdf(report(0));
  first = { pages, bytes: bytes.length };
};
say('.pdf first', await timed(setFirst));
console.log(`${first.pages} pages, ${(first.bytes / 1024).toFixed(0)} kB`);
say('.docx first', await timed(() => officialDocx(report(0))));
const pdfs: { took: number; held: number }[] = [];
const docxs: { took: number; held: number }[] = [];
for (let round = 1; round <= rounds; round += 1) {
  pdfs.push(await timed(() => officialPdf(report(round))));
  docxs.push(await timed(() => officialDocx(report(round))));
}
const middle = (all: readonly { took: number; held: number }[]) => ({
  took: median(all.map((each) => each.took)),
  held: median(all.map((each) => each.held)),
});
say('.pdf warm, another text each time', middle(pdfs));
say('.docx warm', middle(docxs));
console.log(`median ratio .pdf to .docx ${(middle(pdfs).took / middle(docxs).took).toFixed(2)}`);
