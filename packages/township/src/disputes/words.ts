import { elsewhere, measure } from '@yifa/kernel';
import { acts, cases, disputeCases, money, people, places, share } from '../measure-words.ts';
import { legalServiceWords } from './legal-service-words.ts';

const mediation = `
      调解 人民调解 调委会 调解委员会 调解员 调解案件 人民调解委员会 调解组织 调处 调解纠纷 调解矛盾纠纷
      民间纠纷 调解室 人民调解员 三级调解委员会
    `;
const petitions =
  '信访 信访事项 信访件 来信来访 来访 上访 网上信访 信访案件 信访工作 信访总量 信访积案 群众信访 信访问题';

/** 矛盾化解: screening, mediation, petitions, public legal services. */
export const disputeWords = [
  measure('mediation_committees', '调解委员会数', {
    units: [...places, '支'],
    said: `
      人民调解委员会 调解委员会 调委会 人民调解组织 调解组织 村级调委会 村调委会 镇调委会 村居调委会
      人民调解委员 行业性专业性调委会 专业性调委会 三级调解委员会 调解中心 调解站 调解工作站 调解小组
      调解工作委员会 村（社区）调委会 村（居）调委会 行业性调解组织
    `,
  }),
  measure('mediators', '调解员人数', {
    units: people,
    said: `
      人民调解员 调解员 专职调解员 兼职调解员 专兼职调解员 专职人民调解员 调解人员 调解能手 调解志愿者
      调解队伍 调解专家 专兼职人民调解员 调解骨干 乡贤调解员 金牌调解员 特邀调解员 网格调解员 调委会成员
      调解委员 首席调解员
    `,
    not: '培训 参训',
  }),
  measure('mediation_rooms', '调解室数', {
    units: places,
    said: `
      调解室 调解工作室 人民调解室 村级调解室 个人调解室 品牌调解室 个人品牌调解室 调解中心 说事室 说事点
      评理室 调解点 人民调解工作室 个人调解工作室 和事佬工作室 评理点 调解之家 议事亭 评理堂 说理室 老娘舅
      调解驿站 百姓说事点 乡贤调解室 调处室 专业调解室
    `,
    ways: [{ said: '工作室 工作间', near: '和事佬 调解 矛盾化解 纠纷 老娘舅' }],
  }),
  measure('disputes_screenings', '矛盾纠纷排查次数', {
    units: [...acts, '件次', '人次', '户次'],
    said: `
      矛盾纠纷排查 纠纷排查 排查矛盾纠纷 排查纠纷 大排查 矛盾纠纷大排查 矛盾排查 排查 集中排查 排查化解
      拉网式排查 排查活动 矛盾纠纷排查化解 摸排 专项排查 矛盾风险排查 滚动排查 全面排查 定期排查 分析研判
      研判 排查矛盾 风险排查 做了
    `,
    ways: [{ said: '做了 开展 进行 组织', near: '排查 矛盾纠纷排查 纠纷排查' }],
    not: '隐患 安全 消防 法律咨询 宣传 检查 发现 培训 宣讲',
  }),
  measure('disputes_found', '排查纠纷数', {
    units: ['件', '起', '宗', '例', '案', '个', '桩', '条', '项'],
    said: `
      排查出矛盾纠纷 排查矛盾纠纷 排查出 发现纠纷 发现矛盾纠纷 排查纠纷 排查各类矛盾纠纷 摸排矛盾纠纷
      排查矛盾 排查受理 排查发现 摸排 排查各类 排查出各类 发现矛盾 共排查 摸排出 梳理矛盾纠纷 排查到
      收集矛盾纠纷 排查登记 矛盾纠纷 各类矛盾纠纷 排查 上报矛盾纠纷 登记矛盾纠纷 纠纷线索 掌握矛盾纠纷
      矛盾隐患 风险隐患 摸出来 摸出 排出 找出 收集到 纠纷摸出来 登记在册
    `,
    not: '调解 化解 调处 安全隐患 安全 消防 成功 司法确认 检查 解决 调成 了结 未化解',
    ways: [{ said: '登记 建档 梳理 入账 录入', following: ['disputes_screenings'], not: '信访 热线 办理' }],
  }),
  measure('disputes_resolved', '化解纠纷数', {
    units: disputeCases,
    said: `
      化解矛盾纠纷 化解纠纷 成功化解 化解社会矛盾 就地化解 化解 成功化解矛盾纠纷 已化解 化解各类矛盾纠纷
      排查化解 排查化解矛盾纠纷 化解矛盾 调处化解 妥善化解 有效化解 调处矛盾纠纷 了结 化解社会矛盾纠纷
      化解民事纠纷 疑难案件 化解各类 解决矛盾纠纷 处理矛盾纠纷 处置矛盾纠纷 妥善处理 妥善处置 平息 调处
      解决纠纷 处理纠纷 多元化解 诉前化解 化解疑难
    `,
    not: '调解成功 信访积案 积案 调解委员会 成功调解 信访 工单 热线 执法 立案 法律援助 司法确认',
    ways: [
      {
        said: '化解 成功化解 调处 妥善处理 解决 办结 处理',
        near: '纠纷 矛盾纠纷 矛盾',
        following: ['disputes_found', 'disputes_resolved', 'disputes_screenings'],
      },
    ],
  }),
  measure('mediations_accepted', '受理调解数', {
    units: disputeCases.filter((unit) => unit !== '个'),
    said: `
      调解纠纷 调解矛盾纠纷 调解案件 人民调解案件 调解民间纠纷 受理纠纷 受理各类纠纷 受理矛盾纠纷 受理调解
      受理各类矛盾纠纷 接手民间纠纷 民间纠纷 调解各类矛盾纠纷 调解各类纠纷 人民调解 参与调解 开展调解
      受理调解案件 受理案件 受理民间纠纷 人民调解受理 调解 共调解 调处纠纷 调处矛盾纠纷 调处各类
      调解民事纠纷 调处 受理人民调解 诉前调解 行政调解 调解邻里 矛盾纠纷 纠纷 调解处理 调解桌 上了调解桌
      进调解室
    `,
    ways: [
      {
        said: '受理 收案 收 接案 受案 接手 登记 共受理 接收 受理案件 接到',
        near: `${mediation} 纠纷 矛盾纠纷`,
        not: '信访 热线 工单 诉求 法律援助 援助 申请公开 排查 立案',
      },
    ],
    not: '成功 成功率 排查出 达成 排查 信访 法律援助 化解 司法确认 咨询 口头 书面 发现 调成 谈成 诉讼案件 培训',
  }),
  measure('mediations_accepted', '受理调解数', {
    units: disputeCases,
    said: '排查调处 排查调解 排查调处各类矛盾纠纷 排查调处矛盾纠纷 调处各类矛盾纠纷 排查受理纠纷',
    not: '成功 信访',
  }),
  measure('mediations_succeeded', '调解成功数', {
    units: disputeCases,
    said: `
      调解成功 成功调解 成功调处 达成调解协议 达成协议 成功化解纠纷 调处成功 调成 谈成 成功调解纠纷
      成功调解矛盾纠纷 已调解成功 调解结案 签订调解协议 达成和解 成功调解各类 调解办结 调结 化解成功
      签订调解协议书 制作调解协议 调解化解 成功 谈拢 说和 劝和 调和 促和 调通 谈妥 说通 和好 握手言和
      调解好 调好 说开 握手
    `,
    ways: [
      {
        said: '成功 化解 成 成功化解 调结 办结 化解成功 成功率 握手言和 解决',
        near: mediation,
        not: '信访 热线 工单 积案 法律援助 执法',
        following: ['mediations_accepted', 'mediations_succeeded'],
      },
      {
        said: '化解 成功化解 化解纠纷 化解矛盾纠纷 成功调',
        beside: '调委会 调解委员会 人民调解 调解员 人民调解委员会',
      },
      {
        said: '疑难纠纷 一般纠纷 简易纠纷 复杂纠纷 疑难复杂纠纷 重大疑难纠纷 纠纷',
        following: ['mediations_succeeded'],
      },
    ],
    not: '司法确认 口头 书面',
  }),
  measure('mediation_rate', '调解率', {
    units: share,
    said: '调解率 调处率 纠纷调解率 矛盾纠纷调解率 受理率 纠纷受理率 调解受理率 矛盾纠纷调处率',
    ways: [{ said: '化解率', near: '纠纷 矛盾纠纷 调解' }],
    not: '成功',
  }),
  measure('mediation_success_rate', '调解成功率', {
    units: share,
    said: '调解成功率 调处成功率 调成率 化解成功率 纠纷化解率 矛盾纠纷化解率 成功化解率 化解率 纠纷调解成功率 调处化解率 化解处置率',
    ways: [
      {
        said: '成功率 化解率 成功 履行率 协议履行率',
        near: `${mediation} 纠纷 矛盾纠纷`,
        not: '信访',
      },
    ],
    not: '积案 信访化解率',
  }),
  measure('mediations_written', '书面协议数', {
    units: [...disputeCases, '份'],
    said: `
      书面调解 书面协议 书面调解协议 达成书面协议 书面 书面调解协议书 制作书面 调解协议书 人民调解协议书
      签订协议书 制作人民调解协议书 制作调解协议书 书面案件 签协议 白纸黑字 签了协议 签订协议 书面的
    `,
  }),
  measure('mediations_oral', '口头协议数', {
    units: [...disputeCases, '份'],
    said: '口头调解 口头协议 口头调解协议 达成口头协议 口头 口头调解协议书 口头案件 口头达成 口头说定 口头约定 口头的 口头谈成',
    not: '警告 表扬 批评',
  }),
  measure('mediation_amount', '调解涉案金额', {
    units: money,
    said: `
      涉案金额 涉及金额 涉案标的 标的额 涉案标的额 调解金额 协议金额 协议涉及金额 标的 赔偿金额 标的金额
      涉及标的 涉及资金 涉及标的额 涉案资金 纠纷金额
    `,
    ways: [
      { said: '要回 讨回 追回 要回钱 帮当事人', near: '调解 纠纷 协议 口头 书面' },
      {
        said: '金额 涉及 赔偿 兑现 补偿 挽回损失 挽回经济损失 涉案 追回 兑付',
        near: `${mediation} 纠纷`,
        not: '罚 罚款 罚没 投入 经费',
      },
    ],
    not: '罚款 罚没 处罚',
  }),
  measure('judicial_confirmations', '司法确认数', {
    units: disputeCases,
    said: '司法确认 司法确认纠纷 申请司法确认 司法确认案件 办理司法确认 确认协议 引导司法确认 法院确认',
    ways: [
      { said: '调解协议 协议', beside: '司法确认 法院确认 经法院', units: ['份', '件'] },
      { said: '裁定 确认 获确认 裁定确认', following: ['judicial_confirmations'] },
    ],
  }),
  measure('petitions_total', '信访事项数', {
    units: ['件', '批', '批次', '起', '宗', '件次', '人次', '条', '例', '次', '个', '项', '批次人', '封', '人'],
    said: `
      信访事项 信访件 信访案件 来信来访 群众来信来访 信访 来访 群众来访 受理信访 办理信访 信访总量 信访量
      群众信访 信访问题 初信初访 来信 重复信访 上访 信访诉求 信访矛盾 来电来访 信访举报 信访事件 到访
      越级访 进京访 集体访 个访 初访 信访总数 接访群众 来访群众 信访登记 重信重访 接待来访 群众上门
      反映事情 上门反映
    `,
    ways: [
      {
        said: '受理 办理 办结 登记 已办结 处理 化解 交办 按期办结 接待 回复',
        near: petitions,
        not: '积案 网上 热线 工单 接访 调解 领导 咨询 纠纷',
      },
    ],
    not: '积案 网上信访 网上 接访下访 领导接访 信访条例 咨询 干部接访 宣传',
  }),
  measure('petitions_online', '网上信访数', {
    units: ['件', '批', '起', '宗', '件次', '条', '例', '次', '个', '项', '批次'],
    said: `
      网上信访 网上代理 网信 网上投诉 网上信访件 网上信访事项 网信件 智慧信访 信访平台 网上受理 网上办理
      网络信访 阳光信访 信访信息系统 网上 网上来信 网上投诉受理
    `,
    not: '办事 审批 政务服务 一网通办 学法 考试 公开',
  }),
  measure('petition_satisfaction', '信访满意率', {
    units: share,
    said: '信访满意率 信访群众满意率 信访满意度 信访事项满意率 群众满意度评价 群众满意度',
    ways: [
      { said: '打分满意 满意的占 满意的 点赞率', near: '信访 接访 来访 群众上门 网上信访' },
      {
        said: '满意率 满意度 群众满意率 群众满意度 满意度评价 群众评价 满意',
        near: petitions,
      },
    ],
    not: '办事 政务服务 窗口 热线 工单 12345 便民',
  }),
  measure('leader_receptions', '领导接访次数', {
    units: [...acts, '人次', '批', '件', '天', '人', '批次', '件次'],
    said: `
      领导接访 接访 公开接访 领导公开接访 领导干部接访 接访下访 下访 领导下访 接待日 领导接待日 约访
      领导干部接访下访 接访群众 大接访 坐班接访 公开大接访 带案下访 书记接访 镇长接访 接访日 党政领导接访
      领导接待 接待信访群众
    `,
    not: '咨询 法律咨询 律师 投诉',
    ways: [
      {
        said: '接待来访 接待群众 接待来访群众 接待 接访',
        near: '领导 领导干部 党政领导 班子成员 书记 接访',
      },
    ],
  }),
  elsewhere({ units: ['份', '张', '条'], said: '意见建议 问卷 调查问卷' }),
  elsewhere({
    units: disputeCases,
    said: '防止纠纷激化 激化 群体械斗 群体性事件 预防纠纷 矛盾激化 民转刑案件 突发事件 群体性上访 越级上访 刑满释放 个人极端事件',
  }),
  elsewhere({
    units: ['人', '名', '户'],
    said: `
      社区矫正对象 矫正对象 安置帮教 刑满释放人员 社矫对象 帮教对象 特殊人群 重点人员 精神障碍 吸毒人员
      社区矫正 安置帮教对象 戒毒人员 困难群众
    `,
  }),
  elsewhere({
    units: disputeCases,
    ways: [
      {
        said: '纠纷 矛盾 矛盾纠纷 案件 事件',
        beside: '激化 预防 防止 制止 避免 防范 民转刑',
      },
    ],
  }),
  elsewhere({
    units: ['条', '个', '件', '项'],
    said: '收集 征集 收集诉求 企业诉求 收集企业诉求 收集民意 收集意见',
  }),
  elsewhere({
    units: acts,
    ways: [
      {
        said: '学习 教育 集中教育 教育学习 集中学习 公益活动 走访',
        near: '矫正 社区矫正 矫正对象 社矫对象 安置帮教',
      },
    ],
  }),
  elsewhere({ units: disputeCases, said: '未化解 尚未化解 未调成 正在化解 未了结 未调解成功 履行完毕' }),
  elsewhere({ units: share, said: '自动履行率' }),
  elsewhere({
    units: ['条', '个', '件', '项'],
    ways: [{ said: '群众诉求 诉求 民情 民意', beside: '收集 征集 走访', not: '热线 12345' }],
  }),
  elsewhere({ units: cases, said: '领导包案 包案 包案化解' }),
  elsewhere({ units: ['人', '人次', '名'], said: '受援 受援人 受援群众' }),
  elsewhere({ units: disputeCases, said: '移交 转交 移送 流转 上交' }),
  elsewhere({ units: share, said: '参评率 息访率 重复信访率' }),
  elsewhere({ units: people, said: '两委 村民代表 村两委 党员 村民小组长 楼栋长 入驻人员' }),
  ...legalServiceWords,
];
