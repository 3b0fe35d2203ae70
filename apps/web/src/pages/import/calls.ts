/** The server's addresses for imports. */
import type {
  ImportChoice,
  ImportJob,
  ImportList,
  ImportPlan,
  ImportRows,
  ImportTrial,
  ImportView,
  WorkedOnAnswer,
} from '@yifa/server/contract/imports';
import { ApiError, del, get, post, put } from '../../api/client.ts';
import { randomUuid } from '../../api/uuid.ts';

const MB = 1024 * 1024;
/** As the server has it. */
export const mostOfFile = 20 * MB;
export const acceptedFiles = '.xlsx,.xlsm,.xls,.et,.csv,.txt';

function at(org: string, ...parts: readonly string[]): string {
  return `/api/orgs/${[org, ...parts].map(encodeURIComponent).join('/')}`;
}

/** A workbook or pasted lines on their way to the server. */
export interface Source {
  readonly name: string;
  readonly body: ArrayBuffer | string;
}

/** Reads a chosen file. Throws `ApiError`. */
export async function readSource(file: File): Promise<Source> {
  if (file.size > mostOfFile)
    throw new ApiError(0, {
      code: 'workbook-too-large',
      message: `${file.name}有${Math.ceil(file.size / MB)} MB，最多${mostOfFile / MB} MB`,
      remedy: '去掉图片、空白行列后另存，或按年度拆成几个工作簿',
      refusals: [],
    });
  try {
    return { name: file.name, body: await file.arrayBuffer() };
  } catch {
    throw new ApiError(0, {
      code: 'workbook-broken',
      message: `${file.name}打不开`,
      remedy: '文件可能被移走，或正被别的程序占用；关闭后重新选择',
      refusals: [],
    });
  }
}

export const imports = {
  send: (org: string, ledger: string, { name, body }: Source) =>
    post<ImportPlan>(`${at(org, 'ledgers', ledger, 'imports')}?name=${encodeURIComponent(name)}`, {
      raw: { type: typeof body === 'string' ? 'text/plain' : 'application/octet-stream', body },
      headers: { 'idempotency-key': randomUuid() },
    }),
  list: (org: string, ledger: string, signal?: AbortSignal) =>
    get<ImportList>(`${at(org, 'imports')}?ledger=${encodeURIComponent(ledger)}`, signal),
  plan: (org: string, id: string, signal?: AbortSignal) => get<ImportPlan>(at(org, 'imports', id), signal),
  choose: (org: string, id: string, choice: ImportChoice) => put<ImportPlan>(at(org, 'imports', id), { body: choice }),
  discard: (org: string, id: string) => del<ImportView>(at(org, 'imports', id)),
  try: (org: string, id: string) => post<ImportJob>(at(org, 'imports', id, 'trial')),
  trial: (org: string, id: string, signal?: AbortSignal) => get<ImportTrial>(at(org, 'imports', id, 'trial'), signal),
  run: (org: string, id: string) => post<ImportJob>(at(org, 'imports', id, 'run')),
  workedOn: (org: string, id: string) => get<WorkedOnAnswer>(at(org, 'imports', id, 'worked-on')),
  undo: (org: string, id: string, leave: boolean) =>
    post<ImportJob>(at(org, 'imports', id, 'undo'), { body: { leave } }),
  rows: (org: string, id: string, outcome: string, offset: number, signal?: AbortSignal) =>
    get<ImportRows>(
      `${at(org, 'imports', id, 'rows')}?offset=${offset}&limit=100${outcome === '' ? '' : `&outcome=${outcome}`}`,
      signal,
    ),
  templateHref: (org: string, ledger: string) => at(org, 'ledgers', ledger, 'imports', 'template.xlsx'),
  annotatedHref: (org: string, id: string) => at(org, 'imports', id, 'annotated.xlsx'),
};
