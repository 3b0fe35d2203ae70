/** What every maker of a town's year works with. */
import type { Domain } from '@yifa/kernel';
import { type PlainDate, plainDate } from '@yifa/law';
import { YearDays } from './calendar.ts';
import { type Cast, castOf } from './cast.ts';
import type { Place } from './county.ts';
import { Desk, type Filling, type Item } from './desk.ts';
import { Names } from './names.ts';
import { Random } from './random.ts';

export class Town {
  readonly place: Place;
  readonly cast: Cast;
  readonly days: YearDays;
  readonly desk: Desk;
  readonly random: Random;
  readonly names: Names;
  /** Villages first, then communities. */
  readonly villages: readonly Item[];
  readonly villageNames: readonly string[];
  /** A year gone by: nothing in it was left open. */
  readonly settled: boolean;

  private constructor(place: Place, desk: Desk, later?: Town) {
    this.place = place;
    this.cast = castOf(place);
    this.days = new YearDays(place.year);
    this.desk = desk;
    this.settled = later !== undefined;
    this.random = new Random(`year ${place.login}${later ? ' before' : ''}`);
    this.names = later?.names ?? new Names(`people ${place.login}`);
    this.villageNames = [...place.villages, ...place.communities];
    this.villages =
      later?.villages ??
      this.villageNames.map((name, i) =>
        this.register('village', this.before(5 + (i % 20)), {
          name,
          kind: i < place.villages.length ? 'village' : 'community',
        }),
      );
  }

  /** @param since the year in which the town began to keep its ledgers */
  static of(domain: Domain, place: Place, since: number): Town {
    return new Town(place, new Desk(domain, new YearDays(place.year), new YearDays(since).first));
  }

  /** The same town, its villages and its desk, a year earlier. */
  lastYear(): Town {
    return new Town({ ...this.place, year: this.year - 1 }, this.desk, this);
  }

  get year(): number {
    return this.place.year;
  }

  register(ledger: string, happened: PlainDate, filling: Filling): Item {
    return this.desk.register(ledger, happened, filling);
  }

  open(ledger: string, step: string, on: PlainDate, filling: Filling): Item {
    return this.desk.open(ledger, step, on, filling);
  }

  /** A day some years ago, for what the town had before the year began. */
  before(yearsAgo: number, monthDay = '03-15'): PlainDate {
    return plainDate(`${this.year - yearsAgo}-${monthDay}`);
  }

  /** Village number `i`, counted round. @throws RangeError in a town without villages */
  village(i: number): Item {
    const found = this.villages[i % this.villages.length];
    if (!found) throw new RangeError('a town without villages');
    return found;
  }

  villageName(i: number): string {
    return this.villageNames[i % this.villageNames.length] ?? this.place.name;
  }

  spread(count: number, from?: string, to?: string): PlainDate[] {
    return this.days.spread(this.random, count, from, to);
  }

  /** One line of a list for each place, in turn. */
  turn<T>(list: readonly T[], i: number): T {
    const found = list[i % list.length];
    if (found === undefined) throw new RangeError('nothing to take in turn');
    return found;
  }

  /** A document mark of the town, e.g. 澄谷府〔2022〕3号. */
  mark(n: number): string {
    return `${this.place.mark}〔${this.year}〕${n}号`;
  }
}
