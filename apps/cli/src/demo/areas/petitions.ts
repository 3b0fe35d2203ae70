/** 信访、网上代理和领导接访. */
import type { Town } from '../town.ts';

export interface PetitionsTable {
  readonly petitions: number;
  readonly agencies: number;
  readonly receptions: number;
  readonly raised: number;
  readonly solved: number;
}

const subjects = [
  ['village', '反映村内道路破损', '要求修补通组路面。'],
  ['welfare', '咨询低保政策', '要求重新核算家庭收入。'],
  ['land', '反映林地确权登记', '认为登记面积有误。'],
  ['house', '申请宅基地审批进度', '询问审批时间。'],
  ['labour', '反映工资拖欠', '要求协助追讨劳务费。'],
  ['environment', '反映沟渠淤堵', '要求清理排水沟。'],
  ['traffic', '建议增设路灯', '夜间出行不便。'],
] as const;

export function makePetitions(town: Town, table: PetitionsTable): void {
  makeCases(town, table.petitions);
  town.spread(table.agencies, '01-10', '12-20').forEach((on, i) => {
    const done = town.days.later(on, 7);
    const [, subject] = town.turn(subjects, i);
    town.open('petition-agency', 'register', done ?? town.days.last, {
      subject: `${subject}（代理）`,
      on,
      principal: town.names.person(),
      phone: town.names.phone(),
      agent: `${town.villageName(i)}代理员`,
      village: town.village(i),
      systemNo: `DL${town.year}${String(i + 1).padStart(4, '0')}`,
      ...(done ? { doneOn: done, result: '已联系责任单位办结并告知委托人。' } : {}),
    });
  });
  makeReceptions(town, table);
}

function makeCases(town: Town, count: number): void {
  const { days } = town;
  const starts = town.settled
    ? town.spread(count, '01-10', '10-20')
    : [...town.spread(count - 1, '01-10', '10-20'), days.workday('12-13')];
  starts.forEach((on, i) => {
    const [field, subject, facts] = town.turn(subjects, i);
    const appeal = field !== 'traffic';
    const transferred = i % 4 === 2;
    const petition = town
      .open('petition', 'register', on, {
        subject: `${town.villageName(i)}${subject}`,
        form: town.turn(['visit', 'online', 'letter', 'phone'], i),
        via: transferred ? 'transferred' : 'direct',
        systemNo: `XF${town.year}${String(i + 1).padStart(4, '0')}`,
        petitioners: [
          { name: town.names.person(), idNumber: null, phone: town.names.phone(), address: town.villageName(i) },
        ],
        identified: true,
        people: 1,
        representatives: 1,
        repeat: 'first',
        purpose: appeal ? 'appeal' : 'proposal',
        field,
        village: town.village(i),
        urgent: false,
        facts,
      })
      .step('accept', days.later(on, 4), {
        notifiedOn: days.later(on, 4),
        owner: '平安办',
        hasInterest: false,
        channelTold: true,
        simple: false,
        disputed: false,
      });
    if (!town.settled && i === count - 1) return;
    petition
      .step('reply', days.later(on, 22), {
        ...(appeal ? { opinionNo: `信复〔${town.year}〕${i + 1}号`, recheckTold: true } : {}),
        request: facts,
        found: '经实地查看和走访，反映情况基本属实。',
        ground: '依照有关规定和工程计划办理。',
        result: appeal ? (i % 3 === 1 ? 'explained' : 'supported') : 'adopted',
        supervised: true,
        leaked: false,
      })
      .step('serve', days.later(on, 24), { serveHow: 'direct' })
      .step('rate', days.later(on, 34), { satisfied: i % 5 === 3 ? 'fair' : 'yes' })
      .step('close', days.later(on, 36));
  });
}

function makeReceptions(town: Town, { receptions, raised, solved }: PetitionsTable): void {
  const { cast, days } = town;
  const hosts = [
    `${cast.secretary.name}（党委书记）`,
    `${cast.mayor.name}（${town.place.kind}长）`,
    `${cast.deputy.name}（副${town.place.kind}长）`,
    `${cast.deputyForLaw.name}（政法委员）`,
  ];
  const on = town.spread(receptions);
  const items = on.map((date, i) =>
    town.register('leader-reception', date, {
      leader: town.turn(hosts, i),
      way: town.turn(['fixed', 'fixed', 'visit', 'booked'], i),
      place: i % 4 === 2 ? town.villageName(i) : '群众接待室',
      announced: i % 4 === 3 ? 'walkIn' : 'yes',
    }),
  );
  // What is raised late in the year stays open; the rest is solved within three weeks.
  const early = on.filter((date) => date <= days.on('11-25')).length;
  for (let k = 0; k < raised; k++) {
    const i = k < solved ? Math.floor((k * early) / solved) : receptions - 1 - (k - solved);
    const date = on[i] ?? days.first;
    const [, subject] = town.turn(subjects, k + 2);
    const matter = town.open('reception-matter', 'raise', date, {
      problem: `${town.villageName(k)}群众${subject}`,
      reception: town.turn(items, i),
      visitor: town.names.person(),
      phone: town.names.phone(),
      village: town.village(k),
      advice: '由责任单位实地了解，限期办理并当面答复。',
      owner: town.turn(['平安办', '经济发展办公室', '便民服务中心', town.villageName(k)], k),
      dueOn: days.later(date, 20) ?? days.end,
    });
    if (k < solved) matter.step('solve', days.later(date, 8 + (k % 9)), { result: '已办结，来访人认可。' });
  }
}
