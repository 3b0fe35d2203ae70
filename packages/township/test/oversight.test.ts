import { describe } from 'vitest';
import {
  accountability,
  hotlineTicket,
  litigation,
  reconsideration,
  rectification,
  supervision,
  survey,
} from '../src/oversight/index.ts';
import { type Act, tell } from './support/stories.ts';

describe('remedies', () => {
  const copy = {
    caseNo: '复〔2026〕1号',
    receivedOn: '2026-03-02',
    applicant: '某甲',
    cause: '不服处罚',
    act: 'penalty',
    agency: '某县人民政府',
    simple: false,
    request: '撤销',
  };
  const reply = { repliedOn: '2026-03-16', replySays: '请求维持', evidenceBefore: true };
  const hearing = { hearingOn: '2026-03-20', headCame: false, headWhy: '防汛值守', delegated: true };
  const rest: readonly Act[] = [
    ['hearing', hearing],
    ['decide', { decidedOn: '2026-04-20', result: 'revoked', performBy: '2026-05-20', opinionOn: '2026-04-20' }],
    ['report', { reportedOn: '2026-05-10', reportSays: '已重新作出' }],
    ['perform', { performedOn: '2026-05-15', performance: '已重新作出决定' }],
  ];
  tell({
    ledger: reconsideration,
    paths: {
      ordinary: [['receive', copy], ['reply', reply], ...rest],
      simple: [
        ['receive', { ...copy, simple: true }],
        ['reply', { ...reply, repliedOn: '2026-03-09' }],
      ],
    },
    bad: [
      { path: 'ordinary', step: 'reply', give: { evidenceBefore: false }, says: '收集证据', rule: 'rev-no-evidence' },
      { path: 'ordinary', step: 'reply', give: { repliedOn: '2026-03-17' }, says: '十个工作日', rule: 'rev-reply' },
      {
        path: 'simple',
        step: 'reply',
        give: { repliedOn: '2026-03-10' },
        says: '五个工作日',
        rule: 'rev-reply-simple',
      },
      {
        path: 'ordinary',
        step: 'hearing',
        give: { delegated: false },
        says: '负责人不能参加',
        rule: 'rev-hearing-head',
      },
      {
        path: 'ordinary',
        step: 'decide',
        without: ['reply', 'hearing'],
        give: {},
        says: '没有登记答复',
        rule: 'rev-reply',
      },
      {
        path: 'ordinary',
        step: 'report',
        before: { decide: { opinionOn: null } },
        give: {},
        says: '没有收到',
        rule: 'rev-opinion',
      },
      { path: 'ordinary', step: 'perform', without: ['report'], give: {}, says: '尚未报送', rule: 'rev-opinion' },
      { path: 'ordinary', step: 'perform', give: { performedOn: '2026-05-21' }, says: '期限内履行', rule: 'rev-obey' },
    ],
  });

  const summons = {
    caseNo: '（2026）行初1号',
    receivedOn: '2026-03-02',
    plaintiff: '某甲',
    cause: '行政处罚',
    court: '某县人民法院',
    level: 'first',
    mustAttend: true,
  };
  const appear = { heardOn: '2026-04-10', headCame: true, headPost: '副乡镇长', headCard: true };
  tell({
    ledger: litigation,
    paths: {
      came: [
        ['receive', summons],
        ['defend', { defendedOn: '2026-03-17', filesWhole: true }],
        ['appear', appear],
        ['judge', { judgedOn: '2026-05-10', result: 'won', performBy: '2026-06-10' }],
        ['perform', { performedOn: '2026-05-20', performance: '无需履行' }],
      ],
      absent: [
        ['receive', { ...summons, mustAttend: false }],
        ['appear', { heardOn: '2026-04-10', headCame: false, headWhy: '抢险', whySealed: true, delegated: true }],
      ],
    },
    bad: [
      { path: 'came', step: 'defend', give: { filesWhole: false }, says: '一并提交', rule: 'lit-defend' },
      { path: 'came', step: 'defend', give: { defendedOn: '2026-03-18' }, says: '十五日', rule: 'lit-defend' },
      { path: 'absent', step: 'appear', give: { whySealed: false }, says: '加盖印章', rule: 'lit-head' },
      { path: 'came', step: 'appear', give: { headPost: null }, says: '职务', rule: 'lit-head' },
      { path: 'came', step: 'appear', give: { headCard: false }, says: '身份证明', rule: 'lit-head-card' },
      {
        path: 'came',
        step: 'appear',
        give: { headCame: false, headWhy: '出差', whySealed: true, delegated: true },
        says: '法院通知负责人',
        rule: 'lit-must',
      },
      { path: 'came', step: 'perform', give: { performedOn: '2026-06-11' }, says: '期限内履行', rule: 'lit-execute' },
    ],
  });
});

