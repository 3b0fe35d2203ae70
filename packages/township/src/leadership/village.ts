import { count, date, oneOf, optional, text } from '@yifa/kernel';
import { ledger } from '../language.ts';

/** 村（社区）: the places that entries happen in. */
export const village = ledger('village', '村（社区）', {
  area: 'leadership',
  unit: '个',
  keepers: ['party-office', 'justice-office'],
})
  .fields(
    {
      name: text('名称', { aliases: ['村名', '村（社区）名称', '村居名称', '行政村'] }),
      kind: oneOf('类型', { village: '行政村', community: '社区' }, { aliases: ['性质', '类别'] }),
      since: date('设立日期', { aliases: ['成立日期', '设立时间'] }),
      until: optional(date('撤并日期')),
    },
    { title: ['name'], dated: 'since', unique: [['name']] },
  )
  .register();

const standing = { from: 'since', until: 'until' } as const;
export const villages = count('villages', village, {
  label: '行政村',
  standing,
  where: { kind: 'village' },
  phrase: '辖{n}行政村',
});
export const places = count('villages_and_communities', village, {
  label: '村（社区）',
  standing,
  reads: 'villages',
  phrase: '辖{n}村（社区）',
});
