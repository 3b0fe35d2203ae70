import {
  count,
  date,
  distinct,
  integer,
  longText,
  oneOf,
  optional,
  personal,
  ref,
  relation,
  sum,
  text,
} from '@yifa/kernel';
import { ledger } from '../language.ts';
import { village } from '../leadership/village.ts';

/** 公共法律服务站（室）. */
export const serviceStation = ledger('legal-service-station', '公共法律服务站（室）', {
  area: 'disputes',
  unit: '个',
  keepers: ['justice-office'],
})
  .fields(
    {
      name: text('名称', { aliases: ['站点名称', '服务站名称'] }),
      level: oneOf('层级', { town: '乡镇公共法律服务站', village: '村（社区）公共法律服务室' }),
      village: optional(ref('村（社区）', village, { aliases: ['所在村', '所属村', '村名', '村别', '行政村'] })),
      openedOn: date('建成日期'),
      staff: integer('值班人员', '人', { aliases: ['工作人员数', '值班人数'] }),
      closedOn: optional(date('撤销日期')),
    },
    { title: ['name'], dated: 'openedOn', unique: [['name']] },
  )
  .register([
    {
      when: { level: 'village' },
      require: { village: { filled: true } },
      says: '没有写明所在村（社区）',
      remedy: '选择村（社区）',
    },
  ]);

/** 综治中心、综治站点、网格: where each village's peace is kept, and by whom. */
export const peacePost = ledger('peace-post', '综治中心（站点）和网格', {
  area: 'disputes',
  unit: '个',
  keepers: ['petition-office', 'village'],
})
  .fields(
    {
      name: text('名称'),
      kind: oneOf('类型', { centre: '乡镇综治中心', post: '村（社区）综治站点', grid: '网格' }),
      village: optional(ref('村（社区）', village)),
      head: text('负责人（网格长）'),
      since: date('设立日期'),
      until: optional(date('撤销日期')),
    },
    { title: ['name'], dated: 'since', unique: [['name']] },
  )
  .register([
    {
      when: { kind: ['post', 'grid'] },
      require: { village: { filled: true } },
      says: '没有写明所在村（社区）',
      remedy: '选择村（社区）',
    },
  ]);

/** 法律咨询: how many were answered, at which occasion. */
export const consultation = ledger('legal-consultation', '法律咨询', {
  area: 'disputes',
  unit: '次',
  keepers: ['justice-office', 'village'],
})
  .fields(
    {
      topic: text('咨询内容', { aliases: ['咨询事项', '咨询问题', '内容'] }),
      on: date('日期', { aliases: ['咨询日期', '咨询时间', '登记日期', '接待日期'] }),
      channel: oneOf(
        '渠道',
        { event: '宣传活动现场', visit: '当面', phone: '电话', online: '网络' },
        { aliases: ['咨询方式', '咨询渠道', '咨询形式'] },
      ),
      people: integer('人次', '人次', { min: 1, aliases: ['咨询人次', '咨询人数'] }),
      station: optional(ref('服务站（室）', serviceStation, { aliases: ['站点', '服务站点', '法律服务站'] })),
      village: optional(ref('村（社区）', village, { aliases: ['所在村', '所属村', '村名', '村别', '行政村'] })),
      answeredBy: text('解答人', {
        about: 'person',
        aliases: ['解答律师', '接待人', '值班律师', '值班人员', '解答人员'],
      }),
    },
    { title: ['topic', 'on'], dated: 'on' },
  )
  .register();

/** 法律援助: applications taken and passed on to the county's centre. */
export const legalAid = ledger('legal-aid', '法律援助', { area: 'disputes', unit: '件', keepers: ['justice-office'] })
  .fields(
    {
      cause: text('事由', { aliases: ['案由', '申请事项', '援助事项'] }),
      applicant: personal(text('申请人', { about: 'person', aliases: ['受援人', '申请人姓名'] })),
      phone: optional(personal(text('联系电话', { shape: 'phone' }))),
      kind: oneOf('援助方式', {
        suit: '诉讼代理',
        defence: '刑事辩护',
        mediation: '非诉讼代理',
        drafting: '代拟法律文书',
      }),
      appliedOn: date('申请日期', { aliases: ['登记日期', '申请时间'] }),
      passedOn: optional(date('转交援助机构日期')),
      agreedOn: optional(date('决定援助日期')),
      doneOn: optional(date('办结日期')),
      result: optional(longText('办理结果')),
    },
    { title: ['cause'], dated: 'appliedOn' },
  )
  .register([
    {
      when: { agreedOn: { filled: true } },
      require: { agreedOn: { onOrAfter: { field: 'appliedOn' } } },
      says: '决定援助早于申请',
      remedy: '核对日期',
    },
    {
      when: { doneOn: { filled: true } },
      require: { agreedOn: { onOrBefore: { field: 'doneOn' } } },
      says: '没有决定援助，或者办结早于决定',
      remedy: '核对日期',
    },
  ]);

