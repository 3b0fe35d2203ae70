import type { Setting } from './setting.ts';
import { enforcementSettings } from './settings/enforcement.ts';
import { governanceSettings } from './settings/governance.ts';
import { publicSettings } from './settings/public.ts';

/** Every value a province or county must confirm, by id. */
export const settings = {
  ...enforcementSettings,
  ...governanceSettings,
  ...publicSettings,
} as const satisfies Record<string, Setting>;

export type SettingId = keyof typeof settings;

export type { Setting, SettingKind } from './setting.ts';
