import type { Command } from '../usage.ts';
import { actCommand } from './act.ts';
import { figureCommand } from './figure.ts';
import { listCommand, showCommand } from './list.ts';
import { migrationCommand } from './migration.ts';
import { reportCommand } from './report.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';

export const commands: readonly Command[] = [
  startCommand,
  listCommand,
  showCommand,
  actCommand,
  figureCommand,
  reportCommand,
  verifyCommand,
  migrationCommand,
];
