/** Accounts, the first set-up, and the end of the demonstration, as they cross the wire. */
import { z } from 'zod';

/** What the log-in page asks before anybody is known. */
export const setupAnswer = z
  .object({
    /** Nothing is set up: the first org and account can be made, with the code that the program printed. */
    empty: z.boolean(),
  })
  .meta({ id: 'Setup' });

const name = z.string().trim().min(1, '请填写名称').max(60);
const account = z.strictObject({
  login: z.string().trim().min(1, '请填写账号').max(32),
  name: z.string().trim().min(1, '请填写姓名').max(40),
  posts: z.array(z.string()).max(20),
  password: z.string().min(1, '请填写密码').max(200),
});

export const setupOrder = z
  .strictObject({
    code: z.string().max(40),
    county: name,
    /** Left out where the county itself installs. */
    township: name.optional(),
    orgCode: z.string().trim().max(40).optional(),
    mark: z.string().trim().max(20).default(''),
    account,
  })
  .meta({ id: 'SetupOrder' });

export const demoRemoved = z.object({ code: z.string() }).meta({ id: 'DemoRemoved' });

export const accountView = z.object({
  id: z.string(),
  org: z.string(),
  login: z.string(),
  name: z.string(),
  posts: z.array(z.string()),
  disabled: z.boolean(),
  initial: z.boolean(),
});

export const accountsAnswer = z
  .object({
    accounts: z.array(accountView),
    /** What the reader may do here. */
    may: z.object({ manage: z.boolean(), grant: z.boolean(), read: z.boolean() }),
    /** One person holds more than one of the three administrator posts. */
    together: z.boolean(),
    log: z.array(
      z.object({
        at: z.string(),
        actor: z.string(),
        what: z.string(),
        about: z.string(),
        detail: z.string(),
      }),
    ),
  })
  .meta({ id: 'Accounts' });

export const accountOrder = account.meta({ id: 'AccountOrder' });
export const accountChange = z
  .discriminatedUnion('what', [
    z.strictObject({ what: z.literal('posts'), posts: z.array(z.string()).max(20) }),
    z.strictObject({ what: z.literal('disabled') }),
    z.strictObject({ what: z.literal('enabled') }),
    z.strictObject({ what: z.literal('password'), password: z.string().max(200) }),
  ])
  .meta({ id: 'AccountChange' });
export const orgOrder = z
  .strictObject({ name, orgCode: z.string().trim().max(40).optional(), mark: z.string().trim().max(20).default('') })
  .meta({ id: 'OrgOrder' });
export const passwordOrder = z
  .strictObject({ old: z.string().max(200), password: z.string().max(200) })
  .meta({ id: 'PasswordOrder' });

export type SetupAnswer = z.infer<typeof setupAnswer>;
export type SetupOrder = z.input<typeof setupOrder>;
export type DemoRemoved = z.infer<typeof demoRemoved>;
export type AccountView = z.infer<typeof accountView>;
export type AccountsAnswer = z.infer<typeof accountsAnswer>;
export type AccountOrder = z.input<typeof accountOrder>;
export type AccountChangeOrder = z.input<typeof accountChange>;
