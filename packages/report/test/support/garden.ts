/** A tea garden, invented to have something to report: pickings, what was bought, faults, tasks and visits. */
import {
  count,
  date,
  entries,
  integer,
  language,
  longText,
  money,
  oneOf,
  optional,
  personal,
  type ReportTemplate,
  rate,
  relation,
  reportText,
  type SectionTemplate,
  section,
  sentence,
  sum,
  text,
  total,
  yesNo,
} from '@yifa/kernel';

const garden = language({ areas: { field: '茶园' }, posts: { grower: '茶农' } });
const head = { area: 'field', unit: '次', keepers: ['grower'] } as const;

export const picking = garden
  .ledger('picking', '采摘', head)
  .fields(
    {
      plot: text('地块'),
      pickedOn: date('采摘日期'),
      season: oneOf('季节', { spring: '春茶', autumn: '秋茶' }),
      kilos: integer('重量', '公斤'),
      wages: money('工钱'),
      extra: optional(money('奖金')),
      wet: yesNo('雨天'),
      picker: optional(personal(text('采茶人'))),
    },
    { title: ['plot'], dated: 'pickedOn' },
  )
  .register();

export const fault = garden
  .ledger('fault', '毛病', head)
  .fields(
    {
      problem: text('毛病'),
      foundOn: date('发现日期'),
      cause: optional(longText('原因')),
      cure: optional(longText('办法')),
      tell: yesNo('写进报告'),
    },
    { title: ['problem'], dated: 'foundOn' },
  )
  .register();

export const task = garden
  .ledger('task', '打算', head)
  .fields(
    { title: text('打算'), year: integer('年度', '年'), place: integer('序号', ''), setOn: date('提出日期') },
    { title: ['title'], dated: 'setOn' },
  )
  .register();

const on = 'pickedOn' as const;
export const pickings = count('pickings', picking, { label: '采摘', on });
export const springs = count('springs', picking, { label: '春茶采摘', on, where: { season: 'spring' } });
export const autumns = count('autumns', picking, { label: '秋茶采摘', on, where: { season: 'autumn' } });
export const wets = count('wets', picking, { label: '雨天采摘', on, where: { wet: true } });
export const kilos = sum('kilos', picking, 'kilos', { label: '产量', on });
export const wages = sum('wages', picking, 'wages', { label: '工钱', on });
export const extras = sum('extras', picking, 'extra', { label: '奖金', on });
export const paid = total('paid', [wages, extras], { label: '支出', unit: '元' });
export const springRate = rate('spring_rate', springs, pickings, { label: '春茶占比' });
export const faults = count('faults', fault, { label: '毛病', on: 'foundOn', unit: '个' });

export const domain = garden.assemble({
  ledgers: [picking, fault, task],
  indicators: [pickings, springs, autumns, wets, kilos, wages, extras, paid, springRate, faults],
  relations: [
    relation('seasons', pickings, '=', [springs, autumns], '采摘次数等于春茶与秋茶之和'),
    relation('wet-springs', wets, '<=', springs, '雨天采摘不多于春茶采摘'),
    relation('wages-paid', wages, '<=', extras, '工钱不多于奖金'),
  ],
});

export const faultProse = entries(fault, {
  where: { tell: true, foundOn: { onOrAfter: 'periodStart', onOrBefore: 'periodEnd' } },
  order: 'foundOn',
  lead: '还有这些毛病：',
  each: '[{#}是]{problem}。[原因是{cause}。]',
  needs: [{ field: 'cause', code: 'fault-without-cause', says: '“{problem}”没有原因', remedy: '补写原因' }],
});

export const taskProse = entries(task, {
  year: { field: 'year', is: 'next' },
  order: 'place',
  shape: 'inline',
  lead: '{$next}年打算：',
  each: '[{#}是]{title}。',
});

/** A template over the garden with the given sections. */
export function templateOf(sections: readonly SectionTemplate[]): ReportTemplate {
  return {
    title: reportText('{$org}关于{$year}年收成的报告'),
    organs: ['茶园公所', '茶社'],
    kinds: ['村', '乡', '县'],
    addressee: reportText('{$above}公所'),
    copyTo: [reportText('{$above}{$aboveKind}账房')],
    sections,
  };
}

export const gardenTemplate = templateOf([
  section('opening', '', { says: ['现将{$year}年情况报告如下[（到{$until}）]。'] }),
  section('work', '收成', {
    sections: [
      section('picking', '采摘', {
        says: [
          '全年采摘{pickings}，其中[春茶{springs}][，秋茶{autumns}]；[产茶{kilos:余}]。',
          sentence('今年{wets=没有}雨天采摘。', { when: 'pickings' }),
        ],
        empty: '全年{pickings=没有}采摘。',
      }),
      section('money', '支出', { says: ['支出{paid}[，其中奖金{extras}]。'] }),
      section('season', '春茶', { says: ['春茶占{spring_rate:以上}。'] }),
    ],
    empty: '没有收成。',
    mandate: { code: 'work-missing', says: '没有写收成', remedy: '登记采摘' },
  }),
  section('faults', '毛病和原因', {
    says: [faultProse],
    empty: '没有登记毛病。',
    mandate: { code: 'faults-missing', says: '没有写毛病', remedy: '登记毛病' },
  }),
  section('next', '{$next}年打算', {
    says: [taskProse],
    empty: '{$next}年打算还没有登记。',
    mandate: { code: 'next-missing', says: '没有写打算', remedy: '登记打算' },
  }),
  section('closing', '', { says: ['特此报告。'] }),
]);
