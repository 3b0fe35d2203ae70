/** 组织领导: people in charge, duties, plans, study, examinations. */
import type { Town } from '../town.ts';

export interface Exam {
  readonly title: string;
  readonly kind: 'theory' | 'online' | 'officers' | 'members';
  readonly on: string;
  readonly people: number;
  readonly excellent: number;
}

export interface LeadershipTable {
  /** 党委理论学习中心组学法. */
  readonly centre: number;
  /** 调解人员集中培训. */
  readonly mediatorTrainings: number;
  /** 一对一指导, 人次 in all. */
  readonly guidance: number;
  readonly documentReviewers: number;
  readonly exams: readonly Exam[];
}

const duties = [
  ['secretary', '定期听取法治建设工作汇报，研究解决法治建设中的重大问题'],
  ['secretary', '带头学法用法，把宪法法律列入党委理论学习中心组学习内容'],
  ['secretary', '支持政府依法履行职能，督促班子成员依法办事'],
  ['secretary', '推动法治建设纳入年度工作总体部署和考核'],
  ['secretary', '加强基层法治机构和法治队伍建设'],
  ['mayor', '组织制定年度法治政府建设工作要点并抓好落实'],
  ['mayor', '严格执行重大行政决策程序，落实合法性审查'],
  ['mayor', '推进行政执法规范化，落实执法三项制度'],
  ['mayor', '自觉接受监督，支持依法办理复议诉讼案件'],
  ['mayor', '推进政务公开和矛盾纠纷多元化解'],
] as const;

/** How, what, number of the duty it fulfils, what came of it. */
const dutyActs = [
  ['deploy', '主持党委会部署全年法治建设工作', 0, '明确九项任务和责任站所，每季度听取一次进展。'],
  ['deploy', '主持中心组学习宪法和行政法律制度', 1, '逐章学习并结合近年案例讨论，班子成员作了交流发言。'],
  ['inquire', '过问综合执法队伍持证情况', 4, '要求未持证人员报名当年资格考试，未取得资格前不得单独执法。'],
  ['deploy', '审定年度法治政府建设工作要点', 5, '补充了案卷自查和公开时限两项要求后印发。'],
  ['coordinate', '协调公共法律服务室场地', 4, '调剂党群服务中心一间办公室，当月投入使用。'],
  ['supervise', '督办重点矛盾纠纷化解', 9, '逐件明确包案领导和时限，办结后回访当事人。'],
  ['inquire', '过问重大合同合法性审查', 6, '抽看四份合同，要求未附审查意见的一律不签。'],
  ['coordinate', '协调县级部门指导执法案卷制作', 7, '县级业务骨干到场讲评三个案卷，列出改进清单。'],
  ['supervise', '督办政务公开栏目更新', 9, '对更新滞后的两个栏目限期补齐，并明确专人。'],
  ['inquire', '过问信访积案化解进展', 0, '召集责任站所逐案研究，形成化解方案。'],
  ['supervise', '督办普法责任清单落实', 3, '通报两个进度偏慢的站所，年底前全部补上。'],
  ['coordinate', '协调法律顾问参与项目谈判', 6, '法律顾问全程参加，合同增加了履约担保条款。'],
] as const;

const tasks = [
  ['leadership', '召开法治政府建设专题会议', '司法所'],
  ['decisions', '对重大事项和合同开展合法性审查', '司法所'],
  ['normative-documents', '开展规范性文件清理并公布目录', '党政办'],
  ['enforcement', '组织执法人员培训和案卷自查', '综合执法大队'],
  ['disclosure', '按时更新政务公开栏目', '党政办'],
  ['disputes', '每月开展矛盾纠纷排查', '平安办'],
  ['legal-education', '组织宪法宣传周活动', '司法所'],
  ['services', '公布告知承诺事项目录', '便民服务中心'],
  ['emergency', '修订总体应急预案并组织演练', '应急办'],
  ['oversight', '办复人大代表建议', '党政办'],
] as const;

