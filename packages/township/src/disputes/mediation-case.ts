import { days, months } from '@yifa/law';
import { mediationSteps } from './mediation-steps.ts';

export { disputeKinds } from './mediation-facts.ts';

/** 人民调解案件, from the application to the archived file, with its clocks and forms. */
export const mediationCase = mediationSteps
  .amendable(['accepted'])
  .deadline('settle', '一般调结期限', {
    rule: 'med-period',
    from: 'receivedOn',
    within: months(1, 'mediation'),
    met: 'agreedOn',
    lapses: { failedOn: { filled: true } },
  })
  .deadline('judicial', '申请司法确认', {
    rule: 'med-judicial',
    from: 'agreedOn',
    within: days(30, 'mediation'),
    met: 'confirmationAskedOn',
    when: { confirmWanted: true },
    lapses: { state: 'archived' },
  })
  .deadline('follow-up', '协议履行回访', {
    rule: 'med-followup',
    from: 'agreedOn',
    within: { setting: 'mediation-followup-days', unit: 'day', law: 'mediation' },
    met: 'followedUpOn',
  })
  .document('acceptance', '人民调解受理登记表', {
    after: ['accept'],
    dated: 'receivedOn',
    body: [
      { fields: ['receivedOn', 'source', 'kind', 'committee', 'village'] },
      { rows: 'parties' },
      { fields: ['facts', 'request'] },
      { signatures: ['当事人（签名）：', '登记人（签名）：'] },
    ],
  })
  .document('agreement', '人民调解协议书', {
    rule: 'med-written',
    after: ['agree'],
    when: { form: 'written' },
    dated: 'agreedOn',
    body: [
      { heading: '一、当事人基本情况' },
      { rows: 'parties' },
      { heading: '二、纠纷的主要事实、争议事项以及各方当事人的责任' },
      '{facts}',
      '{liability}',
      { heading: '三、协议内容、履行方式和期限' },
      '{terms}',
      { text: '履行期限至{performBy}。', when: { performBy: { filled: true } } },
      '本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖人民调解委员会印章之日起生效。认为有必要的，双方可以自生效之日起三十日内共同向人民法院申请司法确认。',
      { signatures: ['当事人（签名或盖章）：', '当事人（签名或盖章）：', '人民调解员（签名）：', '记录人（签名）：'] },
    ],
  })
  .document('oral', '人民调解口头协议登记表', {
    rule: 'med-oral',
    after: ['agree'],
    when: { form: 'oral' },
    dated: 'agreedOn',
    body: [{ rows: 'parties' }, { fields: ['facts', 'terms', 'mediators'] }, { signatures: ['人民调解员（签名）：'] }],
  })
  .document('closing', '人民调解案件结案表', {
    rule: 'med-archive',
    after: ['archive'],
    dated: 'archivedOn',
    body: [
      { fields: ['archiveNo', 'receivedOn', 'source', 'kind', 'form', 'agreedOn', 'performance', 'followedUpOn'] },
    ],
  })
  .gap('med-free', '调解不收费由司法所监督，不在案件中校验')
  .gap('med-mediators', '由调委会指定还是当事人选定不作区分');
