/** 公共法律服务、综治站点、法律咨询和援助. */
import type { Town } from '../town.ts';

export interface LegalServicesTable {
  /** Village rooms besides the town's station. */
  readonly villageRooms: number;
  /** 人次 asked at publicity events, and by telephone, in person or online. */
  readonly eventConsultations: number;
  readonly directConsultations: number;
  /** Registered users of the platform of village advisers. */
  readonly platformUsers: number;
}

const topics = ['房屋产权', '土地使用权', '拆迁补偿', '婚姻家庭', '劳动报酬', '民间借贷', '交通事故赔偿', '继承'];

export function makeLegalServices(town: Town, table: LegalServicesTable): void {
  const { place } = town;
  const station = town.register('legal-service-station', town.before(2, '07-01'), {
    name: `${place.name}公共法律服务站`,
    level: 'town',
    staff: 3,
  });
  for (let i = 0; i < table.villageRooms; i++)
    town.register('legal-service-station', town.before(1, '09-01'), {
      name: `${town.villageName(i)}公共法律服务室`,
      level: 'village',
      village: town.village(i),
      staff: 1,
    });
  town.register('peace-post', town.before(3, '06-18'), {
    name: `${place.name}综治中心`,
    kind: 'centre',
    head: town.cast.deputyForLaw.name,
  });
  town.villageNames.forEach((name, i) => {
    town.register('peace-post', town.before(2, '06-18'), {
      name: `${name}综治站点`,
      kind: 'post',
      village: town.village(i),
      head: town.names.person(),
    });
  });
  for (let i = 0; i < 4; i++)
    town.register('peace-post', town.before(1, '03-22'), {
      name: `${town.villageName(i)}第${i + 1}网格`,
      kind: 'grid',
      village: town.village(i),
      head: town.names.person(),
    });
  const consult = (total: number, each: number, channels: readonly string[]): void => {
    const count = Math.max(1, Math.round(total / each));
    const on = town.spread(count, '01-15', '12-18');
    town.random.parts(total, count).forEach((people, i) => {
      town.register('legal-consultation', on[i] ?? town.days.last, {
        topic: `${town.turn(topics, i)}法律问题`,
        channel: town.turn(channels, i),
        people,
        station,
        village: town.village(i),
        answeredBy: i % 3 === 0 ? town.cast.adviser.name : town.cast.justice.name,
      });
    });
  };
  consult(table.eventConsultations, 14, ['event']);
  consult(table.directConsultations, 11, ['visit', 'phone', 'phone', 'online']);
  town.random.parts(table.platformUsers, town.villages.length).forEach((joined, i) => {
    town.register('platform-users', town.days.workday('10-15'), {
      platform: '村（居）法律顾问服务平台',
      village: town.village(i),
      joined,
      source: '平台后台导出',
    });
  });
  town.spread(3, '03-05', '11-15').forEach((on, i) => {
    const done = i < 2 ? town.days.later(on, 30) : undefined;
    town.open('legal-aid', 'register', done ?? town.days.officeDay(on), {
      cause: town.turn(['追索劳动报酬', '赡养费', '工伤赔偿'], i),
      appliedOn: on,
      applicant: town.names.person(),
      phone: town.names.phone(),
      kind: town.turn(['suit', 'mediation', 'drafting'], i),
      passedOn: on,
      ...(done ? { agreedOn: town.days.later(on, 3), doneOn: done, result: '已办结。' } : {}),
    });
  });
}
