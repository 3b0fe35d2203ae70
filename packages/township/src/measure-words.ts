/** Measure words by what they count; a figure's words name them instead of listing them again. */
export const acts = [
  '次',
  '趟',
  '回',
  '场',
  '场次',
  '个次',
  '期',
  '堂',
  '节',
  '讲',
  '轮',
  '轮次',
  '回',
  '批',
  '批次',
  '班次',
  '期次',
  '课',
  '堂次',
  '节次',
  '班',
] as const;
export const meetings = ['次', '趟', '场', '场次', '期', '轮', '回'] as const;
export const cases = [
  '件',
  '起',
  '宗',
  '例',
  '案',
  '件次',
  '宗次',
  '起次',
  '单',
  '个',
  '桩',
  '条',
  '批',
  '笔',
  '次',
  '项',
] as const;
export const disputeCases = [
  '件',
  '起',
  '宗',
  '例',
  '案',
  '件次',
  '宗次',
  '起次',
  '单',
  '个',
  '桩',
  '条',
  '次',
  '项',
] as const;
export const people = ['人', '名', '位', ''] as const;
export const heads = ['人次', '人', '名', '位', '人份', '名次', ''] as const;
export const papers = ['份', '册', '本', '张', '页', '套', '件', '份册', '部', '份次', '本册', '卷', ''] as const;
export const documents = ['件', '份', '个', '部', '项', '篇', '条'] as const;
export const matters = ['项', '个', '件', '条', '项次', '件次', '议题', '例', '次'] as const;
export const places = ['个', '处', '所', '家', '座', '间', '站', '点'] as const;
export const money = ['元'] as const;
export const share = ['%'] as const;
