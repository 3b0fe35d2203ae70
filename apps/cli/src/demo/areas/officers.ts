/** 执法队伍: officers, penalty powers taken over, equipment. */
import type { Item } from '../desk.ts';
import type { Town } from '../town.ts';

export interface OfficersTable {
  /** Enforcement officers and reviewers in post at the year's end. */
  readonly officers: number;
  /** Of them, how many got their qualification this year. */
  readonly certified: number;
  readonly powers: number;
  readonly recorders: number;
}

export interface Force {
  readonly officers: readonly Item[];
  readonly reviewer: Item;
  readonly powers: readonly Power[];
  readonly recorder: Item;
}

export interface Power {
  readonly item: Item;
  readonly name: string;
  readonly basis: string;
}

/** What officers of a township meet most, with the provision they cite. */
const common = [
  ['占道经营、乱摆摊点', '城市市容和环境卫生管理条例第三十六条'],
  ['随意倾倒、抛撒生活垃圾', '固体废物污染环境防治法第一百一十一条'],
  ['擅自占用农村公路路产', '公路法第七十六条'],
  ['未按规定处置病死畜禽', '动物防疫法第九十八条'],
  ['森林防火期内擅自野外用火', '森林防火条例第五十条'],
  ['未经许可在河道内弃置渣土', '防洪法第五十五条'],
  ['生产经营场所未设置安全警示标志', '安全生产法第九十九条'],
  ['露天焚烧秸秆', '大气污染防治法第一百一十九条'],
  ['农药经营未建立台账', '农药管理条例第五十七条'],
  ['擅自搭建建筑物、构筑物影响市容', '城市市容和环境卫生管理条例第三十七条'],
] as const;
const fields =
  '市容管理 燃气管理 物业管理 森林防火 水利工程 河道管理 农产品质量 种子经营 农村公路 村镇规划 污水排放 殡葬管理 动物防疫 文化市场 安全生产'.split(
    ' ',
  );
const conducts =
  '未取得许可擅自实施 未按规定备案 未设置标志标识 拒不接受检查 未建立管理台账 提供虚假材料 逾期不改正 擅自改变用途 超范围经营 未采取防护措施 损毁公共设施 未按标准作业 未落实巡查制度 转让许可证件 阻碍设施维护 未公示收费标准 未按时报告 使用禁用物品 未履行清理义务 违反时段管理'.split(
    ' ',
  );

export function makeForce(town: Town, table: OfficersTable): Force {
  const { cast, days } = town;
  const certified = (yearsAgo: number) => ({
    certifiedOn: town.before(yearsAgo, '06-20'),
    certificateUntil: town.before(yearsAgo - 5, '06-19'),
  });
  const certificate = (i: number): string => `示执${String(1000 + i)}`;
  const reviewer = town.register('enforcement-officer', town.before(4), {
    name: cast.reviewer.name,
    position: 'review',
    certificateNo: certificate(0),
    ...certified(2),
    lawQualified: true,
    firstReviewPost: false,
  });
  const officers: Item[] = [];
  for (let i = 1; i < table.officers; i++) {
    const fresh = i >= table.officers - table.certified;
    const filling = {
      name: cast.officers[i - 1]?.name ?? town.names.person(),
      gender: i % 3 === 0 ? 'female' : 'male',
      position: 'enforcement',
      joinedOn: fresh ? days.workday('03-01') : town.before(1 + (i % 5)),
      certificateNo: certificate(i),
      ...(fresh
        ? { certifiedOn: days.workday('06-28'), certificateUntil: `${town.year + 5}-06-27` }
        : certified(1 + (i % 3))),
      lawQualified: false,
      firstReviewPost: false,
    };
    officers.push(
      fresh
        ? town.open('enforcement-officer', 'register', days.workday('07-05'), filling)
        : town.register('enforcement-officer', filling.joinedOn, filling),
    );
  }
  town.register('enforcement-officer', days.workday('02-14'), {
    name: town.names.person(),
    position: 'auxiliary',
    lawQualified: false,
    firstReviewPost: false,
  });
  const recorder = town.register('enforcement-equipment', town.before(1, '10-18'), {
    name: '执法记录仪',
    kind: 'recorder',
    quantity: table.recorders,
    serialNo: `JL-${town.year - 1}-01`,
    custodian: officers[0],
  });
  town.register('enforcement-equipment', town.before(2, '05-11'), { name: '照相机', kind: 'camera', quantity: 1 });
  return { officers, reviewer, powers: makePowers(town, table.powers), recorder };
}

function makePowers(town: Town, count: number): Power[] {
  return Array.from({ length: count }, (_, i): Power => {
    const j = i - common.length;
    const field = town.turn(fields, Math.floor(j / conducts.length) + fields.length);
    const [name, basis] = common[i] ?? [
      `${field}：${town.turn(conducts, j)}`,
      `${field}条例第${10 + (j % conducts.length)}条`,
    ];
    const item = town.register('enforcement-power', town.before(0, '01-01'), {
      code: `${town.place.id.slice(0, 6)}-CF-${String(i + 1).padStart(3, '0')}`,
      name,
      basis,
      grantedBy: `示例省政府令第${town.year - 1900}号`,
      publishedOn: town.before(1, '11-20'),
    });
    return { item, name, basis };
  });
}
