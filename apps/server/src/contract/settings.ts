/** 地方口径 as they cross the wire. */
import { z } from 'zod';

export const settingsAnswer = z
  .object({
    may: z.boolean(),
    settings: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        kind: z.enum(['number', 'money', 'monthDay']),
        unit: z.string(),
        value: z.number(),
        text: z.string(),
        /** Name of the org that set it; empty where the typical value stands in. */
        by: z.string(),
        from: z.string(),
        basis: z.string(),
        typical: z.string(),
        article: z.string(),
        /** Ledgers whose deadlines or rules ask it. */
        uses: z.array(z.string()),
      }),
    ),
    log: z.array(
      z.object({
        at: z.string(),
        org: z.string(),
        actor: z.string(),
        label: z.string(),
        from: z.string(),
        text: z.string(),
        basis: z.string(),
      }),
    ),
  })
  .meta({ id: 'Settings' });

export const settingOrder = z
  .strictObject({
    from: z.string(),
    /** Counts as they are, money in 分, a day of the year as month × 100 + day. */
    value: z.number(),
    basis: z.string().trim().min(2, '请写明依据的文件').max(300),
  })
  .meta({ id: 'SettingOrder' });

export type SettingsAnswer = z.infer<typeof settingsAnswer>;
export type SettingOrder = z.infer<typeof settingOrder>;
