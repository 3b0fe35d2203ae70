/** Invented people, firms and places. Telephone numbers and codes have shapes that no real one has. */
import { Random } from './random.ts';

const surnames = [
  ...'周吴郑冯陈褚卫蒋沈韩杨朱秦许何吕施孔曹严金魏陶姜谢邹喻苏潘葛范彭鲁韦马方任袁柳鲍史唐费薛雷贺倪汤罗毕郝安常乐于傅齐康伍余顾孟黄穆萧尹',
];
const givenNames = [
  ...'德明 秀兰 国栋 春梅 志远 玉珍 建平 桂芳 文博 晓燕 永康 素琴 立新 丽娟 守义 凤英 继业 雪莲 长河 月华 承志 惠敏 光耀 冬青 学勤 静怡 松年 若兰 正阳 红霞 思源 彩云 广田 巧玲 云峰 淑贞 柏林 佳慧 振邦 美玲 家宝 秋菊 宗翰 海棠 勤生 爱莲 允中 小满 启航 翠屏'.split(
    ' ',
  ),
];
const firmNames =
  '恒润 茂丰 朗月 拓野 嘉禾 鼎新 锦程 瑞谷 万泓 青橡 宏岩 丰屿 启明 泰禾 融创星 合顺 金穗 云杉 佳源 博远 盛田 华林 远帆 安泰 沃农 顺达 晨曦 立信 众合 天工'.split(
    ' ',
  );
const firmTrades = {
  farming: ['种植', '生态农业', '畜禽养殖'],
  industry: ['建材', '机械加工', '木业', '食品'],
  building: ['建筑工程', '装饰工程'],
  trade: ['商贸', '农资', '百货'],
  catering: ['餐饮管理', '农家乐旅游'],
  transport: ['运输', '物流'],
  other: ['环保科技', '信息服务', '家政服务'],
} as const;
export type Industry = keyof typeof firmTrades;
const industries: readonly Industry[] = ['farming', 'industry', 'building', 'trade', 'catering', 'transport', 'other'];
const shopTrades = ['副食店', '小吃店', '五金店', '农资店', '理发店', '服装店', '修理铺', '早餐店', '水果店', '粮油店'];

export class Names {
  readonly #random: Random;
  readonly #people: string[];
  #person = 0;
  #firm = 0;
  #phone = 0;

  constructor(seed: string) {
    this.#random = new Random(`names ${seed}`);
    this.#people = this.#random.shuffle(surnames.flatMap((surname) => givenNames.map((given) => surname + given)));
  }

  /** A person; nobody twice. */
  person(): string {
    const name = this.#people[this.#person % this.#people.length] ?? '某某';
    this.#person += 1;
    return name;
  }

  /** A number no network has: 199 0000 and four digits. */
  phone(): string {
    this.#phone += 1;
    return `1990000${String(this.#phone % 10_000).padStart(4, '0')}`;
  }

  industry(): Industry {
    return this.#random.pick(industries);
  }

  /** A company; none twice. */
  firm(industry: Industry, place: string): string {
    const base = firmNames[this.#firm % firmNames.length] ?? '';
    const round = Math.floor(this.#firm / firmNames.length);
    this.#firm += 1;
    const second = round === 0 ? '' : (firmNames[(this.#firm * 7 + round) % firmNames.length] ?? '').slice(0, 1);
    return `${place}${base}${second}${this.#random.pick(firmTrades[industry])}有限公司`;
  }

  shop(): string {
    const owner = this.person();
    return `${owner.slice(0, 1)}记${owner.slice(1)}${this.#random.pick(shopTrades)}`;
  }
}

/** A credit code in the shape of a real one, in a division that does not exist. */
export function creditCode(division: string, serial: number): string {
  return `91${division.slice(0, 6)}MA${String(serial).padStart(8, '0')}`;
}
