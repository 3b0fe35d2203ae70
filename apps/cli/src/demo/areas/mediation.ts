/** 人民调解: committees, mediators and cases. */
import type { PlainDate } from '@yifa/law';
import type { Item } from '../desk.ts';
import type { Town } from '../town.ts';

export interface MediationTable {
  /** Besides that of the town, one committee each of the first villages. */
  readonly villageCommittees: number;
  readonly mediators: number;
  /** Agreements in all, and of them those in writing, on hard cases, with a village lawyer. */
  readonly agreed: number;
  readonly written: number;
  readonly hard: number;
  readonly lawyer: number;
  readonly failed: number;
  /** Sums at stake in the agreements, 元 in all. */
  readonly amount: number;
  /** 司法确认. */
  readonly confirmed: number;
}

/** Kind, name and facts of disputes as villages have them. */
export const disputeKinds = [
  ['neighbours', '邻里排水纠纷', '一方屋檐滴水流入另一方院内，多次争执。'],
  ['land', '承包地界址纠纷', '田埂被犁掉，双方对界址说法不一。'],
  ['labour', '务工薪资纠纷', '装修完工后尾款和工钱没有结清。'],
  ['family', '赡养纠纷', '兄弟之间对老人生活费分担有分歧。'],
  ['damages', '牲畜损毁庄稼纠纷', '耕牛进入菜地，造成损失。'],
  ['housing', '宅基地通行纠纷', '新砌围墙影响邻户出入。'],
  ['contract', '种苗买卖纠纷', '种苗成活率低，买方要求退款。'],
  ['expropriation', '征地补偿分配纠纷', '组内成员对补偿款分配方案有异议。'],
  ['traffic', '道路碰撞赔偿纠纷', '会车擦碰后对维修费用意见不一。'],
  ['environment', '养殖气味纠纷', '养殖场距离住户较近，群众反映气味。'],
] as const;

export interface Brief {
  readonly village: number;
  readonly kind: string;
  readonly title: string;
  readonly facts: string;
  readonly fails?: boolean;
}

interface Staff {
  readonly committees: readonly Item[];
  readonly mediators: readonly { readonly item: Item; readonly committee: number; readonly since: PlainDate }[];
}

/** The committees of a town at work: hands out how each case ends so that the year's numbers come out. */
export class Mediations {
  readonly #town: Town;
  readonly #table: MediationTable;
  readonly #staff: Staff;
  readonly #amounts: readonly number[];
  #agreed = 0;
  #failed = 0;
  #confirmed = 0;

  constructor(town: Town, table: MediationTable, staff = staffOf(town, table)) {
    this.#town = town;
    this.#table = table;
    this.#staff = staff;
    this.#amounts = town.random.parts(Math.round(table.amount / 10), table.agreed, 20);
  }

  /** The same committees at work in another year, with those who were mediators before it began. */
  in(town: Town, table: MediationTable): Mediations {
    const { committees, mediators } = this.#staff;
    return new Mediations(town, table, {
      committees,
      mediators: mediators.filter(({ since }) => since < town.days.first),
    });
  }

