/** The house stands: arrows between packages go down only, nothing generic knows the domain, no file imports itself in a circle. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const packages = ['law', 'kernel', 'township', 'store', 'office', 'intake', 'report'];

/** What each part may import of ours. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  law: [],
  kernel: ['law'],
  township: ['kernel', 'law'],
  store: ['kernel', 'law'],
  office: ['kernel'],
  intake: ['office', 'kernel', 'kernel/typing', 'law'],
  report: ['office', 'store', 'kernel', 'law'],
  server: ['report', 'report/draft', 'intake', 'office', 'store', 'kernel', 'kernel/typing', 'law'],
  web: ['server/contract', 'kernel', 'kernel/typing', 'law'],
  cli: ['server', 'report', 'intake', 'office', 'store', 'township', 'kernel', 'law'],
};

/** Libraries that stay in their own part. */
const homes: Readonly<Record<string, readonly string[]>> = {
  pg: ['store'],
  docx: ['office'],
  exceljs: ['office'],
  yauzl: ['office'],
  unpdf: ['office'],
  uqr: ['office'],
  '@myriaddreamin/typst-ts-node-compiler': ['office'],
  '@e965/xlsx': ['office'],
  'pinyin-pro': ['store'],
  '@tiptap/core': ['web'],
  fastify: ['server'],
  react: ['web'],
  antd: ['web'],
};

interface File {
  readonly path: string;
  readonly part: string;
  readonly imports: readonly string[];
}

function sources(): File[] {
  const folders = [
    ...packages.map((name) => ({ part: name, folder: `packages/${name}/src` })),
    ...['server', 'web', 'cli'].map((name) => ({ part: name, folder: `apps/${name}/src` })),
  ];
  return folders.flatMap(({ part, folder }) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && /\.tsx?$/.test(item.name))
      .map((item) => {
        const path = join(item.parentPath, item.name);
        const text = readFileSync(path, 'utf8');
        const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
        return { path, part, imports };
      }),
  );
}

const files = sources();

describe('the house', () => {
  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  test('arrows go down only', () => {
    const wrong = files.flatMap((file) =>
      file.imports.flatMap((name) => {
        const ours = /^@yifa\/(.+)$/.exec(name)?.[1];
        const bad = ours !== undefined && !allowed[file.part]?.includes(ours.replace(/^(server\/contract)\/.*/, '$1'));
        const out =
          name.startsWith('.') &&
          relative(join(root, 'packages'), resolve(dirname(file.path), name)).startsWith('..') &&
          file.path.includes('/packages/');
        return bad || out ? [`${relative(root, file.path)} → ${name}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('each library stays in its part', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => Object.hasOwn(homes, name) && !homes[name]?.includes(file.part))
        .map((name) => `${relative(root, file.path)} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no file reaches itself through its imports', () => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (path: string, above: readonly string[]): void => {
      if (above.includes(path)) {
        circles.push([...above.slice(above.indexOf(path)), path].map((each) => relative(root, each)).join(' → '));
        return;
      }
      if (done.has(path)) return;
      for (const name of byPath.get(path)?.imports ?? [])
        if (name.startsWith('.')) walk(resolve(dirname(path), name), [...above, path]);
      done.add(path);
    };
    for (const file of files) walk(file.path, []);
    expect(circles).toEqual([]);
  });
});
