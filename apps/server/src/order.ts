/** What a page orders to be done, in the terms of the store. */
import { YifaError } from '@yifa/kernel';
import { isPlainDate, plainDate } from '@yifa/law';
import type { ActOrder } from '@yifa/store';
import { z } from 'zod';
import type { actOrder } from './contract.ts';

type Ordered = Pick<ActOrder, 'step' | 'input' | 'entry' | 'on' | 'reason' | 'expects'>;

/** @throws YifaError bad-request for a day that is none, not-found for an entry that cannot be one */
export function orderFrom({ entry, step, on, input, reason, expects }: z.infer<typeof actOrder>): Ordered {
  if (on !== undefined && !isPlainDate(on)) throw new YifaError('bad-request', '办理日期的格式不正确');
  if (entry !== undefined && !z.uuid().safeParse(entry).success) throw new YifaError('not-found');
  return {
    step,
    input,
    ...(entry === undefined ? {} : { entry }),
    ...(on === undefined ? {} : { on: plainDate(on) }),
    ...(reason === undefined ? {} : { reason }),
    ...(expects === undefined ? {} : { expects }),
  };
}
