/** 监督与整改: supervision, remedies, hotline, problems and their mending; satisfaction. */
import type { Item } from '../desk.ts';
import type { Town } from '../town.ts';

export interface OversightTable {
  readonly tickets: number;
  readonly reconsiderations: number;
  readonly litigations: number;
  readonly surveyed: number;
  readonly satisfied: number;
  readonly problems: readonly Problem[];
}

/** One problem of the year; without an end it goes into the report. */
export interface Problem {
  readonly problem: string;
  readonly detail: string;
  readonly area: string;
  readonly cause: string;
  readonly measure: string;
  readonly on: string;
  readonly closed?: string;
}

const complaints = [
  ['complaint', '夜间施工噪声', '施工机械夜间作业影响休息。'],
  ['help', '路灯不亮', '村道三盏路灯损坏。'],
  ['consult', '咨询医保缴费', '询问缴费时间和标准。'],
  ['report', '反映乱倒建筑垃圾', '河边有人倾倒渣土。'],
  ['suggest', '建议增设公交站', '老人出行不便。'],
] as const;

export function makeOversight(town: Town, table: OversightTable): void {
  makeSupervisions(town);
  makeTickets(town, table.tickets);
  makeRemedies(town, table);
  makeProblems(town, table.problems);
  town.register('satisfaction-survey', town.days.workday('11-25'), {
    topic: '群众对法治政府建设的满意度',
    by: '党政办公室',
    method: 'visit',
    surveyed: table.surveyed,
    satisfied: table.satisfied,
    remarks: '希望进一步加快办事速度。',
  });
}

function makeSupervisions(town: Town): void {
  const { days } = town;
  const items = [
    ['congress', '视察综合执法工作', '乡镇人大', '03-23'],
    ['deputies', '关于加强农村道路养护的建议', '人大代表', '02-15'],
    ['deputies', '关于规范集市管理的建议', '人大代表', '02-15'],
    ['audit', '财政资金管理使用审计', '县审计局', '06-08'],
    ['enforcement', '行政执法监督检查', '县司法局', '09-06'],
    ['special', '法治建设专项督查', '县委依法治县办', '10-18'],
  ] as const;
  items.forEach(([kind, subject, by, on], i) => {
    const received = days.workday(on);
    const item = town.open('supervision', 'receive', received, {
      subject,
      kind,
      by,
      docNo: `督〔${town.year}〕${i + 3}号`,
      findings: '总体规范，建议完善台账和公开时限。',
      unit: town.turn(['综合执法大队', '经济发展办公室', '党政办公室'], i),
    });
    if (i !== 2)
      item.step('answer', days.later(received, 15), {
        answer: '已逐条研究，完成整改并书面报告。',
        ...(kind === 'deputies' ? { satisfied: 'yes' } : {}),
      });
  });
  town.register('accountability', days.workday('07-19'), {
    subject: '合同归档不及时',
    kind: 'control',
    facts: '两份合同签订后三个月未归档。',
    basis: '内部控制制度',
    handledOn: days.workday('07-26'),
    handling: 'amended',
    amends: '签订后五个工作日内归档，季度抽查。',
  });
}

