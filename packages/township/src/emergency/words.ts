import { elsewhere, measure } from '@yifa/kernel';
import { acts } from '../measure-words.ts';

/** 应急管理. */
export const emergencyWords = [
  measure('emergency_plans', '应急预案数', {
    units: ['部', '个', '份', '件', '项', '类', '种', '套', '篇', '本'],
    said: '应急预案 预案 专项预案 总体预案 专项应急预案 应急处置预案 修订预案 制定预案 应急方案 处置预案 防汛预案',
  }),
  measure('drills', '应急演练次数', {
    units: acts,
    said: `
      应急演练 演练 消防演练 防汛演练 桌面推演 实战演练 疏散演练 演练活动 应急疏散演练 综合演练
      应急救援演练 防灾演练 地震演练 灭火演练 推演 避险演练 转移演练 拉练
    `,
  }),
  elsewhere({
    units: ['人次', '人', '名', '户'],
    said: '参演 参演人员 参加演练 演练人员 转移群众 转移 应急队员 救援队员 应急救援 民兵 巡查人员',
  }),
  elsewhere({
    units: ['支', '个', '处', '座', '间'],
    said: '应急队伍 救援队 应急救援队伍 避难场所 安置点 避灾点 微型消防站 物资库 应急物资',
  }),
  elsewhere({
    units: ['人次', '人', '名'],
    ways: [{ said: '参与 参加 参与群众 参加人员 人次 群众 覆盖 参与人员', following: ['drills'] }],
  }),
];
