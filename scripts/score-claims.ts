/**
 * Scores the reader of claims against annotated reports.
 *
 *   node_modules/.bin/tsx scripts/score-claims.ts FOLDER… [--errors]
 *
 * A folder holds .json files (text, claims) or .md files with the claims marked in the text (see `parseMarked`).
 * A claim is found when span and value agree; it is rightly labelled when unit, approximation and label do too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readClaims } from '@yifa/report';
import { vocabulary } from '@yifa/township';
import { annotatedJson, compare, type Score, sum } from '../packages/report/test/reading/annotated.ts';
import { type MarkedText, parseMarked } from '../packages/report/test/support/marked.ts';

const args = process.argv.slice(2);
const folders = args.filter((each) => !each.startsWith('--'));
const errors = args.includes('--errors');
if (folders.length === 0) {
  process.stderr.write('usage: score-claims.ts FOLDER… [--errors]\n');
  process.exit(2);
}

for (const folder of folders) {
  const scores: Score[] = [];
  for (const name of readdirSync(folder).sort()) {
    const document = read(join(folder, name));
    if (!document) continue;
    const score = compare(document.claims, readClaims(document.text, vocabulary));
    scores.push(score);
    if (errors) for (const each of score.errors) process.stdout.write(`${basename(name)}  ${each(document.text)}\n`);
  }
  print(folder, sum(scores));
}

function read(path: string): MarkedText | undefined {
  if (path.endsWith('.json')) return annotatedJson(readFileSync(path, 'utf8'));
  return path.endsWith('.md') ? parseMarked(readFileSync(path, 'utf8')) : undefined;
}

function print(folder: string, score: Score): void {
  const line = (right: number) => {
    const precision = score.read === 0 ? 0 : right / score.read;
    const recall = score.given === 0 ? 0 : right / score.given;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  };
  process.stdout.write(`${folder}: ${score.given} given, ${score.read} read\n`);
  process.stdout.write(`  detection ${line(score.found)}\n  labelled  ${line(score.right)}\n`);
  for (const [label, { given, right }] of [...score.labels].sort(([a], [b]) => a.localeCompare(b)))
    if (right < given) process.stdout.write(`  ${label} ${right}/${given}\n`);
}
