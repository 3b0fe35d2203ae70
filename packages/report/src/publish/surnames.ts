/** Surnames, and words that begin with one and are no name. */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷龙史陶黎贺毛郝顾龚邵万覃武钱戴严莫孔汤尚赖樊蓝殷洪翟安倪庄章鲁俞施葛柳岳柯骆焦康祝纪辛管左裘卞齐麦耿涂向阮欧舒乔聂关焉屈项盛童牛穆冉游尤滕司农阎凌';
const double = ['欧阳', '司马', '上官', '诸葛', '司徒', '东方', '尉迟', '皇甫', '公孙', '慕容', '令狐', '夏侯'];

export const surname = `(?:${double.join('|')}|[${single}])`;

/** Words after 村民, 当事人 and the like that look like a name and are none. */
const noNames: ReadonlySet<string> = new Set(
  '安全 安心 安居 安置 安排 高兴 高度 高龄 方便 关心 关注 关系 成立 时间 文化 万人 万元 金额 周边 周围 周期 林地 杨树 黄牛 张贴 陈旧 何时 马上 于是 曾经 严重 严格 毛病 毛利 温暖 白天 方式 方面 方向 方可 任职 任何 任意 石料 江边 武装 盛行 康复 庄稼 管理 管护 管辖 项目 游客 农户 农田 农业 农民 农村 司法 司机 向上 左右 牛羊 应当 董事 余额 龙头 雷电 史料 章程 施工 施救 金融 金钱 石头 田地 田间 钟爱 水田 夏季 秋季 程度 程序 郭外 范围 贺信 贾商 武术 顾虑 凌晨 江河 纪律 齐全 齐心 康养 童年 欧洲 乔迁 舒适 尚未 尚有 尚无 付款 付清 付出 许可 田土 梁柱 黄土 黄金 林权 林木 林业 汤药 金某 关爱 管控 管制 辛苦 涂改 童工 尤其 穆斯林 聂某'.split(
    ' ',
  ),
);

export function isNoName(text: string): boolean {
  return noNames.has(text) || noNames.has(text.slice(0, 2)) || /某|[×＊*X]/u.test(text);
}
