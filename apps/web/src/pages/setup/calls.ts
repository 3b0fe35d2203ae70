/** What the set-up pages ask of the server. */
import type {
  AccountChangeOrder,
  AccountOrder,
  AccountsAnswer,
  DemoRemoved,
  SetupAnswer,
  SetupOrder,
} from '@yifa/server/contract/setup';
import { get, post } from '../../api/client.ts';

const of = (org: string, tail: string) => `/api/orgs/${encodeURIComponent(org)}/${tail}`;

export const setupCalls = {
  state: (signal?: AbortSignal) => get<SetupAnswer>('/api/setup', signal),
  begin: (order: SetupOrder) => post<unknown>('/api/setup', { body: order }),
  removeDemo: () => post<DemoRemoved>('/api/setup/remove-demo'),
  accounts: (org: string, signal?: AbortSignal) => get<AccountsAnswer>(of(org, 'accounts'), signal),
  addAccount: (org: string, order: AccountOrder) => post<unknown>(of(org, 'accounts'), { body: order }),
  changeAccount: (org: string, id: string, order: AccountChangeOrder) =>
    post<unknown>(of(org, `accounts/${id}`), { body: order }),
  addTownship: (org: string, order: { name: string; orgCode?: string; mark: string }) =>
    post<unknown>(of(org, 'townships'), { body: order }),
  password: (old: string, password: string) => post<unknown>('/api/password', { body: { old, password } }),
};

const codeKey = 'yifa.setup-code';

/** The code that the end of the demonstration gave to this tab. */
export function keepCode(code: string): void {
  try {
    window.sessionStorage.setItem(codeKey, code);
  } catch {
    // It is then read from the window of the program.
  }
}

export function keptCode(): string {
  try {
    return window.sessionStorage.getItem(codeKey) ?? '';
  } catch {
    return '';
  }
}
