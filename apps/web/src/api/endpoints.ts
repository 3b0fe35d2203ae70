/** The server's addresses, one function each. */
import type { OptionsEachAnswer } from '@yifa/server/contract/typing';
import { get, post } from './client.ts';
import type {
  ActAnswer,
  ActOrder,
  Agreement,
  DeadlineExplanation,
  DemoAccount,
  DomainAnswer,
  EntryPage,
  EntryView,
  FigurePage,
  Home,
  Me,
  Option,
  ReportView,
} from './types.ts';

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

function at(parts: readonly string[], query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') search.set(name, String(value));
  const tail = search.toString();
  return `/api/${parts.map(encodeURIComponent).join('/')}${tail === '' ? '' : `?${tail}`}`;
}

export const api = {
  login: (login: string, password: string) => post<Me>('/api/login', { body: { login, password } }),
  logout: () => post<unknown>('/api/logout'),
  me: (signal?: AbortSignal) => get<Me>('/api/me', signal),
  demo: (signal?: AbortSignal) => get<{ accounts: DemoAccount[] }>('/api/demo', signal),
  domain: (signal?: AbortSignal) => get<DomainAnswer>('/api/domain', signal),
  home: (org: string, signal?: AbortSignal) => get<Home>(at(['orgs', org, 'home']), signal),
  agreement: (org: string, signal?: AbortSignal) => get<Agreement>(at(['orgs', org, 'home', 'agreement']), signal),
  entries: (org: string, ledger: string, query: Query, signal?: AbortSignal) =>
    get<EntryPage>(at(['orgs', org, 'ledgers', ledger, 'entries'], query), signal),
  options: (org: string, ledger: string, text: string, signal?: AbortSignal) =>
    get<{ options: Option[] }>(at(['orgs', org, 'ledgers', ledger, 'options'], { text }), signal),
  optionsEach: (org: string, ledger: string, texts: readonly string[]) =>
    post<OptionsEachAnswer>(at(['orgs', org, 'ledgers', ledger, 'options', 'each']), { body: { texts } }),
  entry: (org: string, ledger: string, id: string, signal?: AbortSignal) =>
    get<EntryView>(at(['orgs', org, 'ledgers', ledger, 'entries', id]), signal),
  deadline: (org: string, ledger: string, id: string, deadline: string, signal?: AbortSignal) =>
    get<DeadlineExplanation>(at(['orgs', org, 'ledgers', ledger, 'entries', id, 'deadlines', deadline]), signal),
  act: (org: string, ledger: string, order: ActOrder, key: string) =>
    post<ActAnswer>(at(['orgs', org, 'ledgers', ledger, 'acts']), { body: order, headers: { 'idempotency-key': key } }),
  figure: (org: string, indicator: string, query: Query, signal?: AbortSignal) =>
    get<FigurePage>(at(['orgs', org, 'figures', indicator], query), signal),
  report: (org: string, year: number, signal?: AbortSignal) =>
    get<ReportView>(at(['orgs', org, 'report'], { year }), signal),
  /** Addresses of downloads. */
  documentHref: (org: string, ledger: string, id: string, document: string) =>
    at(['orgs', org, 'ledgers', ledger, 'entries', id, 'documents', document]),
  reportHref: (org: string, year: number) => at(['orgs', org, 'report.docx'], { year }),
};
