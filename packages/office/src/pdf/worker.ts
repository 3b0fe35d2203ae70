/** The thread that sets pages: one compiler, kept warm. Its data are folders with fonts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { carried, chooseFaces, faces } from './faces.ts';
import { isPdfOrder, type PdfReply, type PdfStandard, type PdfTemplate } from './protocol.ts';

const require = createRequire(import.meta.url);
const source = (name: string): string => readFileSync(new URL(`./${name}.typ`, import.meta.url), 'utf8');
const templates = {
  official: `${source('common')}\n${source('official')}`,
  form: `${source('common')}\n${source('form')}`,
} as const satisfies Record<PdfTemplate, string>;
/** Layouts of as many documents back are remembered. */
const remembered = 4;

const folders: readonly string[] = Array.isArray(workerData)
  ? workerData.filter((each) => typeof each === 'string')
  : [];
const compiler = NodeCompiler.create({
  fontArgs: [{ fontPaths: [...folders] }, { fontBlobs: carried.map((file) => readFileSync(require.resolve(file))) }],
});
const { faces: chosen, fonts } = chooseFaces(fontsAtHand());

function words(error: unknown): string {
  return error instanceof Error ? error.message : JSON.stringify(error);
}

/** The compiler names each family it does not know. */
function fontsAtHand(): (family: string) => boolean {
  const families = [...new Set(Object.values(faces).flatMap((each) => each.map(({ family }) => family)))];
  const result = compiler.compile({
    mainFileContent: '#for each in json(bytes(sys.inputs.families)) { text(font: each)[字] }',
    inputs: { families: JSON.stringify(families) },
  });
  const warnings = result.takeWarnings();
  const said = warnings === null ? [] : compiler.fetchDiagnostics(warnings);
  const unknown = said.map((each: unknown) => messageOf(each).replace(/^unknown font family: /, ''));
  return (family) => !unknown.includes(family.toLowerCase());
}

function messageOf(diagnostic: unknown): string {
  const found =
    typeof diagnostic === 'object' && diagnostic !== null && 'message' in diagnostic ? diagnostic.message : '';
  return typeof found === 'string' ? found : '';
}

function render(document: NodeTypstDocument): { readonly bytes: Uint8Array; readonly standard: PdfStandard } {
  try {
    return { bytes: compiler.pdf(document, { pdfStandard: 'a-2b' }), standard: 'PDF/A-2b' };
  } catch {
    // A character that no font has may not stand in an archived file; it still has to be seen.
    return { bytes: compiler.pdf(document), standard: 'PDF 1.7' };
  }
}

function make(id: number, template: PdfTemplate, json: string): PdfReply {
  const data: unknown = JSON.parse(json);
  const inputs = { document: JSON.stringify(Object.assign({}, data, { fonts: chosen })) };
  const result = compiler.compile({ mainFileContent: templates[template], inputs });
  try {
    if (result.result === null) {
      const error = result.takeDiagnostics();
      const said = error === null ? [] : compiler.fetchDiagnostics(error);
      return { kind: 'failed', id, says: said.map(messageOf).join('; ') };
    }
    const { bytes, standard } = render(result.result);
    return { kind: 'made', id, bytes: new Uint8Array(bytes), pages: result.result.numOfPages, fonts, standard };
  } finally {
    compiler.evictCache(remembered);
  }
}

parentPort?.on('message', (message: unknown) => {
  if (!isPdfOrder(message)) return;
  let reply: PdfReply;
  try {
    reply = make(message.id, message.template, message.document);
  } catch (error) {
    reply = { kind: 'failed', id: message.id, says: words(error) };
  }
  parentPort?.postMessage(reply);
});
