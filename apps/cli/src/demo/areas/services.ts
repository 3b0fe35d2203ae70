/** 政务服务: market subjects, matters handled, pledges, ratings, the list of powers. */
import { creditCode } from '../names.ts';
import type { Town } from '../town.ts';

export interface ServicesTable {
  readonly enterprises: number;
  readonly enterprisesNew: number;
  readonly individuals: number;
  readonly individualsNew: number;
  readonly matters: number;
}

const items = [
  ['payment', '临时救助申请'],
  ['payment', '高龄津贴申领'],
  ['licence', '农村村民宅基地审批'],
  ['public', '医保参保登记'],
  ['confirm', '生育服务登记'],
  ['licence', '设施农业用地备案'],
  ['public', '就业失业登记'],
] as const;

const powers = [
  ['licence', '农村村民宅基地审批'],
  ['licence', '乡村建设规划许可初审'],
  ['licence', '设施农业用地备案'],
  ['penalty', '对占道经营的处罚'],
  ['penalty', '对乱倒垃圾的处罚'],
  ['penalty', '对违法建设的处罚'],
  ['coercion', '违法建筑强制拆除'],
  ['payment', '临时救助金给付'],
  ['payment', '特困供养金给付'],
  ['inspection', '安全生产检查'],
  ['inspection', '森林防火检查'],
  ['confirm', '最低生活保障对象初审'],
  ['ruling', '土地权属争议处理'],
  ['reward', '见义勇为奖励初审'],
  ['other', '兵役登记'],
] as const;

export function makeServices(town: Town, table: ServicesTable): void {
  makeEnterprises(town, table);
  makeMatters(town, table.matters);
  makePledges(town);
  powers.forEach(([kind, name], i) => {
    town.register('power-list', town.before(0, '01-01'), {
      code: `QZ-${String(i + 1).padStart(3, '0')}`,
      name,
      kind,
      basis: '法律、法规和省级决定',
      duty: '受理、审查、决定、送达、公开',
      unit: i < 3 ? '规划建设和环保办公室' : '综合执法大队',
      version: `${town.year}年版`,
    });
  });
  const data = [
    ['insurance', '城乡居民医保参保人数', '医疗保障信息平台', 12_400 + town.random.int(0, 900), '人'],
    ['serviceUsers', '政务服务平台注册用户', '政务服务平台', 5_100 + town.random.int(0, 600), '人'],
  ] as const;
  for (const [kind, name, system, value, measure] of data)
    town.open('external-figure', 'import', town.days.workday('12-20'), {
      name,
      kind,
      system,
      value,
      measure,
      proof: '平台导出表',
    });
}

function makeEnterprises(town: Town, table: ServicesTable): void {
  const subject = (kind: 'enterprise' | 'individual', count: number, fresh: number): void => {
    const on = town.spread(fresh, '01-08', '12-15');
    for (let i = 0; i < count; i++) {
      const settled = i < count - fresh ? town.before(1 + (i % 9), '08-18') : (on[i - count + fresh] ?? town.days.last);
      const industry = town.names.industry();
      const serial = (kind === 'enterprise' ? 1000 : 30_000) + i;
      town.register('enterprise', settled, {
        name: kind === 'enterprise' ? town.names.firm(industry, town.place.short) : town.names.shop(),
        kind,
        creditCode: creditCode(town.place.id, serial),
        ...(kind === 'enterprise' ? { head: town.names.person() } : {}),
        village: town.village(i),
        industry: kind === 'individual' ? town.turn(['trade', 'catering', 'other'], i) : industry,
        attracted: kind === 'enterprise' && i >= count - fresh && i % 2 === 0,
        abnormal: i === 3,
      });
    }
  };
  subject('enterprise', table.enterprises, table.enterprisesNew);
  subject('individual', table.individuals, table.individualsNew);
}

function makeMatters(town: Town, count: number): void {
  const { days } = town;
  town.spread(count, '01-08').forEach((on, i) => {
    const [kind, item] = town.turn(items, i);
    const late = i === 5;
    const matter = town.open('service-matter', 'receive', on, {
      item,
      kind,
      channel: town.turn(['window', 'online', 'village', 'window', 'home'], i),
      applicant: town.names.person(),
      phone: town.names.phone(),
      village: town.village(i),
      firstAsked: town.cast.service.name,
      complete: i % 6 !== 4,
    });
    if (i % 6 === 4) matter.step('tell', days.later(on, 1), { missing: '身份证明复印件、家庭成员情况说明' });
    matter
      .step('accept', days.later(on, 3), { receiptGiven: true, promisedOn: days.later(on, 12) ?? days.end })
      .step('decide', days.later(on, late ? 14 : 8), { result: 'granted' });
    if (kind === 'licence') matter.step('deliver', days.later(on, late ? 16 : 10));
    if (i % 3 === 0 && !matter.over) {
      const rated = days.later(on, 17);
      if (!rated) return;
      const rating = town.open('service-rating', 'rate', rated, {
        subject: item,
        matter,
        level: late || i === 9 ? 'poor' : town.turn(['excellent', 'good', 'excellent'], i),
        realName: true,
        rater: town.names.person(),
      });
      if (i === 9)
        rating.step('settle', days.later(rated, 3), {
          verified: 'founded',
          amends: '窗口增设叫号，向评价人说明并致歉。',
          revisited: true,
        });
    }
  });
}

function makePledges(town: Town): void {
  town.spread(4, '02-10', '12-10').forEach((on, i) => {
    town
      .open('pledge', 'pledge', on, {
        matter: town.turn(['居住证明', '经济状况证明', '小餐饮登记', '亲属关系证明'], i),
        kind: i === 2 ? 'licence' : 'proof',
        applicant: town.names.person(),
        listed: true,
        highRisk: false,
        written: true,
        content: '承诺所述情况真实，愿意承担不实承诺的责任。',
      })
      .step('check', town.days.later(on, 25), { truthful: true });
  });
}
