import { date, longText, oneOf, text, yesNo } from '@yifa/kernel';
import { workdays } from '@yifa/law';
import { petitionFacts } from './petition-facts.ts';

const office = ['petition-office'] as const;

/** Registration, and where a petition goes: accepted, redirected, objected to, led to another procedure, or refused. */
export const petitionIntake = petitionFacts
  .step('register', '登记', {
    from: 'new',
    to: 'registered',
    by: office,
    dated: 'receivedOn',
    guards: [
      {
        rule: 'pet-register',
        require: { systemNo: { filled: true } },
        says: '收到的信访事项应当登记并录入信访信息系统',
        remedy: '录入系统后填写编号',
      },
      {
        rule: 'pet-reps',
        when: { form: 'visit' },
        require: { representatives: { atMost: 5 } },
        says: '多人走访的代表不得超过五人',
        remedy: '劝导推选不超过五名代表',
      },
      {
        rule: 'pet-reps',
        when: { form: 'visit', people: { moreThan: 5 } },
        require: { representatives: { atLeast: 1 } },
        says: '多人走访提出共同事项的，应当推选代表',
        remedy: '填写推选的代表人数',
      },
    ],
  })
  .step('alert', '报告紧急事项', {
    from: ['registered', 'accepted'],
    by: office,
    records: { alertedOn: date('报告日期'), alertedTo: text('报告和通报的单位'), measures: longText('先行处置措施') },
    dated: 'alertedOn',
  })
  .step('accept', '受理并告知', {
    from: 'registered',
    to: 'accepted',
    by: office,
    asks: ['notifiedOn'],
    records: {
      acceptedOn: date('受理日期'),
      owner: text('承办单位（承办人）'),
      hasInterest: yesNo('承办人与信访事项或者信访人有直接利害关系'),
      channelTold: yesNo('已告知接收情况、途径和程序'),
      simple: yesNo('简易办理'),
      disputed: yesNo('事实有争议或者涉及人数多'),
    },
    dated: 'acceptedOn',
    guards: [
      {
        rule: 'pet-repeat',
        require: { repeat: 'first' },
        says: '重复提出或者复核终结的信访事项不再受理',
        remedy: '办理“不予（不再）受理”并告知',
      },
      {
        rule: 'pet-urgent',
        when: { urgent: true },
        require: { alertedOn: { filled: true } },
        says: '重大紧急信访事项应当及时报告并先行处置',
        remedy: '先办理“报告紧急事项”',
      },
      {
        rule: 'pet-recuse',
        require: { hasInterest: false },
        says: '与信访事项或者信访人有直接利害关系的应当回避',
        remedy: '改派承办人',
      },
      {
        rule: 'pet-direct',
        when: { via: 'direct', identified: true },
        require: { channelTold: true },
        says: '应当书面告知信访人接收情况以及处理途径和程序',
        remedy: '告知后再登记受理',
      },
      {
        rule: 'pet-ack',
        when: { via: 'transferred', identified: true },
        require: { channelTold: true },
        says: '转送、交办的事项应当书面告知信访人接收情况以及处理途径和程序',
        remedy: '告知后再登记受理',
      },
      {
        rule: 'pet-simple',
        when: { simple: true },
        require: { repeat: 'first', disputed: false },
        says: '简易办理只适用于初次提出、事实清楚、没有争议的事项',
        remedy: '改按普通程序办理',
      },
      {
        require: {
          acceptedOn: { onOrAfter: { field: 'receivedOn' } },
          notifiedOn: { onOrAfter: { field: 'receivedOn' } },
        },
        says: '受理或者告知日期早于收到日期',
        remedy: '核对日期',
      },
    ],
  })
  .step('redirect', '转送并告知去向', {
    from: 'registered',
    to: 'redirected',
    by: office,
    asks: ['notifiedOn', 'doneOn'],
    records: { redirectedTo: text('有权处理的机关'), directionTold: yesNo('已告知信访人去向或者应当向谁提出') },
    dated: 'doneOn',
    guards: [
      {
        rule: 'pet-direct',
        when: { via: 'direct', identified: true },
        require: { directionTold: true },
        says: '不属于本机关的事项应当告知信访人向有权机关提出，或者转送交办并告知去向',
        remedy: '告知后再登记',
      },
      {
        rule: 'pet-ack',
        require: { via: 'direct' },
        says: '转送、交办的事项不属于本机关职权的，应当提出异议',
        remedy: '办理“提出异议”',
      },
    ],
  })
  .step('object', '提出异议', {
    from: 'registered',
    to: 'objected',
    by: office,
    records: { objectedOn: date('提出异议日期'), objection: longText('异议理由') },
    dated: 'objectedOn',
    guards: [
      {
        rule: 'pet-object',
        require: { via: 'transferred' },
        says: '只有转送、交办的事项可以提出异议',
        remedy: '直接收到的事项办理“转送并告知去向”',
      },
      {
        rule: 'pet-object',
        require: { objectedOn: { onOrBefore: { field: 'receivedOn', plus: workdays(5, 'petition') } } },
        says: '异议应当自收到转送、交办之日起五个工作日内提出',
        remedy: '逾期未提异议的，由本机关受理办理',
      },
    ],
  })
  .step('handed-back', '异议成立，交还', {
    from: 'objected',
    to: 'redirected',
    by: office,
    asks: ['doneOn'],
    records: { handedBackTo: text('交还的单位') },
    dated: 'doneOn',
  })
  .step('overruled', '异议不成立，自行办理', {
    from: 'objected',
    to: 'registered',
    by: office,
    records: { overruledOn: date('异议核实日期') },
    dated: 'overruledOn',
  })
  .step('guide', '导入法定途径', {
    from: ['registered', 'accepted'],
    to: 'guided',
    by: office,
    asks: ['notifiedOn', 'doneOn'],
    records: {
      legalRoute: oneOf('法定途径', {
        suit: '诉讼、行政复议',
        arbitration: '仲裁',
        party: '党员申诉、申请复审',
        procedure: '行政许可、确认、裁决等行政程序',
        duty: '申请查处违法、履行职责',
      }),
      routeTold: yesNo('已告知信访人途径和程序'),
    },
    dated: 'doneOn',
    guards: [
      {
        rule: 'pet-classify',
        require: { purpose: 'appeal' },
        says: '只有申诉求决类事项导入诉讼、复议等法定途径',
        remedy: '建议意见、检举控告类按各自的规定办理',
      },
      {
        rule: 'pet-classify',
        require: { routeTold: true },
        says: '导入法定途径的应当告知信访人途径和程序',
        remedy: '告知后再登记',
      },
    ],
  })
  .step('refuse', '不予（不再）受理', {
    from: 'registered',
    to: 'refused',
    by: office,
    asks: ['notifiedOn', 'doneOn'],
    records: { refusedWhy: longText('不予（不再）受理的理由') },
    dated: 'doneOn',
    guards: [
      {
        rule: 'pet-repeat',
        require: { repeat: { not: 'first' } },
        says: '初次提出的信访事项不得不予受理',
        remedy: '受理、转送或者导入法定途径',
      },
    ],
  });
