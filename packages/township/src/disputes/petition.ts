import { days, workdays } from '@yifa/law';
import { petitionAnswer } from './petition-answer.ts';

/** 信访事项, from registration to the opinion, its delivery and the citizen's rating, with its clocks and letters. */
export const petition = petitionAnswer
  .amendable(['registered'])
  .deadline('direct', '直接收到的告知', {
    rule: 'pet-direct',
    from: 'receivedOn',
    within: days(15, 'petition'),
    met: 'notifiedOn',
    when: { via: 'direct', identified: true },
  })
  .deadline('ack', '转送交办的告知', {
    rule: 'pet-ack',
    from: 'receivedOn',
    within: days(15, 'petition'),
    met: 'notifiedOn',
    when: { via: 'transferred', identified: true },
    lapses: { state: ['objected', 'redirected'] },
  })
  .deadline('object', '提出异议', {
    rule: 'pet-object',
    from: 'receivedOn',
    within: workdays(5, 'petition'),
    met: 'objectedOn',
    when: { via: 'transferred' },
    lapses: { state: { not: 'registered' } },
  })
  .deadline('handle', '办结', {
    rule: 'pet-60d',
    from: 'acceptedOn',
    within: days(60, 'petition'),
    met: 'doneOn',
    when: { purpose: 'appeal' },
    extend: [{ when: { extendedOn: { filled: true } }, by: days(30, 'petition') }],
  })
  .deadline('simple', '简易办理', {
    rule: 'pet-simple',
    from: 'acceptedOn',
    within: workdays(10, 'petition'),
    met: 'doneOn',
    when: { simple: true },
  })
  .deadline('rate', '满意度评价', {
    rule: 'pet-satisfy',
    from: 'servedOn',
    within: { setting: 'petition-rating-days', unit: 'day', law: 'petition' },
    met: 'ratedOn',
    when: { repeat: 'first' },
    lapses: { state: 'closed' },
  })
  .document('acceptance', '信访事项受理告知书', {
    rule: 'pet-direct',
    after: ['accept'],
    dated: 'notifiedOn',
    body: [
      '你（你们）于{receivedOn}提出的“{subject}”，本机关已于{acceptedOn}受理，由{owner}办理。',
      '申诉求决事项自受理之日起六十日内办结；情况复杂需要延长的，将另行告知理由。',
      '你（你们）可以向本机关查询办理情况。',
    ],
  })
  .document('redirection', '信访事项转送告知书', {
    rule: 'pet-direct',
    after: ['redirect'],
    dated: 'notifiedOn',
    body: [
      '你（你们）于{receivedOn}提出的“{subject}”不属于本机关职权，请向{redirectedTo}提出，或者由本机关转送该机关处理。',
    ],
  })
  .document('objection', '转送交办异议函', {
    rule: 'pet-object',
    after: ['object'],
    dated: 'objectedOn',
    body: [
      '贵单位转送、交办的“{subject}”，本机关于{receivedOn}收到。经核对不属于本机关职权，理由如下：',
      '{objection}',
      '请予核实收回。',
    ],
  })
  .document('extension', '信访事项延期告知书', {
    rule: 'pet-60d',
    after: ['extend'],
    dated: 'extendedOn',
    body: ['你（你们）提出的“{subject}”情况复杂，经本机关负责人批准，办理期限延长三十日。'],
  })
  .document('opinion', '信访事项处理意见书', {
    rule: 'pet-opinion',
    after: ['reply'],
    // Suggestions and reports are answered without one, unless one was issued under a number.
    when: { any: [{ purpose: 'appeal' }, { opinionNo: { filled: true } }] },
    dated: 'doneOn',
    numbered: 'opinionNo',
    body: [
      { rows: 'petitioners' },
      { heading: '一、投诉请求' },
      '{request}',
      { heading: '二、事实和理由' },
      '{found}',
      { heading: '三、处理意见及依据' },
      '{ground}',
      { text: '如不服本处理意见，可以自收到之日起三十日内向本机关的上一级机关申请复查。', when: { purpose: 'appeal' } },
    ],
  })
  .gap('pet-transfer', '转送、交办由县级信访部门办理，本系统只登记收到')
  .gap('pet-classify', '求决事项是否属于第六项由承办人甄别，系统提供导入法定途径的步骤')
  .gap('pet-final', '复核机关的办理期限在上级机关，不在本台账计算');
