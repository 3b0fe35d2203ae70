import type { Command } from '../usage.ts';
import { actCommand } from './act.ts';
import { checkCommand } from './check.ts';
import { claimsCommand } from './claims.ts';
import { figureCommand } from './figure.ts';
import { importCommand } from './import.ts';
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
  importCommand,
  figureCommand,
  reportCommand,
  checkCommand,
  claimsCommand,
  verifyCommand,
  migrationCommand,
];
