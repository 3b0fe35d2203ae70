import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyCommand } from '../src/commands/verify.ts';

const fixtures = resolve(import.meta.dirname, '../../../packages/office/test/fixtures');
const signed = join(fixtures, 'libreoffice-7.4.docx');
const retyped = join(fixtures, 'libreoffice-7.4-retyped.docx');

let folder = '';
let said = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yifa-verify-'));
  said = '';
  vi.stubEnv('YIFA_DATA', join(folder, 'data'));
  vi.stubEnv('DATABASE_URL', '');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('yifa verify FILE', () => {
  test('all as signed: 0, and it says that no ledger was asked', async () => {
    expect(await verifyCommand.run([signed])).toBe(0);
    expect(said).toContain('未见改动');
    expect(said).toContain('没有连接台账');
    expect(said).toContain('共11个数据：与签发时一致11个');
  });

  test('a number changed: 1, with what it was and what it is', async () => {
    expect(await verifyCommand.run([retyped, '--offline'])).toBe(1);
    expect(said).toMatch(/文件中已被改动 +调解成功率 +97\.3% +98\.6%/);
  });

  test('a file that is none of ours or cannot be opened: 2, and the others are still judged', async () => {
    const other = join(folder, '别的.html');
    writeFileSync(other, '<p>全年72件</p>');
    expect(await verifyCommand.run([other, join(folder, 'none.docx'), folder, signed, '--offline'])).toBe(2);
    expect(said).toContain('别的.html：文件里没有本系统签发数据的凭证');
    expect(said).toContain('none.docx：打不开');
    expect(said).toContain('未见改动');
  });

  test('as JSON, for programs', async () => {
    expect(await verifyCommand.run(['--json', signed, retyped])).toBe(1);
    const answers: unknown = JSON.parse(said);
    expect(answers).toMatchObject([
      { file: signed, judged: { intact: true, asked: false, alarms: [] } },
      { file: retyped, judged: { intact: false } },
    ]);
  });

  test('options of the one use are refused in the other', async () => {
    await expect(verifyCommand.run([signed, '--heads'])).rejects.toThrow(RangeError);
    await expect(verifyCommand.run(['--offline'])).rejects.toThrow(RangeError);
  });
});
