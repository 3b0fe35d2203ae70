/** The report files that a command names: files as they are, folders searched through. */
import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join, relative } from 'node:path';

export interface ReportFile {
  /** As it is shown: the name, or the path below the folder that was named. */
  readonly name: string;
  readonly path: string;
}

/** What may hold a report. Older office formats are listed too: that they cannot be read has to be said, not passed over. */
const extensions: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.docx',
  '.docm',
  '.pdf',
  '.doc',
  '.wps',
  '.rtf',
]);

/** Whether the paths name one file, rather than a folder or several files. */
export function isSingleFile(paths: readonly string[]): boolean {
  const [only, ...more] = paths;
  return only !== undefined && more.length === 0 && !statSync(only).isDirectory();
}

/** In the order of their names; hidden files and the lock files of office programs are left out. @throws Error for a path that does not exist */
export function findReportFiles(paths: readonly string[]): ReportFile[] {
  return paths.flatMap((path): ReportFile[] => {
    if (!statSync(path).isDirectory()) return [{ name: basename(path), path }];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !/^[.~]/u.test(item.name) && extensions.has(extname(item.name).toLowerCase()))
      .map((item) => join(item.parentPath, item.name))
      .filter(
        (file) =>
          !relative(path, file)
            .split(/[\\/]/u)
            .some((part) => part.startsWith('.')),
      )
      .sort((a, b) => a.localeCompare(b, 'zh-CN'))
      .map((file) => ({ name: relative(path, file), path: file }));
  });
}