describe('supervision and rectification', () => {
  const ticket = {
    ticketNo: 'T1',
    subject: '路灯不亮',
    channel: 'hotline',
    dispatchedOn: '2026-03-02',
    kind: 'help',
    content: '村口路灯不亮',
    unit: '村建办',
    repeated: false,
  };
  tell({
    ledger: hotlineTicket,
    paths: {
      again: [
        ['take', ticket],
        ['sign', { signedOn: '2026-03-02' }],
        ['reply', { repliedOn: '2026-03-05', contacted: true, answer: '已报修', outcome: 'explained' }],
        ['rate', { ratedOn: '2026-03-09', responded: true, solved: false, satisfied: 'no' }],
        ['reopen', { reopenedOn: '2026-03-10' }],
      ],
    },
    bad: [
      { path: 'again', step: 'sign', give: { signedOn: '2026-03-01' }, says: '签收日期早于' },
      { path: 'again', step: 'reply', give: { repliedOn: '2026-03-01' }, says: '答复日期早于' },
      { path: 'again', step: 'rate', give: { ratedOn: '2026-03-04' }, says: '回访日期早于' },
      { path: 'again', step: 'reopen', before: { rate: { satisfied: 'yes' } }, give: {}, says: '只有不满意' },
    ],
  });

  tell({
    ledger: supervision,
    paths: {
      answered: [
        [
          'receive',
          {
            subject: '执法监督意见',
            kind: 'enforcement',
            by: '某县司法局',
            docNo: '监1',
            receivedOn: '2026-03-02',
            findings: '文书不规范',
            dueOn: '2026-03-31',
            unit: '综合执法办',
          },
        ],
        ['answer', { answeredOn: '2026-03-20', answer: '已整改' }],
      ],
    },
    bad: [
      { path: 'answered', step: 'answer', give: { answeredOn: '2026-03-01' }, says: '答复日期早于' },
      { path: 'answered', step: 'answer', give: { answeredOn: '2026-04-01' }, says: '所定期限', rule: 'sup-2026' },
    ],
  });

  const control = {
    subject: '印章管理',
    happenedOn: '2026-03-01',
    kind: 'control',
    facts: '登记不全',
    basis: '内控制度',
    handledOn: '2026-03-10',
    handling: 'amended',
    amends: '专人登记',
  };
  tell({
    ledger: accountability,
    paths: { control: [['register', control]] },
    bad: [
      { path: 'control', step: 'register', give: { handledOn: '2026-02-01' }, says: '处理日期早于' },
      { path: 'control', step: 'register', give: { amends: null }, says: '内部控制缺陷' },
    ],
  });

  const issue = {
    problem: '文书填写不规范',
    foundOn: '2026-03-01',
    source: 'review',
    area: 'enforcement',
    severity: 'slight',
    detail: '缺证号',
    cause: '培训不足',
    measure: '专题培训',
    ownerUnit: '综合执法办',
    owner: '分管领导',
    dueOn: '2026-06-30',
    inReport: true,
  };
  tell({
    ledger: rectification,
    paths: {
      closed: [
        ['open', issue],
        ['progress', { progressOn: '2026-04-01', progress: '已培训' }],
        ['finish', { finishedOn: '2026-05-01', result: '已规范', evidence: '培训记录' }],
        ['close', { closedOn: '2026-05-10', checker: '某乙' }],
      ],
    },
    bad: [
      { path: 'closed', step: 'open', give: { dueOn: '2026-02-01' }, says: '整改时限早于' },
      { path: 'closed', step: 'finish', give: { finishedOn: '2026-02-01' }, says: '完成日期早于' },
      { path: 'closed', step: 'close', give: { closedOn: '2026-04-30' }, says: '销号日期早于' },
    ],
  });

  const asked = {
    topic: '法治建设',
    surveyedOn: '2026-10-10',
    by: '司法所',
    method: 'visit',
    surveyed: 100,
    satisfied: 93,
  };
  tell({
    ledger: survey,
    paths: { asked: [['register', asked]] },
    bad: [{ path: 'asked', step: 'register', give: { satisfied: 101 }, says: '多于有效样本' }],
  });
});
