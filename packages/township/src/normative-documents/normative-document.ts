import { count, date, longText, oneOf, optional, rate, relation, text, yesNo } from '@yifa/kernel';
import { days, workdays } from '@yifa/law';
import { documentMaking } from './making.ts';

/** 行政规范性文件, filed with the county after publication and followed until it ends. */
export const normativeDocument = documentMaking
  .step('file', '报送备案', {
    from: ['issued', 'ended'],
    by: ['party-office', 'justice-office'],
    records: { filedOn: date('报备日期'), filingNo: text('备案报告文号'), filedWith: text('备案机关') },
    dated: 'filedOn',
    guards: [
      {
        require: { filedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '报备日期早于公布日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('filing-reply', '登记备案审查结果', {
    from: ['issued', 'ended'],
    by: ['party-office', 'justice-office', 'county-office'],
    records: {
      repliedOn: date('备案审查日期'),
      filingResult: oneOf('备案审查结果', { accepted: '准予备案', corrected: '要求纠正' }),
      filingSays: optional(longText('审查意见')),
    },
    dated: 'repliedOn',
    guards: [
      {
        rule: 'doc-record',
        require: { filedOn: { onOrBefore: { field: 'repliedOn' } } },
        says: '文件尚未报送备案',
        remedy: '先办理“报送备案”',
      },
      {
        when: { filingResult: 'corrected' },
        require: { filingSays: { filled: true } },
        says: '没有写明要求纠正的意见',
        remedy: '填写审查意见',
      },
    ],
  })
  .step('correct-fault', '按备案审查意见纠正', {
    from: ['issued', 'ended'],
    by: ['party-office', 'justice-office'],
    records: { mendedOn: date('纠正日期'), mended: longText('纠正情况') },
    dated: 'mendedOn',
    guards: [
      {
        require: { filingResult: 'corrected', mendedOn: { onOrAfter: { field: 'repliedOn' } } },
        says: '没有要求纠正的备案审查意见，或者纠正早于审查',
        remedy: '先登记备案审查结果',
      },
    ],
  })
  .step('asked', '收到附带审查通知', {
    from: ['issued', 'ended'],
    by: ['party-office', 'justice-office'],
    records: { attachedOn: date('收到通知日期'), attachedBy: text('复议机关（法院）') },
    dated: 'attachedOn',
  })
  .step('answer', '书面答复附带审查', {
    from: ['issued', 'ended'],
    by: ['party-office', 'justice-office'],
    records: { answeredOn: date('书面答复日期'), answer: longText('答复意见') },
    dated: 'answeredOn',
    guards: [
      {
        rule: 'doc-attached',
        require: { answeredOn: { onOrAfter: { field: 'attachedOn' } } },
        says: '没有附带审查通知，或者答复早于收到通知',
        remedy: '先登记收到通知的日期',
      },
    ],
  })
  .step('end', '废止或者失效', {
    from: 'issued',
    to: 'ended',
    by: ['party-office', 'mayor'],
    records: {
      endedOn: date('废止（失效）日期'),
      endedWhy: oneOf('原因', { repealed: '废止', lapsed: '有效期届满', replaced: '被新文件替代' }),
      endPublished: yesNo('已公布废止（失效）'),
    },
    dated: 'endedOn',
    guards: [
      {
        rule: 'doc-cleanup',
        require: { endPublished: true },
        says: '废止、失效的文件应当向社会公布',
        remedy: '公布后再登记',
      },
      {
        require: { endedOn: { onOrAfter: { field: 'publishedOn' } } },
        says: '废止（失效）日期早于公布日期',
        remedy: '核对日期',
      },
    ],
  })
  .amendable(['planned'])
  .deadline('publish', '公布文件', {
    rule: 'doc-publish',
    from: 'adoptedOn',
    within: workdays(20, 'disclosure'),
    met: 'publishedOn',
  })
  .deadline('file', '报送备案', {
    rule: 'doc-record',
    from: 'publishedOn',
    within: { setting: 'normative-filing-days', unit: 'day', law: 'normative-documents' },
    met: 'filedOn',
  })
  .deadline('answer', '答复附带审查', {
    rule: 'doc-attached',
    from: 'attachedOn',
    within: workdays(10, 'reconsideration'),
    met: 'answeredOn',
  })
  .deadline('lapse', '有效期届满，登记失效', {
    rule: 'doc-valid',
    from: 'validUntil',
    within: days(1, 'normative-documents'),
    met: 'endedOn',
  })
  .document('solicitation', '文件草案公开征求意见公告', {
    rule: 'doc-consult',
    after: ['consult'],
    dated: 'consultFrom',
    body: [
      '现将《{title}》（草案）向社会公开征求意见，期限自{consultFrom}起至{consultUntil}止。',
      '反馈方式：{contact}',
      { heading: '附：草案' },
      '{draft}',
    ],
  })
  .document('filing', '规范性文件备案报告', {
    rule: 'doc-record',
    after: ['file'],
    dated: 'filedOn',
    numbered: 'filingNo',
    body: [
      '{filedWith}：',
      '现将我机关{publishedOn}公布的《{title}》（{documentNo}）报送，请予备案。',
      { fields: ['registerNo', 'documentNo', 'adoptedOn', 'publishedOn', 'effectiveOn', 'validUntil'] },
      { heading: '制定说明' },
      '{need}',
      '附件：文件文本、制定说明、制定依据、合法性审核意见。',
    ],
  })
  .document('register', '规范性文件登记表', {
    rule: 'doc-3unify',
    after: ['issue'],
    dated: 'publishedOn',
    body: [
      {
        fields: [
          'title',
          'registerNo',
          'documentNo',
          'unit',
          'assessedOn',
          'collectedOn',
          'reviewedOn',
          'adoptedOn',
          'publishedOn',
          'effectiveOn',
          'validUntil',
        ],
      },
      { signatures: ['登记人（签名）：'] },
    ],
  })
  .gap('doc-consult', '征求意见天数没有全国规定，属于重大行政决策的按三十日校验，其他按地方口径由起草单位把握')
  .gap('doc-valid', '续期须重新评估并公布，作为新文件登记');

const on = 'publishedOn' as const;
export const documentsIssued = count('normative_documents_issued', normativeDocument, {
  label: '制定规范性文件',
  says: '本期公布的行政规范性文件',
  on,
  phrase: '制定行政规范性文件{n}',
});
export const documentsFiled = count('normative_documents_filed', normativeDocument, {
  label: '报备规范性文件',
  says: '本期报送备案的行政规范性文件',
  on: 'filedOn',
  phrase: '报送备案规范性文件{n}',
});
export const documentsFiledOfIssued = count('normative_documents_issued_filed', normativeDocument, {
  label: '本期公布并已报备的规范性文件',
  on,
  where: { filedOn: { onOrBefore: 'periodEnd' } },
  reads: 'normative_documents_filed',
  phrase: '已报备{n}',
});
export const documentsReviewed = count('normative_documents_reviewed', normativeDocument, {
  label: '经合法性审核的规范性文件',
  on,
  where: { review: { filled: true } },
  reads: 'legality_reviews',
  phrase: '合法性审核规范性文件{n}',
});
export const documentsStanding = count('normative_documents_standing', normativeDocument, {
  label: '现行有效的规范性文件',
  says: '期末已施行、未废止且未过有效期',
  standing: { from: 'effectiveOn', until: 'endedOn' },
  where: { validUntil: { onOrAfter: 'periodEnd' } },
  reads: 'other',
  phrase: '现行有效规范性文件{n}',
});
export const documentsCorrected = count('normative_documents_corrected', normativeDocument, {
  label: '备案审查后纠正的规范性文件',
  on: 'mendedOn',
  reads: 'other',
  phrase: '纠正{n}',
});
export const filingRate = rate('normative_filing_rate', documentsFiledOfIssued, documentsIssued, {
  label: '规范性文件报备率',
  says: '本期公布的文件中期末前已报备的比例',
  reads: 'other',
  phrase: '报备率{n}',
});

export const documentRelations = [
  relation('normative-documents-reviewed', documentsReviewed, '=', documentsIssued, '公布的规范性文件都经过合法性审核'),
  relation('normative-documents-filed', documentsFiledOfIssued, '<=', documentsIssued, '已报备的不超过公布的'),
];
