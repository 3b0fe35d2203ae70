import { elsewhere, measure } from '@yifa/kernel';
import { documents } from '../measure-words.ts';

/** 规范性文件: made, filed, cleaned up. */
export const normativeDocumentWords = [
  measure('normative_documents_issued', '制发规范性文件数', {
    units: documents,
    said: `
      规范性文件 行政规范性文件 制定规范性文件 制发规范性文件 出台规范性文件 印发规范性文件 制定行政规范性文件
      制发行政规范性文件 印发行政规范性文件 出台行政规范性文件 新制定规范性文件 党内规范性文件 发布规范性文件
      红头文件 规范性的
    `,
    not: '备案 报备 报送备案 清理 废止 失效 宣布 审查 审核 合法性审查 合法性审核',
  }),
  measure('normative_documents_filed', '规范性文件备案数', {
    units: [...documents, '件次', '次'],
    said: `
      报备 报送备案 备案规范性文件 规范性文件备案 向县政府备案 备案审查 报县政府备案 报备规范性文件 备案
      上报备案 文件备案 报备文件 提请备案 登记备案 备案审查规范性文件
    `,
    not: '小额工程 合同备案 合同',
    ways: [{ said: '规范性文件 行政规范性文件 文件', beside: '备案审查 备案 报备 报送备案' }],
  }),
  measure('normative_documents_cleaned', '清理规范性文件数', {
    units: [...documents, '件次', '次'],
    said: `
      清理规范性文件 规范性文件清理 清理行政规范性文件 清理文件 清理现行 废止规范性文件 清理以往文件 宣布失效
      继续有效 废止失效 废止 失效 文件清理 保留有效 予以废止 老文件 旧文件 过筛 留用 废除 废
    `,
    ways: [
      { said: '废 改 废了 改了 留 留用 废除', following: ['normative_documents_cleaned'] },
      {
        said: '清理 梳理 修改 修订 保留 评估 清理出 拟修订 规范性文件 行政规范性文件',
        near: '清理 规范性文件清理 清理规范性文件 废止 失效',
        not: '审查 审核 应急 预案 证明 事项 垃圾 制发 出台 制定 违建 河道',
      },
    ],
    not: '预案 证明事项 村规民约 垃圾 欠款 合同',
  }),
  elsewhere({
    units: ['件', '份', '个', '项', '部'],
    said: '村规民约 居民公约 公文 发文 政策文件 文件审核',
  }),
];
