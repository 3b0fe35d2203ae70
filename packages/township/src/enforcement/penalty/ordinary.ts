import { date, longText, money, optional, refs, someOf, text, yesNo } from '@yifa/kernel';
import { years } from '@yifa/law';
import { ableOfficer, heldPower } from '../able.ts';
import { officer } from '../officer.ts';
import { evidenceKinds, penaltyFacts, penaltyKinds } from './facts.ts';

/** From the lead to the end of the investigation, by the ordinary procedure. */
export const penaltyInvestigation = penaltyFacts
  .step('receive', '登记线索', {
    from: 'new',
    to: 'clue',
    by: ['enforcement-officer', 'justice-office'],
    dated: 'receivedOn',
  })
  .step('dismiss', '不予立案', {
    from: 'clue',
    to: 'dismissed',
    by: ['leader', 'mayor'],
    sign: 'return',
    records: { dismissedOn: date('不予立案日期'), dismissedWhy: longText('不予立案的理由') },
    dated: 'dismissedOn',
    guards: [
      {
        require: { dismissedOn: { onOrAfter: { field: 'receivedOn' } } },
        says: '不予立案日期早于线索登记日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('file', '立案', {
    from: 'clue',
    to: 'filed',
    by: ['leader', 'mayor'],
    sign: 'agree',
    records: { filedOn: date('立案日期') },
    asks: ['officers'],
    sets: { track: 'ordinary' },
    dated: 'filedOn',
    guards: [
      {
        rule: 'pen-two-officers',
        require: { officers: { count: { atLeast: 2 } } },
        says: '行政处罚应当由两名以上执法人员实施',
        remedy: '再指定一名具有执法资格的承办人',
      },
      {
        rule: 'enf-exam',
        require: { officers: { every: ableOfficer } },
        says: '承办人中有人当日不具有有效的行政执法资格',
        remedy: '改派执法证在有效期内的人员',
      },
      {
        rule: 'pen-authority',
        require: { power: { is: heldPower } },
        says: '处罚事项不在本机关当日行使的赋权目录内',
        remedy: '移送有管辖权的机关处理',
      },
      {
        require: { filedOn: { onOrAfter: { field: 'receivedOn' } } },
        says: '立案日期早于线索登记日期',
        remedy: '核对日期',
      },
      {
        rule: 'pen-limitation',
        require: {
          any: [
            { foundOn: { onOrBefore: { field: 'violatedOn', plus: years(2, 'penalty') } } },
            { endangersLife: true, foundOn: { onOrBefore: { field: 'violatedOn', plus: years(5, 'penalty') } } },
          ],
        },
        says: '违法行为超过追责时效未被发现，不再给予行政处罚',
        remedy: '办理“不予立案”，另有法律规定的除外',
      },
    ],
  })
  .step('evidence', '调查取证', {
    from: 'filed',
    by: ['enforcement-officer'],
    records: {
      evidencedOn: date('取证日期'),
      evidence: someOf('证据种类', evidenceKinds),
      evidenceSays: longText('证据及证明的事实'),
    },
    asks: ['cardShown', 'recorded'],
    dated: 'evidencedOn',
    guards: [
      {
        rule: 'pen-show-card',
        require: { cardShown: true },
        says: '调查或者检查时应当主动出示执法证件',
        remedy: '未出示的，当事人有权拒绝；出示后重新取证',
      },
      {
        rule: 'pen-record',
        require: { recorded: true },
        says: '调查取证应当以文字、音像等形式记录',
        remedy: '补充记录后再登记',
      },
      {
        rule: 'enf-exam',
        require: { officers: { every: ableOfficer } },
        says: '取证当日承办人中有人不具有有效的行政执法资格',
        remedy: '改派承办人后重新取证',
      },
      {
        force: 'justify',
        require: { evidencedOn: { onOrAfter: { field: 'filedOn' } } },
        says: '取证日期早于立案日期',
        remedy: '核对日期；属于立案前核查取得的材料，写明来源',
      },
    ],
  })
  .step('preserve', '先行登记保存', {
    from: 'filed',
    by: ['enforcement-officer'],
    records: {
      preservedOn: date('登记保存日期'),
      preserved: longText('保存物品清单'),
      preserveApproved: yesNo('已经负责人批准'),
    },
    dated: 'preservedOn',
    guards: [
      {
        rule: 'pen-preserve',
        require: { preserveApproved: true },
        says: '先行登记保存应当经行政机关负责人批准',
        remedy: '报负责人批准后实施',
      },
    ],
  })
  .step('release', '处理保存物品', {
    from: ['filed', 'concluded'],
    by: ['enforcement-officer'],
    records: { releasedOn: date('作出处理决定日期'), releaseHow: longText('处理结果') },
    dated: 'releasedOn',
    guards: [
      {
        rule: 'pen-preserve',
        require: { releasedOn: { onOrAfter: { field: 'preservedOn' } } },
        says: '没有先行登记保存的物品',
        remedy: '先办理先行登记保存',
      },
    ],
  })
  .step('recuse', '决定回避', {
    from: ['filed', 'concluded', 'informed'],
    by: ['leader', 'mayor'],
    records: {
      recusedOn: date('回避决定日期'),
      recused: optional(refs('回避的人员', officer)),
      recusal: longText('回避申请及决定'),
    },
    asks: ['officers'],
    dated: 'recusedOn',
    guards: [
      {
        rule: 'pen-recusal',
        require: { officers: { count: { atLeast: 2 } } },
        says: '回避后承办人不足两名',
        remedy: '补派承办人',
      },
      {
        rule: 'enf-exam',
        require: { officers: { every: ableOfficer } },
        says: '改派的承办人当日不具有有效的行政执法资格',
        remedy: '改派执法证在有效期内的人员',
      },
      {
        rule: 'pen-recusal',
        require: { officers: { noneAmong: 'recused' } },
        says: '回避的人员仍在承办人中',
        remedy: '改派其他承办人',
      },
    ],
  })
  .step('transfer', '移送司法机关', {
    from: ['filed', 'concluded', 'informed'],
    to: 'transferred',
    by: ['leader', 'mayor'],
    records: { transferredOn: date('移送日期'), transferTo: text('接收机关') },
    dated: 'transferredOn',
    guards: [
      {
        require: { transferredOn: { onOrAfter: { field: 'filedOn' } } },
        says: '移送日期早于立案日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('conclude', '调查终结', {
    from: 'filed',
    to: 'concluded',
    by: ['enforcement-officer'],
    records: {
      concludedOn: date('调查终结日期'),
      findings: longText('调查报告'),
      crime: yesNo('涉嫌犯罪'),
      proposedKinds: someOf('拟处罚种类', penaltyKinds),
      proposedFine: optional(money('拟罚款金额')),
      proposedConfiscation: optional(money('拟没收金额')),
      publicInterest: yesNo('涉及重大公共利益'),
      complex: yesNo('案情疑难复杂、涉及多个法律关系'),
      grave: yesNo('情节复杂或者属重大违法行为'),
      minor: yesNo('违法行为轻微并及时改正，没有造成危害后果'),
    },
    dated: 'concludedOn',
    guards: [
      {
        rule: 'pen-evidence',
        require: { evidence: { filled: true }, evidencedOn: { filled: true } },
        says: '违法事实没有证据证明，不得给予行政处罚',
        remedy: '先办理“调查取证”',
      },
      {
        rule: 'pen-preserve',
        when: { preservedOn: { filled: true } },
        require: { releasedOn: { onOrAfter: { field: 'preservedOn' } } },
        says: '先行登记保存的物品尚未处理',
        remedy: '先办理“处理保存物品”',
      },
      {
        require: { concludedOn: { onOrAfter: { field: 'filedOn' } } },
        says: '调查终结日期早于立案日期',
        remedy: '核对日期',
      },
      {
        rule: 'pen-evidence',
        require: { concludedOn: { onOrAfter: { field: 'evidencedOn' } } },
        says: '调查终结日期早于取证日期',
        remedy: '核对日期；终结之后发现的证据，取证后再办理“调查终结”',
      },
    ],
  });