/** What a town may set itself for the next year. */
const nextTasks = [
  ['leadership', '压实第一责任人职责', '每季度召开一次专题会议，把履职纪实纳入年终述法', '党政办公室'],
  ['leadership', '提高干部依法办事能力', '按岗位编印学法清单，半年组织一次闭卷测试', '司法所'],
  ['decisions', '严格合法性审查', '合同和重大事项未经审查不上会、不签订，审查意见随议题存档', '司法所'],
  ['normative-documents', '管好规范性文件', '起草前论证必要性，公布后按期报备，年底清理并公布目录', '党政办公室'],
  ['enforcement', '规范行政执法', '每季度评查案卷，执法文书当日上传，检查结果按期公示', '综合执法大队'],
  ['enforcement', '充实执法力量', '新进人员参加资格考试，补充记录设备，开展以案代训', '综合执法大队'],
  ['disputes', '做实纠纷预防', '每周走访、零报告，对易发纠纷提前介入，办结后回访', '平安办'],
  ['disputes', '畅通信访渠道', '领导定期下访，初次信访一次办结，答复意见当面送达', '平安办'],
  ['legal-education', '创新普法方式', '用情景问答和短视频讲身边案例，走进集市、学校和企业', '司法所'],
  ['disclosure', '补齐公开短板', '编制公开清单，逐项明确责任人、时限和保密审查人', '党政办公室'],
  ['services', '优化政务服务', '扩大告知承诺范围，推行代办和上门服务', '便民服务中心'],
  ['emergency', '完善应急机制', '修订专项预案，组织跨村联合演练，补充村级物资', '应急办'],
] as const;

export function makeLeadership(town: Town, table: LeadershipTable): void {
  makePeople(town, table);
  makeDuties(town);
  makePlans(town);
  makeStudy(town, table);
  for (const exam of table.exams)
    town.register('exam', town.days.workday(exam.on), {
      title: exam.title,
      kind: exam.kind,
      eligible: exam.people,
      taken: exam.people,
      passed: exam.people,
      excellent: exam.excellent,
    });
}

function makePeople(town: Town, table: LeadershipTable): void {
  const { cast, place } = town;
  const group = [
    [cast.secretary.name, '党委书记', 'head'],
    [cast.mayor.name, `${place.kind}长`, 'deputy'],
    [cast.deputy.name, `副${place.kind}长`, 'deputy'],
    [cast.deputyForLaw.name, '党委委员、政法委员', 'deputy'],
    [cast.justice.name, '司法所所长', 'office'],
    [cast.party[0].name, '党政办公室主任', 'member'],
    [cast.officers[0].name, '综合执法大队大队长', 'member'],
    [cast.petition.name, '平安办主任', 'member'],
  ] as const;
  for (const [name, position, role] of group)
    town.register('leading-group-member', town.before(1, '02-20'), { name, position, role, basis: town.mark(2) });
  for (let i = 0; i < table.documentReviewers; i++)
    town.register('staff-post', town.before(1, '06-01'), {
      name: cast.justice.name,
      duty: 'documentReview',
      unit: '司法所',
    });
  town.register('staff-post', town.before(1, '06-01'), {
    name: cast.party[1].name,
    duty: 'disclosure',
    unit: '党政办公室',
  });
  for (const [name, position] of [
    [cast.secretary.name, '党委书记'],
    [cast.mayor.name, `${place.kind}长`],
    [cast.deputyForLaw.name, '党委委员、政法委员'],
  ])
    town.register('duty-report', town.days.workday('12-20'), {
      name,
      position,
      year: town.year,
      form: 'written',
      content: '报告学法用法、依法决策、督促整改和分管领域法治工作情况。',
      gaps: '对新修订法律学习不够系统；将学法计划细化到月。',
      appraised: true,
      appraisal: 'good',
    });
  town.register('appraisal', town.days.workday('07-08'), {
    title: '上半年法治建设督促检查',
    kind: 'check',
    target: '各站所和村（社区）',
    standard: `${town.year}年度法治建设要点任务清单`,
    full: 100,
    findings: '台账登记基本及时，个别站所佐证材料不齐，已当场指出。',
  });
  town.register('appraisal', town.days.workday('12-15'), {
    title: '年度法治建设考核评价',
    kind: 'appraisal',
    target: '各站所',
    standard: `${town.year}年度法治建设考核细则`,
    full: 100,
    score: 88 + town.random.int(0, 6),
    findings: '总体良好，执法文书规范性仍需提高。',
  });
  ['行政规范性文件备案', '执法人员持证上岗', '法律顾问作用发挥', '政务公开及时性'].forEach((indicator, i) => {
    const full = i !== 1;
    town.register('demonstration-item', town.days.workday('08-16'), {
      indicator,
      version: '市县法治政府建设示范指标体系（2021年版）',
      weight: 10,
      owner: '司法所',
      selfScore: full ? 10 : 8,
      ...(full ? { evidence: '台账、文件和公开页面截图' } : { shortfall: '部分新进人员尚未取得执法资格' }),
    });
  });
}