  /** A case accepted on a day. */
  accept(on: PlainDate, brief: Brief): Item {
    const town = this.#town;
    const fails = brief.fails === true;
    const n = fails ? this.#table.agreed + this.#failed++ : this.#agreed++;
    const { committees, mediators: people } = this.#staff;
    const committee = (brief.village + 1) % committees.length;
    const hard = falls(n, this.#table.hard, this.#table.agreed);
    const file = town.open('mediation-case', 'accept', on, {
      dispute: `${town.villageName(brief.village)}${brief.title}`,
      source: town.turn(['asked', 'offered', 'asked', 'entrusted'], n),
      kind: brief.kind,
      hard,
      committee: committees[committee],
      village: town.village(brief.village),
      parties: [party(town, brief.village), party(town, brief.village)],
      facts: brief.facts,
      request: '请求调解，互相谅解，明确今后做法。',
      refused: false,
      volatile: false,
    });
    const colleagues = people.filter((each) => each.committee === committee);
    const mediators = (colleagues.length > 0 ? colleagues : people).slice(0, 2).map(({ item }) => item);
    file.step('assign', town.days.later(on, 1), {
      mediators,
      rightsTold: true,
      lawyerHelped: falls(n, this.#table.lawyer, this.#table.agreed),
    });
    if (fails)
      return file.step('fail', town.days.later(on, 12), {
        failedWhy: '双方分歧较大，一方要求终止。',
        routesTold: true,
      });
    this.#agree(file, town.days.later(on, 3 + (n % 6)), n, hard);
    return file;
  }

  #agree(file: Item, on: PlainDate | undefined, n: number, hard: boolean): void {
    const { days, settled } = this.#town;
    const table = this.#table;
    const written = falls(n, table.written, table.agreed);
    const confirmed = written && hard && this.#confirmed < table.confirmed;
    if (confirmed) this.#confirmed += 1;
    file.step('agree', on, {
      form: written ? 'written' : 'oral',
      liability: '双方各自承认有不当之处。',
      terms: '一方十日内恢复原状或者付清款项，双方今后不再争执。',
      amount: (this.#amounts[n] ?? 0) * 1_000,
      performBy: days.later(on, 8) ?? days.end,
      ...(written ? { partiesSigned: true, mediatorSigned: true, sealed: true } : { oralRecorded: true }),
      confirmWanted: confirmed,
    });
    if (confirmed)
      file.step('confirm', days.later(on, 6), { jointly: true, confirmedOn: days.later(on, 18) ?? days.last });
    file.step('perform', days.later(on, 18), { performance: 'whole', satisfied: true });
    if (settled || n % 8 === 0)
      file.step('archive', days.later(on, 25), { archiveNo: `调-${this.#town.year}-${n + 1}`, wholeFile: true });
  }

  /** The rest of the year's cases, those that no screening brought in. */
  finish(): void {
    const town = this.#town;
    const agreed = this.#table.agreed - this.#agreed;
    const failed = this.#table.failed - this.#failed;
    town.spread(agreed + failed, '01-05', town.settled ? '10-31' : '12-05').forEach((on, i) => {
      const [kind, title, facts] = town.turn(disputeKinds, i + 3);
      this.accept(on, { village: i, kind, title, facts, fails: i >= agreed });
    });
  }
}

function staffOf(town: Town, table: MediationTable): Staff {
  const committees = committeesOf(town, table);
  const mediators = Array.from({ length: table.mediators }, (_, i) => {
    const committee = i % committees.length;
    const since = town.before(2 - (i % 2), '09-08');
    const item = town.register('mediator', since, {
      name: town.cast.mediators[i]?.name ?? town.names.person(),
      committee: town.turn(committees, committee),
      kind: i < 2 ? 'fullTime' : 'partTime',
      phone: town.names.phone(),
    });
    return { item, committee, since };
  });
  return { committees, mediators };
}

/** Whether number `n` of `whole` is one of `part` that are spread evenly over them. */
function falls(n: number, part: number, whole: number): boolean {
  return n < whole && Math.floor(((n + 1) * part) / whole) > Math.floor((n * part) / whole);
}

function party(town: Town, village: number) {
  return {
    name: town.names.person(),
    idNumber: null,
    phone: town.names.phone(),
    address: `${town.place.name}${town.villageName(village)}`,
  };
}

function committeesOf(town: Town, table: MediationTable): Item[] {
  const committee = {
    members: 5,
    hasWoman: true,
    mixed: false,
    termYears: 3,
    termUntil: `${town.year + 1}-12-31`,
    rooms: 1,
  };
  const first = town.register('mediation-committee', town.before(4, '05-10'), {
    ...committee,
    name: `${town.place.name}人民调解委员会`,
    kind: 'town',
    chair: town.cast.justice.name,
  });
  const others = Array.from({ length: table.villageCommittees }, (_, i) =>
    town.register('mediation-committee', town.before(4, '05-10'), {
      ...committee,
      name: `${town.villageName(i)}人民调解委员会`,
      kind: 'village',
      village: town.village(i),
      chair: town.names.person(),
    }),
  );
  return [first, ...others];
}
