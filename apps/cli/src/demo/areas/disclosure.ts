/** 政务公开: items through three reviews, applications, boards and exchanges with the public. */
import type { Town } from '../town.ts';

export interface DisclosureTable {
  /** Items published this year. */
  readonly items: number;
  readonly applications: number;
}

const kinds = [
  ['finance', '财政预算和决算', 'report'],
  ['benefit', '惠农补贴发放明细', 'list'],
  ['livelihood', '民生工程进展', 'news'],
  ['relief', '救助对象名单', 'list'],
  ['work', '工作动态', 'news'],
  ['plans', '年度工作安排', 'plan'],
  ['procurement', '小型工程采购结果', 'announcement'],
  ['enforcement', '行政执法信息', 'announcement'],
  ['homestead', '宅基地审批结果', 'list'],
  ['emergency', '应急提示', 'notice'],
] as const;
const relief = '救助对象名单';

export function makeDisclosure(town: Town, table: DisclosureTable): void {
  makeItems(town, table.items);
  makeApplications(town, table.applications);
  makeBoards(town);
}

/** Items through three reviews; the one of the last days still waits for its second. */
export function makeItems(town: Town, count: number): void {
  const { days } = town;
  const item = (on: ReturnType<typeof days.workday>, i: number) => {
    const [kind, label, genre] = town.turn(kinds, i);
    return town
      .open('disclosure-item', 'draft', on, {
        title:
          i === 0
            ? `${town.year}年政府工作报告`
            : `${town.place.name}${label}（第${Math.floor(i / kinds.length) + 1}期）`,
        class: i === 0 ? 'report' : kind,
        summary: `公开${label}，便于群众查询和监督。`,
        topic: '综合政务',
        genre,
        publisher: `${town.place.name}人民政府`,
        unit: town.turn(['党政办公室', '财政办公室', '平安办', '经济发展办公室'], i),
        hasPersonal: label === relief,
      })
      .step('first-review', days.later(on, 1), label === relief ? { masked: true } : {});
  };
  town.spread(count, '01-08', '12-12').forEach((on, i) => {
    const published = item(on, i)
      .step('second-review', days.later(on, 2))
      .step('secrecy', days.later(on, 2), { secrecy: 'open' })
      .step('final-review', days.later(on, 3))
      .step('publish', days.later(on, 4), {
        indexNo: `${town.place.id}/${town.year}-${String(i + 1).padStart(5, '0')}`,
        platform: i % 5 === 4 ? 'board' : 'website',
        address: i % 5 === 4 ? '政务公开栏' : '县政府网站政务公开专栏',
      });
    if (i === 4) published.step('update', days.later(on, 40), { updateSays: '更新联系电话。' });
  });
  if (!town.settled) item(days.workday('12-26'), count);
}

function makeApplications(town: Town, count: number): void {
  const { days } = town;
  const starts = [...town.spread(count - 1, '03-01', '10-31'), days.workday('12-19')];
  starts.forEach((on, i) => {
    const application = town.open('disclosure-application', 'receive', on, {
      how: town.turn(['network', 'face', 'post'], i),
      applicant: town.names.person(),
      applicantKind: 'citizen',
      contact: town.names.phone(),
      subject: town.turn(['道路工程招标文件', '征地补偿标准', '低保评议记录'], i),
      content: '申请获取相关文件的复印件。',
      form: 'paper',
    });
    if (i === count - 1) return;
    application
      .step('answer', days.later(on, 12), {
        answerNo: `公开答〔${town.year}〕${i + 1}号`,
        answerKind: i === 0 ? 'given' : 'part',
        answer: i === 0 ? '同意提供复印件。' : '提供文件，涉及他人个人信息的部分作遮盖处理。',
        answerReviewed: true,
        remediesTold: true,
      })
      .step('archive', days.later(on, 20), { archiveNo: `依申请-${town.year}-${i + 1}` });
  });
}

function makeBoards(town: Town): void {
  const { days } = town;
  const board = town.register('disclosure-column', town.before(3, '05-15'), {
    name: `${town.place.name}政务公开栏`,
    kind: 'board',
    keeper: town.cast.party[1].name,
  });
  town.register('disclosure-column', town.before(3, '05-15'), {
    name: '政府信息查阅点',
    kind: 'desk',
    keeper: town.cast.service.name,
  });
  for (let i = 0; i < Math.min(4, town.villages.length); i++)
    town.register('disclosure-column', town.before(3, '05-15'), {
      name: `${town.villageName(i)}村务公开栏`,
      kind: 'board',
      village: town.village(i),
      keeper: town.names.person(),
    });
  town.spread(12).forEach((on, i) => {
    town.register('column-update', on, { column: board, content: '财务收支、办事指南和工作动态', items: 2 + (i % 4) });
  });
  const exchanges = [
    ['reading', '解读年度工作要点', 0],
    ['consult', '便民服务时间调整意见征集', 14],
    ['response', '回应道路养护关切', 0],
  ] as const;
  exchanges.forEach(([kind, subject, opinions], i) => {
    const on = days.workday(['03-04', '05-13', '08-24'][i] ?? '03-04');
    town.register('public-exchange', on, {
      subject,
      kind,
      about: subject,
      madeOn: on,
      ...(kind === 'consult' ? { endsOn: days.after(on, 20) ?? days.end } : {}),
      opinions,
      adopted: opinions > 0 ? 9 : 0,
      adoptionTold: opinions > 0,
      content: `${subject}，以问答形式说明。`,
      address: '县政府网站互动栏目',
    });
  });
}
