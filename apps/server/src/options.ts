import type { ReportTemplate, Vocabulary } from '@yifa/kernel';
import type { Org, Store } from '@yifa/store';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

export interface DemoAccount {
  readonly login: string;
  readonly name: string;
  readonly org: string;
  readonly posts: readonly string[];
  readonly password: string;
}

export interface ServerOptions {
  readonly store: Store;
  /** The report outline of an org's county. */
  readonly template: (org: Org) => ReportTemplate;
  /** How numbers in texts are read; without it typed numbers are not judged. */
  readonly vocabulary?: Vocabulary;
  /** Indicators shown on the home page. */
  readonly keyFigures: readonly string[];
  /** What the page of pictures breaks down, and by what: a field, or `state`. */
  readonly charts?: readonly { readonly ledger: string; readonly by: string }[];
  /** Built pages of the workbench; without it only the API answers. */
  readonly pages?: string;
  /** Demo accounts, shown on the log-in page of a demonstration. */
  readonly demo?: readonly DemoAccount[];
  /** Proves to an empty system that whoever sets it up has access to the machine; without it nothing can be set up over the network. */
  readonly setupCode?: string;
  readonly log?: boolean;
}

/** The instance with zod schemas as types. */
export function typed(app: FastifyInstance) {
  return app.withTypeProvider<ZodTypeProvider>();
}
export type Api = ReturnType<typeof typed>;
