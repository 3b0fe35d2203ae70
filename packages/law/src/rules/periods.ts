import { noConsequence, range, sectionRules } from './section.ts';

/** How periods are counted. */
export const periods = sectionRules(
  { section: 15, consequence: noConsequence, certainty: 'verified' },
  {
    'cal-start': {
      says: '期间开始的日不计算在内，自次日起算；不包括在途时间，届满前交邮的不算过期',
      at: [
        ['civil-procedure', '85'],
        ['reconsideration', '88'],
        ['litigation', '101'],
      ],
      certainty: 'secondary',
    },
    'cal-roll': {
      says: '届满日是法定休假日的，以其后第一日为届满日；按月、年计算的到对应日届满，没有对应日的到月末',
      at: [['civil-procedure', '85'], ['civil-procedure-interpretation'], ['civil-code', '203']],
      certainty: 'secondary',
      note: '民法典条文未核',
    },
    'cal-pen': {
      says: '处罚法的二日、三日、五日、七日是工作日，十五日、九十日是自然日',
      at: [['penalty', '85']],
      from: '2021-07-15',
      note: '此前的处罚法没有这一条',
    },
    'cal-enf': {
      says: '强制法的十日以内（三日、五日、七日、十日）是工作日，三十日、三个月按自然日月',
      at: [['enforcement', '69']],
    },
    'cal-rev': {
      says: '复议法的三日、五日、七日、十日是工作日，三十日、六十日是自然日',
      at: [['reconsideration', '88']],
      from: '2024-01-01',
      note: '此前仅五日、七日为工作日（未核）',
    },
    'cal-lic': {
      says: '行政许可的期限一律按工作日计算',
      at: [['licensing', '82']],
    },
    'cal-gi': {
      says: '信息公开条例写明工作日的按工作日计算',
      at: [['disclosure', ...range(26, 34)]],
    },
    'cal-dec': {
      says: '决策条例的合法性审查七个工作日按工作日，征求意见三十日和听证材料七日按自然日',
      at: [['decision', '15', '16', '26']],
      from: '2019-09-01',
    },
    'cal-pet': {
      says: '信访条例只有提出异议的五个工作日按工作日，其余按自然日',
      at: [['petition', ...range(22, 36)]],
      certainty: 'secondary',
      from: '2022-05-01',
    },
    'cal-exclude': {
      says: '从期间中扣除：征求第三方意见、查封扣押的检验鉴定、许可的听证鉴定、信访复核听证、复议中止的时间',
      at: [
        ['disclosure', '33'],
        ['enforcement', '25'],
        ['licensing', '45'],
        ['petition', '36'],
        ['reconsideration', '39'],
      ],
    },
    'cal-holiday': {
      says: '法定节假日全年十三日（2025年起，此前十一日），通知调休上班的周末是工作日',
      limit: '13日',
      at: [['holidays', '2', '7']],
      note: '2025年起春节增为四日、劳动节增为二日',
    },
  },
);