/** 法律服务平台注册: users that joined, batch by batch, so that the total at any day is a sum. */
export const platformUsers = ledger('platform-users', '法律服务平台注册用户', {
  area: 'disputes',
  unit: '批',
  keepers: ['justice-office', 'village'],
})
  .fields(
    {
      platform: text('平台名称'),
      on: date('统计日期'),
      village: optional(ref('村（社区）', village)),
      joined: integer('新注册用户', '人', { min: 1 }),
      source: text('数据来源'),
    },
    { title: ['platform', 'on'], dated: 'on' },
  )
  .register();

const standing = { from: 'since', until: 'until' } as const;
const on = 'on' as const;
export const serviceStations = count('legal_service_stations', serviceStation, {
  label: '公共法律服务站（室）',
  standing: { from: 'openedOn', until: 'closedOn' },
  phrase: '建成公共法律服务站（室）{n}',
});
export const peaceCentres = count('peace_centres', peacePost, {
  label: '乡镇综治中心',
  standing,
  where: { kind: 'centre' },
  reads: 'other',
  phrase: '设立综治中心{n}',
});
export const peacePosts = count('peace_posts', peacePost, {
  label: '村（社区）综治站点',
  standing,
  where: { kind: 'post' },
  reads: 'other',
  phrase: '设立综治站点{n}',
});
export const villagesWithPost = distinct('villages_with_peace_post', peacePost, 'village', {
  label: '设有综治站点的村（社区）',
  standing,
  where: { kind: 'post' },
  reads: 'other',
  phrase: '{n}村（社区）设立综治站点',
});
export const grids = count('grids', peacePost, {
  label: '网格',
  standing,
  where: { kind: 'grid' },
  reads: 'other',
  phrase: '划分网格{n}',
});
export const consultations = sum('legal_consultations', consultation, 'people', {
  label: '法律咨询',
  on,
  phrase: '提供法律咨询{n}',
});
export const consultationsAtEvents = sum('legal_consultations_events', consultation, 'people', {
  label: '宣传活动接待法律咨询',
  on,
  where: { channel: 'event' },
  reads: 'legal_consultations',
  phrase: '接待法律咨询{n}',
});
export const consultationsDirect = sum('legal_consultations_direct', consultation, 'people', {
  label: '电话、当面和网络法律咨询',
  on,
  where: { channel: ['visit', 'phone', 'online'] },
  reads: 'legal_consultations',
  phrase: '接受电话咨询和当面咨询{n}',
});
export const legalAidCases = count('legal_aid_cases', legalAid, {
  label: '法律援助',
  says: '本期收到的法律援助申请',
  on: 'appliedOn',
  phrase: '受理法律援助{n}',
});
export const legalAidGranted = count('legal_aid_granted', legalAid, {
  label: '获得援助的申请',
  on: 'appliedOn',
  where: { agreedOn: { onOrBefore: 'periodEnd' } },
  reads: 'legal_aid_cases',
  phrase: '提供法律援助{n}',
});
export const platformUsersTotal = sum('platform_users', platformUsers, 'joined', {
  label: '村居法律顾问服务平台注册用户',
  says: '期末累计注册用户',
  standing: { from: 'on' },
  reads: 'other',
  phrase: '平台注册用户{n}',
});

export const serviceRelations = [
  relation(
    'legal-consultations',
    consultations,
    '=',
    [consultationsAtEvents, consultationsDirect],
    '法律咨询等于活动现场与电话、当面、网络咨询之和',
  ),
  relation('legal-aid', legalAidGranted, '<=', legalAidCases, '获得援助的不超过申请的'),
  relation('peace-posts', villagesWithPost, '<=', peacePosts, '设有站点的村（社区）不超过站点数'),
];
