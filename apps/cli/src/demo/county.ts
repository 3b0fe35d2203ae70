/** The demonstration county: one county office and five townships, each living on the last day of its own year. */

export interface Place {
  /** An invented division code. */
  readonly id: string;
  readonly name: string;
  /** The name without its kind, as firms and papers use it. */
  readonly short: string;
  readonly kind: '乡' | '镇';
  /** First part of its accounts' logins. */
  readonly login: string;
  readonly mark: string;
  readonly year: number;
  readonly villages: readonly string[];
  readonly communities: readonly string[];
  readonly lawFirm: string;
}

export const county = { id: '990121', name: '示例县', login: 'xian', mark: '示府', seat: '示例县' } as const;

const names = (text: string): string[] => text.split(' ').map((each) => `${each}村`);

export const chenggu: Place = {
  id: '990121201',
  name: '澄谷乡',
  short: '澄谷',
  kind: '乡',
  login: 'chenggu',
  mark: '澄谷府',
  year: 2022,
  villages: names('枕溪 鹿鸣坪 石簸箕 栗子垭 云脚 三棵枫 晒谷坝'),
  communities: ['澄谷社区'],
  lawFirm: '示例县衡言律师事务所',
};

export const yanchi: Place = {
  id: '990121101',
  name: '砚池镇',
  short: '砚池',
  kind: '镇',
  login: 'yanchi',
  mark: '砚池府',
  year: 2023,
  villages: names('墨香 柳絮湾 半坡井 白鹭滩'),
  communities: ['砚池社区', '新渡社区', '听涛社区'],
  lawFirm: '示例县守正明律师事务所',
};

export const qiwu: Place = {
  id: '990121102',
  name: '栖梧镇',
  short: '栖梧',
  kind: '镇',
  login: 'qiwu',
  mark: '栖梧府',
  year: 2021,
  villages: names('凤尾 桐花 落雁坡 双碾 葫芦井 麦积塘 竹篱'),
  communities: ['栖梧社区'],
  lawFirm: '示例县若水律师事务所',
};

export const luting: Place = {
  id: '990121202',
  name: '鹭汀乡',
  short: '鹭汀',
  kind: '乡',
  login: 'luting',
  mark: '鹭汀府',
  year: 2023,
  villages: names(
    '鹭汀 芦花荡 南浦圩 北浦圩 槐荫 大桑园 小桑园 柿树底 荷叶塘 半亩塘 东堤口 西堤口 渔歌 晚稻庄 早禾庄 青麦岗 黄豆岗 枣林 梨花沟 杏坛 石碾 木桥头 竹桥头 瓦窑湾 砖塔 牛角尖 羊肠坡 马蹄湖 鹤影 雁来 燕归 蝉鸣 萤火',
  ),
  communities: [],
  lawFirm: '示例县秉直律师事务所',
};

export const songlan: Place = {
  id: '990121103',
  name: '松岚镇',
  short: '松岚',
  kind: '镇',
  login: 'songlan',
  mark: '松岚府',
  year: 2022,
  villages: names('松风 岚影 铜锣垌 茶亭 油桐 下寨垌 杉木冲 大榕脚 清水塱 黄竹'),
  communities: ['松岚社区', '河口社区'],
  lawFirm: '示例县言诚律师事务所',
};

export const places: readonly Place[] = [chenggu, yanchi, qiwu, luting, songlan];
