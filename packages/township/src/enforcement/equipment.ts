import {
  count,
  date,
  integer,
  longText,
  oneOf,
  optional,
  ref,
  refs,
  relation,
  someOf,
  sum,
  text,
  yesNo,
} from '@yifa/kernel';
import { ledger } from '../language.ts';
import { inspection } from './inspection.ts';
import { officer } from './officer.ts';
import { penaltyCase } from './penalty/index.ts';

/** 执法装备. */
export const equipment = ledger('enforcement-equipment', '执法装备', {
  area: 'enforcement',
  unit: '项',
  keepers: ['enforcement-officer', 'party-office'],
})
  .fields(
    {
      name: text('名称和型号'),
      kind: oneOf('类别', {
        recorder: '执法记录仪',
        camera: '照相摄像设备',
        vehicle: '执法车辆',
        terminal: '执法终端',
        other: '其他',
      }),
      quantity: integer('数量', '台', { min: 1 }),
      serialNo: optional(text('编号')),
      custodian: optional(ref('保管人', officer)),
      acquiredOn: date('配备日期'),
      retiredOn: optional(date('报废日期')),
    },
    { title: ['name'], dated: 'acquiredOn' },
  )
  .register([
    {
      when: { retiredOn: { filled: true } },
      require: { retiredOn: { onOrAfter: { field: 'acquiredOn' } } },
      says: '报废日期早于配备日期',
      remedy: '核对日期',
    },
  ]);

/** The six links of enforcement that must be recorded (行政处罚法第四十七条). */
export const recordLinks = {
  start: '启动',
  evidence: '调查取证',
  review: '审核',
  decision: '决定',
  service: '送达',
  execution: '执行',
} as const;

/** 执法全过程记录: which recording covers which link of which case. */
export const lawRecording = ledger('law-recording', '执法全过程记录', {
  area: 'enforcement',
  unit: '份',
  keepers: ['enforcement-officer'],
})
  .fields(
    {
      subject: text('记录事项'),
      recordedOn: date('记录日期'),
      penalty: optional(ref('处罚案件', penaltyCase, { carries: { subject: 'cause' } })),
      inspection: optional(ref('行政检查', inspection, { carries: { subject: 'subject' } })),
      link: oneOf('执法环节', recordLinks),
      media: someOf('记录方式', { text: '文字', photo: '照片', audio: '录音', video: '录像' }),
      gravest: yesNo('查封扣押、强制拆除等直接涉及人身自由、重大财产权益的现场'),
      whole: yesNo('全程不间断记录'),
      device: optional(ref('记录设备', equipment)),
      officers: refs('记录人员', officer),
      storedAt: text('存储位置'),
      keptUntil: optional(date('保存至')),
      notes: optional(longText('说明')),
    },
    { title: ['subject', 'link'], dated: 'recordedOn' },
  )
  .register([
    {
      rule: 'tri-av',
      when: { gravest: true },
      require: { media: { has: 'video' }, whole: true },
      says: '直接涉及人身自由、重大财产权益的现场应当全程音像记录',
      remedy: '没有全程录像的，如实说明原因并报告负责人，不能按全程记录登记',
    },
    {
      rule: 'tri-av-keep',
      force: 'remind',
      require: { keptUntil: { after: { field: 'recordedOn' } } },
      says: '没有登记音像记录的保存期限',
      remedy: '按本地规定填写保存至哪一天，随案卷保存的填案卷保存期限',
    },
  ]);

/** 案卷评查. */
export const caseReview = ledger('case-file-review', '执法案卷评查', {
  area: 'enforcement',
  unit: '卷',
  keepers: ['justice-office', 'legal-reviewer'],
})
  .fields(
    {
      fileNo: text('案卷号'),
      fileKind: oneOf('案卷类型', {
        penalty: '行政处罚',
        inspection: '行政检查',
        coercion: '行政强制',
        licence: '行政许可',
        other: '其他',
      }),
      penalty: optional(ref('处罚案件', penaltyCase, { carries: { fileNo: 'archiveNo' } })),
      reviewedOn: date('评查日期'),
      by: oneOf('评查方式', { self: '本级自查', county: '县级评查', spot: '上级抽查', cross: '交叉评查' }),
      reviewers: text('评查人', { about: 'person' }),
      score: integer('得分', '分', { max: 100 }),
      grade: oneOf('等次', { excellent: '优秀', good: '合格', poor: '不合格' }),
      problems: optional(longText('存在的问题')),
      returnedOn: optional(date('反馈日期')),
    },
    { title: ['fileNo'], dated: 'reviewedOn' },
  )
  .register([
    {
      when: { problems: { filled: true } },
      require: { returnedOn: { onOrAfter: { field: 'reviewedOn' } } },
      says: '评查发现的问题应当反馈承办人',
      remedy: '填写反馈日期，整改情况在问题整改台账登记',
    },
    {
      when: { grade: 'poor' },
      require: { problems: { filled: true } },
      says: '不合格的案卷应写明存在的问题',
      remedy: '填写存在的问题',
    },
  ]);

export const recorders = sum('recorders', equipment, 'quantity', {
  label: '执法记录仪',
  standing: { from: 'acquiredOn', until: 'retiredOn' },
  where: { kind: 'recorder' },
  phrase: '配备执法记录仪{n}',
});
export const recordings = count('law_recordings', lawRecording, {
  label: '执法全过程记录',
  on: 'recordedOn',
  reads: 'other',
  phrase: '形成执法全过程记录{n}',
});
export const recordingsWhole = count('law_recordings_whole', lawRecording, {
  label: '重大现场全程音像记录',
  on: 'recordedOn',
  where: { gravest: true, whole: true },
  reads: 'other',
  phrase: '全程音像记录{n}',
});
export const filesReviewed = count('case_files_reviewed', caseReview, {
  label: '评查执法案卷',
  on: 'reviewedOn',
  reads: 'other',
  phrase: '评查执法案卷{n}',
});
export const filesExcellent = count('case_files_excellent', caseReview, {
  label: '优秀执法案卷',
  on: 'reviewedOn',
  where: { grade: 'excellent' },
  reads: 'other',
  phrase: '获评优秀案卷{n}',
});

export const equipmentIndicators = [recorders, recordings, recordingsWhole, filesReviewed, filesExcellent];
export const equipmentRelations = [
  relation('recordings-whole', recordingsWhole, '<=', recordings, '全程音像记录数不超过记录总数'),
  relation('files-excellent', filesExcellent, '<=', filesReviewed, '优秀案卷数不超过评查数'),
];
