/** What the regulation on major administrative decisions demands; a township follows it by reference. */
import type { Value } from '@yifa/kernel';
import { type DecisionFile, world } from './decision-file.ts';
import { type Act, idsIn, type Law } from './model.ts';

function holds(act: Act, field: string, ...codes: readonly string[]): boolean {
  const value: Value | undefined = act.input[field];
  const held: readonly unknown[] = Array.isArray(value) ? value : [];
  return codes.every((code) => held.includes(code));
}

function meetingHeld(act: Act, field: string): boolean {
  const met = world['meeting']?.[idsIn(act, field)[0] ?? ''];
  return met?.state === 'registered' && met.values['heldOn'] === act.on;
}

const taken = ['approve', 'publish'];

export const laws: readonly Law<DecisionFile>[] = [
  {
    id: 'scope',
    rules: ['dec-scope'],
    says: '宏观调控、立法和应急处置不走本程序',
    at: ['propose', ...taken],
    holds: (f) => f.fit,
  },
  {
    id: 'initiated',
    rules: ['dec-initiate'],
    says: '建议经研究论证才启动',
    at: ['initiate', ...taken],
    holds: (f) => f.argued,
  },
  {
    id: 'consulted',
    rules: ['dec-consult', 'dec-public-30d'],
    says: '不涉密的公开征求意见三十日（缩短的说明），期满归纳',
    at: ['send-review', ...taken],
    when: (f) => !f.secret,
    holds: (f) => f.consulted,
  },
  {
    id: 'talked',
    rules: ['dec-consult'],
    says: '涉及特定群体的已沟通',
    at: ['send-review', ...taken],
    when: (f) => f.group,
    holds: (f) => f.talked,
  },
  {
    id: 'heard',
    rules: ['dec-hearing'],
    says: '应当听证的已依法听证',
    at: ['send-review', ...taken],
    when: (f) => f.hearingDue,
    holds: (f) => f.heard,
  },
  {
    id: 'expert',
    rules: ['dec-expert'],
    says: '专业性强的经独立、署名的论证',
    at: ['send-review', ...taken],
    when: (f) => f.technical,
    holds: (f) => f.expert,
  },
  {
    id: 'assessed',
    rules: ['dec-risk'],
    says: '有风险的经评估',
    at: ['send-review', ...taken],
    when: (f) => f.risky,
    holds: (f) => f.assessed,
  },
  {
    id: 'controllable',
    rules: ['dec-risk'],
    says: '风险不可控的不决策',
    at: taken,
    when: (f) => f.risky,
    holds: (f) => f.controllable,
  },
  {
    id: 'fair',
    rules: ['dec-fair-comp'],
    says: '涉及经营者的经公平竞争审查',
    at: ['send-review', ...taken],
    when: (f) => f.economic,
    holds: (f) => f.fair,
  },
  {
    id: 'drafted',
    rules: ['dec-legal-review'],
    says: '送审的是拟好并归纳过意见的草案',
    at: ['send-review'],
    holds: (f) => f.draftedOn !== '' && f.sentOn >= f.draftedOn && (f.secret || f.sentOn >= f.collectedOn),
  },
  {
    id: 'reviewed',
    rules: ['dec-legal-review'],
    says: '合法性审查通过才讨论，审查的是最后的草案',
    at: taken,
    holds: (f) =>
      f.opinion.sound && f.opinion.on >= f.draftedOn && f.opinion.on >= f.sentOn && f.approvedOn >= f.opinion.on,
  },
  {
    id: 'reviewed-apart',
    rules: ['dec-legal-review'],
    says: '审查的人没有拟稿、送审，讨论的人没有审查',
    at: taken,
    holds: (f) => f.registeredApart && f.approvedApart,
  },
  { id: 'advised', rules: ['adv-hear'], says: '讨论前听取法律顾问意见', at: taken, holds: (f) => f.opinion.advised },
  {
    id: 'packet',
    rules: ['dec-packet'],
    says: '提交讨论的材料齐全',
    at: ['approve'],
    holds: (f, act) =>
      holds(
        act,
        'packet',
        'draft',
        'legality',
        ...(f.secret ? [] : ['public']),
        ...(f.technical ? ['expert'] : []),
        ...(f.risky ? ['risk'] : []),
        ...(f.economic ? ['fair'] : []),
      ),
  },
  {
    id: 'collective',
    rules: ['dec-collective'],
    says: '当日会议集体讨论，行政首长末位表态',
    at: ['approve', 'defer'],
    holds: (_, act) =>
      meetingHeld(act, 'meeting') && act.input['headLast'] === true && Number(act.input['attended']) >= 2,
  },
  {
    id: 'majority',
    rules: ['dec-collective'],
    says: '与多数意见不一致的说明理由',
    at: ['approve', 'defer'],
    when: (_, act) => act.input['withMajority'] === false,
    holds: (_, act) => (act.input['departureWhy'] ?? null) !== null,
  },
  {
    id: 'dissent',
    rules: ['dec-collective'],
    says: '不同意见如实记录',
    at: ['approve', 'defer'],
    when: (_, act) => Number(act.input['dissents']) > 0,
    holds: (_, act) => (act.input['dissent'] ?? null) !== null,
  },
  {
    id: 'reported',
    rules: ['dec-party'],
    says: '公布前就审查过的方案向党委请示报告并获同意',
    at: ['publish'],
    holds: (f, act) => f.reportedOn !== '' && f.reportedOn >= f.opinion.on && f.reportedOn <= act.on,
  },
  {
    id: 'approved',
    rules: ['dec-collective'],
    says: '集体讨论通过才公布',
    at: ['publish'],
    holds: (f, act) => f.approvedOn !== '' && act.on >= f.approvedOn,
  },
  {
    id: 'published',
    rules: ['dec-publish'],
    says: '不涉密的公布、解读并说明采纳情况',
    at: ['publish'],
    when: (f) => !f.secret,
    holds: (_, act) =>
      ['site', 'gazette', 'board'].some((way) => holds(act, 'channels', way)) &&
      act.input['interpreted'] === true &&
      act.input['adoptionTold'] === true,
  },
  {
    id: 'archived',
    rules: ['dec-archive'],
    says: '全过程材料归档之后才了结',
    at: ['finish', 'stop'],
    holds: (f) => f.wholeFile && f.archivedOn >= f.publishedOn,
  },
  {
    id: 'followed',
    rules: ['dec-exec'],
    says: '督查执行之后才办结',
    at: ['finish'],
    holds: (f, act) => f.followedOn >= f.publishedOn && f.followedOn !== '' && act.on >= f.publishedOn,
  },
  {
    id: 'suspended',
    rules: ['dec-exec'],
    says: '只有情况紧急才先中止',
    at: ['suspend'],
    holds: (f, act) => act.input['unforeseen'] === true && act.on >= f.publishedOn,
  },
  {
    id: 'stopped',
    rules: ['dec-exec'],
    says: '停止执行经会议集体讨论',
    at: ['stop'],
    holds: (f, act) => meetingHeld(act, 'stopMeeting') && act.input['stopHeadLast'] === true && act.on >= f.publishedOn,
  },
  {
    id: 'evaluated',
    rules: ['dec-posteval'],
    says: '后评估由没有参与论证评估的机构进行',
    at: ['evaluate'],
    holds: (f, act) => act.input['tookPart'] === false && act.on >= f.publishedOn,
  },
];