export function makeTickets(town: Town, count: number): void {
  const { days } = town;
  town.spread(count, '01-05', town.settled ? '12-10' : '12-31').forEach((on, i) => {
    const [kind, subject, content] = town.turn(complaints, i);
    const ticket = town
      .open('hotline-ticket', 'take', on, {
        ticketNo: `${town.place.login.slice(0, 2).toUpperCase()}${town.year}${String(i + 1).padStart(4, '0')}`,
        subject: `${town.villageName(i)}${subject}`,
        channel: i % 6 === 5 ? 'mailbox' : 'hotline',
        kind,
        caller: town.names.person(),
        phone: town.names.phone(),
        content,
        village: town.village(i),
        unit: town.turn(['综合执法大队', '村（社区）', '便民服务中心'], i),
        repeated: false,
      })
      .step('sign', days.later(on, 1));
    if (i === 7) {
      ticket.step('return', days.later(on, 1), {}, '事项不属本辖区，退回重新派单');
      return;
    }
    ticket.step('reply', days.later(on, kind === 'consult' ? 1 : 4), {
      contacted: true,
      answer: '已到现场查看并处理，向来电人反馈。',
      outcome: kind === 'consult' ? 'explained' : 'solved',
    });
    ticket.step('rate', days.later(on, 7), {
      responded: true,
      solved: true,
      satisfied: town.turn(['yes', 'yes', 'fair', 'none'], i),
    });
  });
  if (town.settled) return;
  // Overdue at the year's end: dispatched in early December and never answered.
  town
    .open('hotline-ticket', 'take', days.workday('12-05'), {
      ticketNo: `${town.place.login.slice(0, 2).toUpperCase()}${town.year}9001`,
      subject: `${town.villageName(2)}排水沟垮塌`,
      channel: 'hotline',
      kind: 'help',
      caller: town.names.person(),
      phone: town.names.phone(),
      content: '排水沟垮塌，雨天漫水，请求维修。',
      village: town.village(2),
      unit: '规划建设和环保办公室',
      repeated: false,
    })
    .step('sign', days.workday('12-06'));
}

function makeRemedies(town: Town, { reconsiderations, litigations }: OversightTable): void {
  const { days, names } = town;
  town.spread(reconsiderations, '04-11', '08-30').forEach((on, i) => {
    town
      .open('reconsideration', 'receive', on, {
        caseNo: `复〔${town.year}〕${11 + i}号`,
        applicant: names.person(),
        cause: '不服政府信息公开答复',
        act: 'disclosure',
        agency: '示例县人民政府',
        simple: false,
        request: '请求撤销答复并重新答复。',
      })
      .step('reply', days.later(on, 5), { replySays: '答复内容和程序合法。', evidenceBefore: true })
      .step('decide', days.later(on, 40), { result: 'upheld' })
      .step('perform', days.later(on, 45), { performance: '维持原答复，已归档。' });
  });
  town.spread(litigations, '05-10', '08-30').forEach((on, i) => {
    town
      .open('litigation', 'receive', on, {
        caseNo: `（${town.year}）示01行初${31 + i}号`,
        plaintiff: names.person(),
        cause: '不服土地权属处理决定',
        court: '示例县人民法院',
        level: 'first',
        mustAttend: false,
      })
      .step('defend', days.later(on, 7), { filesWhole: true, lawyer: town.cast.adviser.name })
      .step('appear', days.later(on, 25), { headCame: true, headPost: `副${town.place.kind}长`, headCard: true })
      .step('judge', days.later(on, 50), { result: 'won' })
      .step('perform', days.later(on, 55), { performance: '判决生效，已归档。' });
  });
}

function makeProblems(town: Town, problems: readonly Problem[]): Item[] {
  const { days } = town;
  return problems.map(({ problem, detail, area, cause, measure, on, closed }, i) => {
    const found = days.workday(on);
    const item = town
      .open('rectification', 'open', found, {
        problem,
        source: town.turn(['self', 'assessment', 'review', 'hotline'], i),
        area,
        severity: i === 0 ? 'grave' : 'slight',
        detail,
        cause,
        measure,
        ownerUnit: town.turn(['综合执法大队', '司法所', '党政办公室'], i),
        owner: town.turn([town.cast.deputy.name, town.cast.deputyForLaw.name], i),
        dueOn: closed === undefined ? `${town.year + 1}-06-30` : days.workday(closed),
        inReport: closed === undefined,
      })
      .step('progress', days.later(found, 15), { progress: '已制定措施，正在落实。' });
    if (closed === undefined) return item;
    return item
      .step('finish', days.workday(closed), { result: '已整改到位。', evidence: '整改照片和制度文本' })
      .step('close', days.later(days.workday(closed), 3), { checker: town.cast.deputy.name });
  });
}