function makeDuties(town: Town): void {
  const items = duties.map(([leader, duty], i) =>
    town.register('chief-duty', town.before(1, '04-12'), {
      leader,
      order: i + 1,
      duty,
      basis: '党政主要负责人履行推进法治建设第一责任人职责规定',
    }),
  );
  const days = town.spread(dutyActs.length, '01-15', '12-15');
  town.random.shuffle(dutyActs).forEach(([how, what, duty, result], i) => {
    const chief = duties[duty]?.[0] === 'secretary' ? town.cast.secretary : town.cast.mayor;
    town.register('duty-act', days[i] ?? town.days.last, {
      what,
      duty: items[duty],
      how,
      name: chief.name,
      result,
      evidence: '会议记录和批示',
    });
  });
}

function makePlans(town: Town): void {
  const { year, days } = town;
  const plan = (title: string, kind: string, on: string, to = year) =>
    town.register('work-plan', days.workday(on), {
      title,
      kind,
      fromYear: year,
      toYear: to,
      documentNo: town.mark(Number(on.slice(0, 2)) + 2),
    });
  const annual = plan(`${year}年法治政府建设工作要点`, 'annual', '01-20');
  plan(`${year}年普法依法治理工作要点`, 'education', '02-24');
  plan(`${year}年领导干部学法计划`, 'study', '02-10');
  if (year === 2021) plan('法治政府建设五年实施方案（2021—2025年）', 'fiveYear', '09-16', 2025);
  tasks.forEach(([area, title, owner], i) => {
    const due = days.workday(['06-28', '09-27', '11-29', '12-20', '12-29'][i % 5] ?? '12-20');
    const item = town.open('plan-item', 'set', days.workday('01-24'), {
      title,
      plan: annual,
      year,
      order: i + 1,
      area,
      text: `${title}，由${owner}牵头，有关站所配合，按时限报告结果。`,
      owner,
      dueOn: due,
    });
    if (i % 3 === 0)
      item.step('progress', days.workday('05-17'), { progress: '已制定分工，按计划推进。', percent: 40 });
    if (i !== 6 && i !== 9)
      item.step('finish', days.officeDay(due), { result: `${title}已完成。`, evidence: '台账和会议记录' });
  });
  const next = plan(`${year + 1}年法治政府建设工作要点（征求意见稿）`, 'annual', '12-24');
  const chosen = town.random.shuffle(nextTasks).slice(0, 5);
  chosen.forEach(([area, title, text, owner], i) => {
    town.open('plan-item', 'set', days.workday('12-27'), {
      title,
      plan: next,
      year: year + 1,
      order: i + 1,
      area,
      text,
      owner,
      dueOn: `${year + 1}-${['06-30', '09-30', '11-30'][i % 3]}`,
    });
  });
}

function makeStudy(town: Town, table: LeadershipTable): void {
  const study = (kind: string, title: string, trainees: string, due: number, on: string, attended = due) =>
    town.register('study-session', town.days.workday(on), {
      title,
      kind,
      content: `${title}：逐章学习，结合本${town.place.kind}工作讨论。`,
      speaker: town.cast.justice.name,
      trainees,
      due,
      attended,
      hours: 2,
    });
  const topics = [
    '宪法和全面依法治国部署',
    '民法典',
    '行政处罚法',
    '乡村振兴促进法',
    '信访和调解法律制度',
    '国家安全法',
  ];
  town.spread(table.centre, '02-10', '12-10').forEach((on, i) => {
    study('centre', `中心组学习${town.turn(topics, i)}`, 'team', 9, on.slice(5), 9 - (i % 2));
  });
  study('beforeMeeting', '会前学法：政府信息公开条例', 'team', 9, '04-13');
  study('collective', '专题学习行政执法三项制度', 'cadres', 40, '05-20', 38);
  study('court', '旁听行政诉讼案件庭审', 'cadres', 6, '09-15');
  study('training', '执法人员业务培训', 'officers', 7, '06-09');
  town.spread(table.mediatorTrainings, '03-10', '10-28').forEach((on) => {
    study('training', '人民调解员集中培训', 'mediators', 26, on.slice(5), 24);
  });
  const sessions = Math.max(1, Math.round(table.guidance / 6));
  if (table.guidance > 0)
    town.random.parts(table.guidance, sessions).forEach((people, i) => {
      const on = town.spread(sessions, '04-01', '11-20')[i] ?? town.days.last;
      study('guidance', '调解案件录入系统一对一指导', 'mediators', people, on.slice(5));
    });
}
