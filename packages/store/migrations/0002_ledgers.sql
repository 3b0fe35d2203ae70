create table l_village (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_since date,
  f_until date,
  primary key (org_id, id)
);
comment on table l_village is '村（社区）';
comment on column l_village.f_name is '名称';
comment on column l_village.f_kind is '类型';
comment on column l_village.f_since is '设立日期';
comment on column l_village.f_until is '撤并日期';
create index on l_village (org_id, f_since);
create unique index on l_village (org_id, f_name) where state not in ('draft', 'voided');
alter table l_village enable row level security;
create policy org_scope on l_village using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_village to yifa_app;

create table l_leading_group_member (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_position text,
  f_role text,
  f_joined_on date,
  f_basis text,
  f_left_on date,
  primary key (org_id, id)
);
comment on table l_leading_group_member is '法治政府建设领导小组成员';
comment on column l_leading_group_member.f_name is '姓名';
comment on column l_leading_group_member.f_position is '职务';
comment on column l_leading_group_member.f_role is '小组职务';
comment on column l_leading_group_member.f_joined_on is '任职日期';
comment on column l_leading_group_member.f_basis is '成立（调整）文号';
comment on column l_leading_group_member.f_left_on is '调整离任日期';
create index on l_leading_group_member (org_id, f_joined_on);
alter table l_leading_group_member enable row level security;
create policy org_scope on l_leading_group_member using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_leading_group_member to yifa_app;

create table l_staff_post (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_duty text,
  f_unit text,
  f_since date,
  f_until date,
  primary key (org_id, id)
);
comment on table l_staff_post is '专岗人员';
comment on column l_staff_post.f_name is '姓名';
comment on column l_staff_post.f_duty is '岗位';
comment on column l_staff_post.f_unit is '所在站所';
comment on column l_staff_post.f_since is '到岗日期';
comment on column l_staff_post.f_until is '离岗日期';
create index on l_staff_post (org_id, f_since);
alter table l_staff_post enable row level security;
create policy org_scope on l_staff_post using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_staff_post to yifa_app;

create table l_chief_duty (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_leader text,
  f_order integer,
  f_duty text,
  f_basis text,
  f_since date,
  f_until date,
  primary key (org_id, id)
);
comment on table l_chief_duty is '第一责任人职责清单';
comment on column l_chief_duty.f_leader is '责任人';
comment on column l_chief_duty.f_order is '序号';
comment on column l_chief_duty.f_duty is '职责';
comment on column l_chief_duty.f_basis is '依据';
comment on column l_chief_duty.f_since is '列入日期';
comment on column l_chief_duty.f_until is '调出日期';
create index on l_chief_duty (org_id, f_since);
alter table l_chief_duty enable row level security;
create policy org_scope on l_chief_duty using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_chief_duty to yifa_app;

create table l_duty_act (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_what text,
  f_duty uuid,
  f_on date,
  f_how text,
  f_name text,
  f_result text,
  f_evidence text,
  primary key (org_id, id),
  foreign key (org_id, f_duty) references l_chief_duty (org_id, id)
);
comment on table l_duty_act is '第一责任人履职纪实';
comment on column l_duty_act.f_what is '履职事项';
comment on column l_duty_act.f_duty is '所履职责';
comment on column l_duty_act.f_on is '日期';
comment on column l_duty_act.f_how is '履职方式';
comment on column l_duty_act.f_name is '责任人姓名';
comment on column l_duty_act.f_result is '内容和结果';
comment on column l_duty_act.f_evidence is '佐证材料';
create index on l_duty_act (org_id, f_on);
alter table l_duty_act enable row level security;
create policy org_scope on l_duty_act using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_duty_act to yifa_app;

create table l_work_plan (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_from_year integer,
  f_to_year integer,
  f_issued_on date,
  f_document_no text,
  primary key (org_id, id)
);
comment on table l_work_plan is '法治工作计划';
comment on column l_work_plan.f_title is '名称';
comment on column l_work_plan.f_kind is '类型';
comment on column l_work_plan.f_from_year is '起始年度';
comment on column l_work_plan.f_to_year is '终止年度';
comment on column l_work_plan.f_issued_on is '印发日期';
comment on column l_work_plan.f_document_no is '文号';
create index on l_work_plan (org_id, f_issued_on);
alter table l_work_plan enable row level security;
create policy org_scope on l_work_plan using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_work_plan to yifa_app;

create table l_plan_item (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('open', 'done', 'dropped', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_plan uuid,
  f_year integer,
  f_order integer,
  f_area text,
  f_text text,
  f_owner text,
  f_set_on date,
  f_due_on date,
  f_progress_on date,
  f_progress text,
  f_percent integer,
  f_done_on date,
  f_result text,
  f_evidence text,
  f_dropped_on date,
  primary key (org_id, id),
  foreign key (org_id, f_plan) references l_work_plan (org_id, id)
);
comment on table l_plan_item is '计划任务';
comment on column l_plan_item.f_title is '任务';
comment on column l_plan_item.f_plan is '所属计划';
comment on column l_plan_item.f_year is '年度';
comment on column l_plan_item.f_order is '序号';
comment on column l_plan_item.f_area is '领域';
comment on column l_plan_item.f_text is '任务内容';
comment on column l_plan_item.f_owner is '责任单位（责任人）';
comment on column l_plan_item.f_set_on is '下达日期';
comment on column l_plan_item.f_due_on is '完成时限';
comment on column l_plan_item.f_progress_on is '报告日期';
comment on column l_plan_item.f_progress is '进展情况';
comment on column l_plan_item.f_percent is '完成进度';
comment on column l_plan_item.f_done_on is '完成日期';
comment on column l_plan_item.f_result is '完成情况';
comment on column l_plan_item.f_evidence is '佐证材料';
comment on column l_plan_item.f_dropped_on is '取消日期';
create index on l_plan_item (org_id, f_set_on);
create unique index on l_plan_item (org_id, f_plan, f_year, f_order) where state not in ('draft', 'voided');
alter table l_plan_item enable row level security;
create policy org_scope on l_plan_item using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_plan_item to yifa_app;

create table l_study_session (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_on date,
  f_content text,
  f_speaker text,
  f_trainees text,
  f_due integer,
  f_attended integer,
  f_hours integer,
  primary key (org_id, id)
);
comment on table l_study_session is '学法培训';
comment on column l_study_session.f_title is '主题';
comment on column l_study_session.f_kind is '类型';
comment on column l_study_session.f_on is '日期';
comment on column l_study_session.f_content is '学习内容';
comment on column l_study_session.f_speaker is '主讲（组织）人';
comment on column l_study_session.f_trainees is '对象';
comment on column l_study_session.f_due is '应到人次';
comment on column l_study_session.f_attended is '实到人次';
comment on column l_study_session.f_hours is '学时';
create index on l_study_session (org_id, f_on);
alter table l_study_session enable row level security;
create policy org_scope on l_study_session using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_study_session to yifa_app;

create table l_exam (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_on date,
  f_eligible integer,
  f_taken integer,
  f_passed integer,
  f_excellent integer,
  primary key (org_id, id)
);
comment on table l_exam is '法律知识考试';
comment on column l_exam.f_title is '考试名称';
comment on column l_exam.f_kind is '类型';
comment on column l_exam.f_on is '日期';
comment on column l_exam.f_eligible is '应考人数';
comment on column l_exam.f_taken is '参考人数';
comment on column l_exam.f_passed is '合格人数';
comment on column l_exam.f_excellent is '优秀人数';
create index on l_exam (org_id, f_on);
alter table l_exam enable row level security;
create policy org_scope on l_exam using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_exam to yifa_app;

create table l_duty_report (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_position text,
  f_year integer,
  f_form text,
  f_reported_on date,
  f_content text,
  f_gaps text,
  f_appraised boolean,
  f_appraisal text,
  primary key (org_id, id)
);
comment on table l_duty_report is '年终述法';
comment on column l_duty_report.f_name is '姓名';
comment on column l_duty_report.f_position is '职务';
comment on column l_duty_report.f_year is '述法年度';
comment on column l_duty_report.f_form is '述法方式';
comment on column l_duty_report.f_reported_on is '述法日期';
comment on column l_duty_report.f_content is '述法内容';
comment on column l_duty_report.f_gaps is '不足和改进';
comment on column l_duty_report.f_appraised is '已组织评议';
comment on column l_duty_report.f_appraisal is '评议等次';
create index on l_duty_report (org_id, f_reported_on);
create unique index on l_duty_report (org_id, f_name, f_year) where state not in ('draft', 'voided');
alter table l_duty_report enable row level security;
create policy org_scope on l_duty_report using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_duty_report to yifa_app;

create table l_appraisal (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_on date,
  f_target text,
  f_standard text,
  f_full integer,
  f_score integer,
  f_findings text,
  primary key (org_id, id)
);
comment on table l_appraisal is '督促检查和考核评价';
comment on column l_appraisal.f_title is '名称';
comment on column l_appraisal.f_kind is '类型';
comment on column l_appraisal.f_on is '日期';
comment on column l_appraisal.f_target is '对象';
comment on column l_appraisal.f_standard is '依据的指标体系及版本';
comment on column l_appraisal.f_full is '满分';
comment on column l_appraisal.f_score is '得分';
comment on column l_appraisal.f_findings is '情况和问题';
create index on l_appraisal (org_id, f_on);
alter table l_appraisal enable row level security;
create policy org_scope on l_appraisal using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_appraisal to yifa_app;

create table l_demonstration_item (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_indicator text,
  f_version text,
  f_weight integer,
  f_owner text,
  f_checked_on date,
  f_self_score integer,
  f_evidence text,
  f_shortfall text,
  f_mended_on date,
  primary key (org_id, id)
);
comment on table l_demonstration_item is '示范创建指标对照';
comment on column l_demonstration_item.f_indicator is '指标';
comment on column l_demonstration_item.f_version is '指标体系版本';
comment on column l_demonstration_item.f_weight is '分值';
comment on column l_demonstration_item.f_owner is '责任单位';
comment on column l_demonstration_item.f_checked_on is '自评日期';
comment on column l_demonstration_item.f_self_score is '自评得分';
comment on column l_demonstration_item.f_evidence is '佐证材料';
comment on column l_demonstration_item.f_shortfall is '差距';
comment on column l_demonstration_item.f_mended_on is '补齐日期';
create index on l_demonstration_item (org_id, f_checked_on);
create unique index on l_demonstration_item (org_id, f_version, f_indicator) where state not in ('draft', 'voided');
alter table l_demonstration_item enable row level security;
create policy org_scope on l_demonstration_item using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_demonstration_item to yifa_app;

create table l_legal_adviser (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_firm text,
  f_serves text,
  f_village uuid,
  f_signed_on date,
  f_contract_until date,
  f_fee bigint,
  f_secrecy_agreed boolean,
  f_conflict_agreed boolean,
  f_ended_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_legal_adviser is '法律顾问';
comment on column l_legal_adviser.f_name is '姓名';
comment on column l_legal_adviser.f_kind is '身份';
comment on column l_legal_adviser.f_firm is '所在单位';
comment on column l_legal_adviser.f_serves is '服务对象';
comment on column l_legal_adviser.f_village is '服务的村（社区）';
comment on column l_legal_adviser.f_signed_on is '聘任日期';
comment on column l_legal_adviser.f_contract_until is '合同期限至';
comment on column l_legal_adviser.f_fee is '合同报酬';
comment on column l_legal_adviser.f_secrecy_agreed is '已约定保密义务';
comment on column l_legal_adviser.f_conflict_agreed is '已约定利益冲突回避';
comment on column l_legal_adviser.f_ended_on is '解聘日期';
create index on l_legal_adviser (org_id, f_signed_on);
alter table l_legal_adviser enable row level security;
create policy org_scope on l_legal_adviser using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_legal_adviser to yifa_app;

create table l_adviser_service (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('asked', 'given', 'settled', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_adviser uuid,
  f_kind text,
  f_serves text,
  f_village uuid,
  f_asked_on date,
  f_question text,
  f_given_on date,
  f_opinion text,
  f_finding text,
  f_hours integer,
  f_settled_on date,
  f_adopted text,
  f_not_adopted_why text,
  primary key (org_id, id),
  foreign key (org_id, f_adviser) references l_legal_adviser (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_adviser_service is '法律顾问服务';
comment on column l_adviser_service.f_subject is '事项';
comment on column l_adviser_service.f_adviser is '法律顾问';
comment on column l_adviser_service.f_kind is '服务内容';
comment on column l_adviser_service.f_serves is '服务对象';
comment on column l_adviser_service.f_village is '村（社区）';
comment on column l_adviser_service.f_asked_on is '提出日期';
comment on column l_adviser_service.f_question is '需要解答的问题';
comment on column l_adviser_service.f_given_on is '提供日期';
comment on column l_adviser_service.f_opinion is '意见（服务情况）';
comment on column l_adviser_service.f_finding is '合法性结论';
comment on column l_adviser_service.f_hours is '服务时长';
comment on column l_adviser_service.f_settled_on is '登记采纳日期';
comment on column l_adviser_service.f_adopted is '采纳情况';
comment on column l_adviser_service.f_not_adopted_why is '未采纳的理由';
create index on l_adviser_service (org_id, f_asked_on);
alter table l_adviser_service enable row level security;
create policy org_scope on l_adviser_service using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_adviser_service to yifa_app;

create table l_legality_review (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('sent', 'reviewed', 'signed', 'settled', 'archived', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_unit text,
  f_sent_on date,
  f_materials text[],
  f_economic boolean,
  f_urgent boolean,
  f_reviewed_on date,
  f_points text[],
  f_adviser uuid,
  f_by_consulting boolean,
  f_conclusion text,
  f_opinion text,
  f_reviewer text,
  f_signed_on date,
  f_settled_on date,
  f_adopted text,
  f_not_adopted_why text,
  f_archived_on date,
  f_archive_no text,
  primary key (org_id, id),
  foreign key (org_id, f_adviser) references l_adviser_service (org_id, id)
);
comment on table l_legality_review is '合法性审查';
comment on column l_legality_review.f_title is '送审事项';
comment on column l_legality_review.f_kind is '类别';
comment on column l_legality_review.f_unit is '送审单位';
comment on column l_legality_review.f_sent_on is '送审日期';
comment on column l_legality_review.f_materials is '送审材料';
comment on column l_legality_review.f_economic is '涉及经营者经济活动';
comment on column l_legality_review.f_urgent is '为应对突发事件或者执行紧急命令';
comment on column l_legality_review.f_reviewed_on is '出具意见日期';
comment on column l_legality_review.f_points is '审查要点';
comment on column l_legality_review.f_adviser is '法律顾问意见';
comment on column l_legality_review.f_by_consulting is '仅以征求意见、会签代替审查';
comment on column l_legality_review.f_conclusion is '审查结论';
comment on column l_legality_review.f_opinion is '审查意见和建议';
comment on column l_legality_review.f_reviewer is '审查人';
comment on column l_legality_review.f_signed_on is '审签日期';
comment on column l_legality_review.f_settled_on is '处理日期';
comment on column l_legality_review.f_adopted is '采纳情况';
comment on column l_legality_review.f_not_adopted_why is '未采纳的理由';
comment on column l_legality_review.f_archived_on is '归档日期';
comment on column l_legality_review.f_archive_no is '卷号';
create index on l_legality_review (org_id, f_sent_on);
alter table l_legality_review enable row level security;
create policy org_scope on l_legality_review using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_legality_review to yifa_app;

create table l_meeting (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_held_on date,
  f_place text,
  f_chair text,
  f_due integer,
  f_attended integer,
  f_rule_of_law boolean,
  f_minutes_no text,
  primary key (org_id, id)
);
comment on table l_meeting is '会议';
comment on column l_meeting.f_title is '会议名称';
comment on column l_meeting.f_kind is '会议类型';
comment on column l_meeting.f_held_on is '召开日期';
comment on column l_meeting.f_place is '地点';
comment on column l_meeting.f_chair is '主持人';
comment on column l_meeting.f_due is '应到人数';
comment on column l_meeting.f_attended is '实到人数';
comment on column l_meeting.f_rule_of_law is '研究部署或者传达学习法治建设';
comment on column l_meeting.f_minutes_no is '纪要编号';
create index on l_meeting (org_id, f_held_on);
alter table l_meeting enable row level security;
create policy org_scope on l_meeting using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_meeting to yifa_app;

create table l_matter (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('tabled', 'decided', 'refused', 'deferred', 'done', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_meeting uuid,
  f_tabled_on date,
  f_proposer text,
  f_amount bigint,
  f_legal boolean,
  f_review uuid,
  f_decided_on date,
  f_attended integer,
  f_agreed integer,
  f_against integer,
  f_abstained integer,
  f_head_last boolean,
  f_decision text,
  f_owner text,
  f_due_on date,
  f_dissent text,
  f_done_on date,
  f_done_how text,
  primary key (org_id, id),
  foreign key (org_id, f_meeting) references l_meeting (org_id, id),
  foreign key (org_id, f_review) references l_legality_review (org_id, id)
);
comment on table l_matter is '三重一大议题';
comment on column l_matter.f_title is '议题名称';
comment on column l_matter.f_kind is '类别';
comment on column l_matter.f_meeting is '提请的会议';
comment on column l_matter.f_tabled_on is '提请日期';
comment on column l_matter.f_proposer is '提出人（单位）';
comment on column l_matter.f_amount is '涉及金额';
comment on column l_matter.f_legal is '涉及法律事项（合同、权利义务、行政执法等）';
comment on column l_matter.f_review is '会前合法性审查';
comment on column l_matter.f_decided_on is '讨论日期';
comment on column l_matter.f_attended is '实到人数';
comment on column l_matter.f_agreed is '同意';
comment on column l_matter.f_against is '反对';
comment on column l_matter.f_abstained is '弃权';
comment on column l_matter.f_head_last is '主要领导末位表态';
comment on column l_matter.f_decision is '讨论情况和决定';
comment on column l_matter.f_owner is '落实责任人';
comment on column l_matter.f_due_on is '落实时限';
comment on column l_matter.f_dissent is '不同意见';
comment on column l_matter.f_done_on is '落实日期';
comment on column l_matter.f_done_how is '落实情况';
create index on l_matter (org_id, f_tabled_on);
alter table l_matter enable row level security;
create policy org_scope on l_matter using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_matter to yifa_app;

create table l_decision_item (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_year integer,
  f_kind text,
  f_basis text,
  f_unit text,
  f_party_agreed_on date,
  f_published_on date,
  f_removed_on date,
  primary key (org_id, id)
);
comment on table l_decision_item is '重大行政决策事项目录';
comment on column l_decision_item.f_title is '决策事项';
comment on column l_decision_item.f_year is '年度';
comment on column l_decision_item.f_kind is '类别';
comment on column l_decision_item.f_basis is '依据';
comment on column l_decision_item.f_unit is '承办单位';
comment on column l_decision_item.f_party_agreed_on is '同级党委同意日期';
comment on column l_decision_item.f_published_on is '目录公布日期';
comment on column l_decision_item.f_removed_on is '调出目录日期';
create index on l_decision_item (org_id, f_published_on);
create unique index on l_decision_item (org_id, f_year, f_title) where state not in ('draft', 'voided');
alter table l_decision_item enable row level security;
create policy org_scope on l_decision_item using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_decision_item to yifa_app;

create table l_major_decision (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('proposed', 'declined', 'drafting', 'reviewing', 'reviewed', 'approved', 'shelved', 'published', 'suspended', 'stopped', 'finished', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_exclusion text,
  f_proposed_on date,
  f_proposer text,
  f_why text,
  f_basis text,
  f_item uuid,
  f_changes text,
  f_drafted_on date,
  f_draft text,
  f_secret boolean,
  f_group boolean,
  f_hearing_due boolean,
  f_technical boolean,
  f_risky boolean,
  f_economic boolean,
  f_meeting uuid,
  f_attended integer,
  f_head_last boolean,
  f_with_majority boolean,
  f_departure_why text,
  f_dissents integer,
  f_dissent text,
  f_discussion text,
  f_initiated_on date,
  f_argued boolean,
  f_argument text,
  f_unit text,
  f_leader text,
  f_declined_on date,
  f_declined_why text,
  f_consult_from date,
  f_consult_until date,
  f_consult_how text[],
  f_contact text,
  f_shortened_why text,
  f_collected_on date,
  f_opinions_count integer,
  f_opinions text,
  f_adoption text,
  f_talked_on date,
  f_talked_with text,
  f_talk_says text,
  f_hearing_called_on date,
  f_hearing_on date,
  f_hearing_place text,
  f_hearing_chosen text,
  f_hearing_held_on date,
  f_hearing_signed boolean,
  f_hearing_says text,
  f_expert_on date,
  f_experts text,
  f_expert_count integer,
  f_independent boolean,
  f_expert_signed boolean,
  f_expert_says text,
  f_risk_on date,
  f_risk_by text,
  f_risk_level text,
  f_controllable boolean,
  f_risk_says text,
  f_fair_on date,
  f_fair_result text,
  f_fair_says text,
  f_review_sent_on date,
  f_review uuid,
  f_reviewed_on date,
  f_returned_on date,
  f_approved_on date,
  f_packet text[],
  f_deferred_on date,
  f_shelved_on date,
  f_shelved_why text,
  f_shelved_says text,
  f_party_reported_on date,
  f_party_reply text,
  f_published_on date,
  f_document_no text,
  f_channels text[],
  f_interpreted boolean,
  f_adoption_told boolean,
  f_executor text,
  f_archived_on date,
  f_archive_no text,
  f_whole_file boolean,
  f_followed_on date,
  f_followed_says text,
  f_suspended_on date,
  f_unforeseen boolean,
  f_suspended_why text,
  f_resumed_on date,
  f_evaluated_on date,
  f_evaluated_why text,
  f_evaluator text,
  f_took_part boolean,
  f_evaluation text,
  f_evaluation_says text,
  f_stopped_on date,
  f_stopped_why text,
  f_stop_meeting uuid,
  f_stop_head_last boolean,
  f_finished_on date,
  f_finished_says text,
  primary key (org_id, id),
  foreign key (org_id, f_item) references l_decision_item (org_id, id),
  foreign key (org_id, f_meeting) references l_meeting (org_id, id),
  foreign key (org_id, f_review) references l_legality_review (org_id, id),
  foreign key (org_id, f_stop_meeting) references l_meeting (org_id, id)
);
comment on table l_major_decision is '重大行政决策';
comment on column l_major_decision.f_title is '决策事项';
comment on column l_major_decision.f_kind is '类别';
comment on column l_major_decision.f_exclusion is '不适用重大行政决策程序的情形';
comment on column l_major_decision.f_proposed_on is '提出建议日期';
comment on column l_major_decision.f_proposer is '建议来源';
comment on column l_major_decision.f_why is '拟解决的主要问题和理由';
comment on column l_major_decision.f_basis is '法律政策依据';
comment on column l_major_decision.f_item is '目录事项';
comment on column l_major_decision.f_changes is '变更的原决策';
comment on column l_major_decision.f_drafted_on is '草案拟订日期';
comment on column l_major_decision.f_draft is '决策草案';
comment on column l_major_decision.f_secret is '依法不予公开';
comment on column l_major_decision.f_group is '涉及特定群体利益';
comment on column l_major_decision.f_hearing_due is '法律法规规章规定应当听证，或者决定听证';
comment on column l_major_decision.f_technical is '专业性、技术性较强';
comment on column l_major_decision.f_risky is '实施可能对社会稳定、公共安全等造成不利影响';
comment on column l_major_decision.f_economic is '涉及经营者经济活动';
comment on column l_major_decision.f_meeting is '讨论的会议';
comment on column l_major_decision.f_attended is '参加人数';
comment on column l_major_decision.f_head_last is '行政首长最后发表意见';
comment on column l_major_decision.f_with_majority is '决定与多数人的意见一致';
comment on column l_major_decision.f_departure_why is '与多数人意见不一致的理由';
comment on column l_major_decision.f_dissents is '不同意见';
comment on column l_major_decision.f_dissent is '不同意见的内容';
comment on column l_major_decision.f_discussion is '讨论情况';
comment on column l_major_decision.f_initiated_on is '启动日期';
comment on column l_major_decision.f_argued is '建议已经研究论证';
comment on column l_major_decision.f_argument is '研究论证意见';
comment on column l_major_decision.f_unit is '承办单位';
comment on column l_major_decision.f_leader is '分管负责人';
comment on column l_major_decision.f_declined_on is '决定日期';
comment on column l_major_decision.f_declined_why is '不予启动的理由';
comment on column l_major_decision.f_consult_from is '公布征求意见日期';
comment on column l_major_decision.f_consult_until is '征求意见截止日期';
comment on column l_major_decision.f_consult_how is '公众参与方式';
comment on column l_major_decision.f_contact is '意见反馈方式';
comment on column l_major_decision.f_shortened_why is '因情况紧急缩短期限的说明（随公告公布）';
comment on column l_major_decision.f_collected_on is '归纳日期';
comment on column l_major_decision.f_opinions_count is '收到意见';
comment on column l_major_decision.f_opinions is '意见归纳';
comment on column l_major_decision.f_adoption is '采纳情况和未采纳的理由';
comment on column l_major_decision.f_talked_on is '沟通日期';
comment on column l_major_decision.f_talked_with is '沟通对象';
comment on column l_major_decision.f_talk_says is '意见建议和沟通结果';
comment on column l_major_decision.f_hearing_called_on is '听证材料送达日期';
comment on column l_major_decision.f_hearing_on is '听证日期';
comment on column l_major_decision.f_hearing_place is '听证地点';
comment on column l_major_decision.f_hearing_chosen is '听证参加人的产生方式和名单';
comment on column l_major_decision.f_hearing_held_on is '举行日期';
comment on column l_major_decision.f_hearing_signed is '听证笔录已经参加人核对签字';
comment on column l_major_decision.f_hearing_says is '听证报告';
comment on column l_major_decision.f_expert_on is '论证日期';
comment on column l_major_decision.f_experts is '专家（专业机构）';
comment on column l_major_decision.f_expert_count is '专家人数';
comment on column l_major_decision.f_independent is '独立论证，与决策无直接利害关系';
comment on column l_major_decision.f_expert_signed is '论证意见已署名、盖章';
comment on column l_major_decision.f_expert_says is '论证意见';
comment on column l_major_decision.f_risk_on is '评估日期';
comment on column l_major_decision.f_risk_by is '评估机构';
comment on column l_major_decision.f_risk_level is '风险等级';
comment on column l_major_decision.f_controllable is '风险可控';
comment on column l_major_decision.f_risk_says is '风险点和防范化解措施';
comment on column l_major_decision.f_fair_on is '审查日期';
comment on column l_major_decision.f_fair_result is '审查结论';
comment on column l_major_decision.f_fair_says is '审查意见';
comment on column l_major_decision.f_review_sent_on is '送审日期';
comment on column l_major_decision.f_review is '合法性审查';
comment on column l_major_decision.f_reviewed_on is '审查意见日期';
comment on column l_major_decision.f_returned_on is '退回日期';
comment on column l_major_decision.f_approved_on is '讨论通过日期';
comment on column l_major_decision.f_packet is '提交讨论的材料';
comment on column l_major_decision.f_deferred_on is '决定再议日期';
comment on column l_major_decision.f_shelved_on is '终止日期';
comment on column l_major_decision.f_shelved_why is '终止原因';
comment on column l_major_decision.f_shelved_says is '终止的理由';
comment on column l_major_decision.f_party_reported_on is '请示报告日期';
comment on column l_major_decision.f_party_reply is '党委意见';
comment on column l_major_decision.f_published_on is '公布（印发）日期';
comment on column l_major_decision.f_document_no is '文号';
comment on column l_major_decision.f_channels is '公布方式';
comment on column l_major_decision.f_interpreted is '已同步解读';
comment on column l_major_decision.f_adoption_told is '已说明意见采纳情况';
comment on column l_major_decision.f_executor is '执行单位';
comment on column l_major_decision.f_archived_on is '归档日期';
comment on column l_major_decision.f_archive_no is '卷号';
comment on column l_major_decision.f_whole_file is '决策全过程材料齐全';
comment on column l_major_decision.f_followed_on is '督查日期';
comment on column l_major_decision.f_followed_says is '执行进度、问题和意见';
comment on column l_major_decision.f_suspended_on is '中止日期';
comment on column l_major_decision.f_unforeseen is '执行中出现不可抗力或者客观情况重大变化，情况紧急';
comment on column l_major_decision.f_suspended_why is '中止的理由';
comment on column l_major_decision.f_resumed_on is '恢复日期';
comment on column l_major_decision.f_evaluated_on is '评估日期';
comment on column l_major_decision.f_evaluated_why is '评估事由';
comment on column l_major_decision.f_evaluator is '评估机构';
comment on column l_major_decision.f_took_part is '评估机构承担过该决策的主要论证评估工作';
comment on column l_major_decision.f_evaluation is '评估结论';
comment on column l_major_decision.f_evaluation_says is '评估意见';
comment on column l_major_decision.f_stopped_on is '决定停止日期';
comment on column l_major_decision.f_stopped_why is '停止执行的法定事由';
comment on column l_major_decision.f_stop_meeting is '讨论停止执行的会议';
comment on column l_major_decision.f_stop_head_last is '讨论停止执行时行政首长最后发表意见';
comment on column l_major_decision.f_finished_on is '执行完毕日期';
comment on column l_major_decision.f_finished_says is '执行结果报告';
create index on l_major_decision (org_id, f_proposed_on);
alter table l_major_decision enable row level security;
create policy org_scope on l_major_decision using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_major_decision to yifa_app;

create table l_normative_document (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('planned', 'reviewing', 'reviewed', 'adopted', 'issued', 'dropped', 'ended', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_planned_on date,
  f_unit text,
  f_need text,
  f_already_clear boolean,
  f_important boolean,
  f_interests boolean,
  f_economic boolean,
  f_major_decision boolean,
  f_trial boolean,
  f_replaces text,
  f_assessed_on date,
  f_draft text,
  f_no_banned boolean,
  f_assessment text,
  f_consult_from date,
  f_consult_until date,
  f_consult_how text[],
  f_contact text,
  f_collected_on date,
  f_opinions_count integer,
  f_adoption text,
  f_fair_on date,
  f_fair_by text,
  f_fair_result text,
  f_review_sent_on date,
  f_review uuid,
  f_reviewed_on date,
  f_returned_on date,
  f_adopted_on date,
  f_meeting uuid,
  f_by_circulation boolean,
  f_deliberation text,
  f_dropped_on date,
  f_dropped_why text,
  f_register_no text,
  f_document_no text,
  f_unified boolean,
  f_issued_on date,
  f_published_on date,
  f_channels text[],
  f_interpreted boolean,
  f_effective_on date,
  f_valid_years integer,
  f_valid_until date,
  f_filed_on date,
  f_filing_no text,
  f_filed_with text,
  f_replied_on date,
  f_filing_result text,
  f_filing_says text,
  f_mended_on date,
  f_mended text,
  f_attached_on date,
  f_attached_by text,
  f_answered_on date,
  f_answer text,
  f_ended_on date,
  f_ended_why text,
  f_end_published boolean,
  primary key (org_id, id),
  foreign key (org_id, f_review) references l_legality_review (org_id, id),
  foreign key (org_id, f_meeting) references l_meeting (org_id, id)
);
comment on table l_normative_document is '行政规范性文件';
comment on column l_normative_document.f_title is '文件名称';
comment on column l_normative_document.f_planned_on is '立项日期';
comment on column l_normative_document.f_unit is '起草单位';
comment on column l_normative_document.f_need is '制定的必要性';
comment on column l_normative_document.f_already_clear is '上级文件已有明确规定';
comment on column l_normative_document.f_important is '重要文件（涉及面广、与群众利益密切相关）';
comment on column l_normative_document.f_interests is '涉及群众切身利益或者对公民、法人权利义务有重大影响';
comment on column l_normative_document.f_economic is '涉及经营者经济活动';
comment on column l_normative_document.f_major_decision is '属于重大行政决策事项';
comment on column l_normative_document.f_trial is '暂行或者试行';
comment on column l_normative_document.f_replaces is '替代的文件';
comment on column l_normative_document.f_assessed_on is '评估论证日期';
comment on column l_normative_document.f_draft is '文件草案';
comment on column l_normative_document.f_no_banned is '未设定许可、处罚、强制、收费等，未无据减损权益或者增加义务';
comment on column l_normative_document.f_assessment is '评估论证结论';
comment on column l_normative_document.f_consult_from is '公布征求意见日期';
comment on column l_normative_document.f_consult_until is '征求意见截止日期';
comment on column l_normative_document.f_consult_how is '征求意见方式';
comment on column l_normative_document.f_contact is '意见反馈方式';
comment on column l_normative_document.f_collected_on is '归纳日期';
comment on column l_normative_document.f_opinions_count is '收到意见';
comment on column l_normative_document.f_adoption is '意见采纳情况';
comment on column l_normative_document.f_fair_on is '审查日期';
comment on column l_normative_document.f_fair_by is '审查机构';
comment on column l_normative_document.f_fair_result is '审查结论';
comment on column l_normative_document.f_review_sent_on is '送审日期';
comment on column l_normative_document.f_review is '合法性审查';
comment on column l_normative_document.f_reviewed_on is '登记审核意见日期';
comment on column l_normative_document.f_returned_on is '退回日期';
comment on column l_normative_document.f_adopted_on is '审议通过日期';
comment on column l_normative_document.f_meeting is '审议的会议';
comment on column l_normative_document.f_by_circulation is '以传阅、会签代替会议审议';
comment on column l_normative_document.f_deliberation is '审议情况';
comment on column l_normative_document.f_dropped_on is '终止日期';
comment on column l_normative_document.f_dropped_why is '终止的理由';
comment on column l_normative_document.f_register_no is '统一登记号';
comment on column l_normative_document.f_document_no is '统一编号（文号）';
comment on column l_normative_document.f_unified is '以本机关名义统一印发（公布）';
comment on column l_normative_document.f_issued_on is '成文日期';
comment on column l_normative_document.f_published_on is '公布日期';
comment on column l_normative_document.f_channels is '公布方式';
comment on column l_normative_document.f_interpreted is '已同步解读';
comment on column l_normative_document.f_effective_on is '施行日期';
comment on column l_normative_document.f_valid_years is '有效期';
comment on column l_normative_document.f_valid_until is '有效期至';
comment on column l_normative_document.f_filed_on is '报备日期';
comment on column l_normative_document.f_filing_no is '备案报告文号';
comment on column l_normative_document.f_filed_with is '备案机关';
comment on column l_normative_document.f_replied_on is '备案审查日期';
comment on column l_normative_document.f_filing_result is '备案审查结果';
comment on column l_normative_document.f_filing_says is '审查意见';
comment on column l_normative_document.f_mended_on is '纠正日期';
comment on column l_normative_document.f_mended is '纠正情况';
comment on column l_normative_document.f_attached_on is '收到通知日期';
comment on column l_normative_document.f_attached_by is '复议机关（法院）';
comment on column l_normative_document.f_answered_on is '书面答复日期';
comment on column l_normative_document.f_answer is '答复意见';
comment on column l_normative_document.f_ended_on is '废止（失效）日期';
comment on column l_normative_document.f_ended_why is '原因';
comment on column l_normative_document.f_end_published is '已公布废止（失效）';
create index on l_normative_document (org_id, f_planned_on);
alter table l_normative_document enable row level security;
create policy org_scope on l_normative_document using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_normative_document to yifa_app;

create table l_document_cleanup (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_started_on date,
  f_finished_on date,
  f_scope text,
  f_lists_published boolean,
  f_published_on date,
  primary key (org_id, id)
);
comment on table l_document_cleanup is '规范性文件清理';
comment on column l_document_cleanup.f_title is '清理名称';
comment on column l_document_cleanup.f_kind is '清理方式';
comment on column l_document_cleanup.f_started_on is '开始日期';
comment on column l_document_cleanup.f_finished_on is '完成日期';
comment on column l_document_cleanup.f_scope is '清理范围';
comment on column l_document_cleanup.f_lists_published is '已公布继续有效、修改、废止和失效目录';
comment on column l_document_cleanup.f_published_on is '目录公布日期';
create index on l_document_cleanup (org_id, f_finished_on);
alter table l_document_cleanup enable row level security;
create policy org_scope on l_document_cleanup using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_document_cleanup to yifa_app;

create table l_document_cleanup_item (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_round uuid,
  f_document uuid,
  f_result text,
  f_decided_on date,
  primary key (org_id, id),
  foreign key (org_id, f_round) references l_document_cleanup (org_id, id),
  foreign key (org_id, f_document) references l_normative_document (org_id, id)
);
comment on table l_document_cleanup_item is '规范性文件清理结论';
comment on column l_document_cleanup_item.f_title is '文件名称和文号';
comment on column l_document_cleanup_item.f_round is '清理';
comment on column l_document_cleanup_item.f_document is '规范性文件台账';
comment on column l_document_cleanup_item.f_result is '清理结论';
comment on column l_document_cleanup_item.f_decided_on is '结论日期';
create index on l_document_cleanup_item (org_id, f_decided_on);
create unique index on l_document_cleanup_item (org_id, f_round, f_title) where state not in ('draft', 'voided');
alter table l_document_cleanup_item enable row level security;
create policy org_scope on l_document_cleanup_item using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_document_cleanup_item to yifa_app;

create table l_enforcement_officer (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_gender text,
  f_id_number text,
  f_position text,
  f_joined_on date,
  f_left_on date,
  f_certificate_no text,
  f_certified_on date,
  f_certificate_until date,
  f_law_qualified boolean,
  f_first_review_post boolean,
  primary key (org_id, id)
);
comment on table l_enforcement_officer is '行政执法人员';
comment on column l_enforcement_officer.f_name is '姓名';
comment on column l_enforcement_officer.f_gender is '性别';
comment on column l_enforcement_officer.f_id_number is '身份证号';
comment on column l_enforcement_officer.f_position is '岗位';
comment on column l_enforcement_officer.f_joined_on is '到岗日期';
comment on column l_enforcement_officer.f_left_on is '离岗日期';
comment on column l_enforcement_officer.f_certificate_no is '执法证号';
comment on column l_enforcement_officer.f_certified_on is '取得执法资格日期';
comment on column l_enforcement_officer.f_certificate_until is '执法证有效期至';
comment on column l_enforcement_officer.f_law_qualified is '已取得国家统一法律职业资格';
comment on column l_enforcement_officer.f_first_review_post is '初次从事处罚决定法制审核';
create index on l_enforcement_officer (org_id, f_joined_on);
alter table l_enforcement_officer enable row level security;
create policy org_scope on l_enforcement_officer using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_enforcement_officer to yifa_app;

create table l_enforcement_power (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_code text,
  f_name text,
  f_basis text,
  f_granted_by text,
  f_published_on date,
  f_taken_over_on date,
  f_returned_on date,
  primary key (org_id, id)
);
comment on table l_enforcement_power is '行政处罚赋权事项';
comment on column l_enforcement_power.f_code is '事项编码';
comment on column l_enforcement_power.f_name is '事项名称';
comment on column l_enforcement_power.f_basis is '设定依据';
comment on column l_enforcement_power.f_granted_by is '赋权决定文号';
comment on column l_enforcement_power.f_published_on is '公布日期';
comment on column l_enforcement_power.f_taken_over_on is '承接日期';
comment on column l_enforcement_power.f_returned_on is '收回日期';
create index on l_enforcement_power (org_id, f_taken_over_on);
create unique index on l_enforcement_power (org_id, f_code) where state not in ('draft', 'voided');
alter table l_enforcement_power enable row level security;
create policy org_scope on l_enforcement_power using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_enforcement_power to yifa_app;

create table l_penalty_case (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('clue', 'dismissed', 'filed', 'concluded', 'informed', 'hearing', 'decided', 'served', 'closed', 'transferred', 'spared', 'revoked', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_cause text,
  f_received_on date,
  f_source text,
  f_power uuid,
  f_party_kind text,
  f_party_name text,
  f_party_id_number text,
  f_party_born_on date,
  f_party_address text,
  f_party_phone text,
  f_village uuid,
  f_place text,
  f_violated_on date,
  f_found_on date,
  f_endangers_life boolean,
  f_facts text,
  f_track text,
  f_officers uuid[],
  f_card_shown boolean,
  f_informed_on date,
  f_hearing_held_on date,
  f_hearing_dropped_on date,
  f_defence text,
  f_kinds text[],
  f_fine bigint,
  f_confiscated bigint,
  f_basis text,
  f_correction text,
  f_remedies_told boolean,
  f_review_first_told boolean,
  f_decision_no text,
  f_decided_on date,
  f_served_on date,
  f_to_publish boolean,
  f_recorded boolean,
  f_attendees integer,
  f_dismissed_on date,
  f_dismissed_why text,
  f_filed_on date,
  f_evidenced_on date,
  f_evidence text[],
  f_evidence_says text,
  f_preserved_on date,
  f_preserved text,
  f_preserve_approved boolean,
  f_released_on date,
  f_release_how text,
  f_recused_on date,
  f_recused uuid[],
  f_recusal text,
  f_transferred_on date,
  f_transfer_to text,
  f_concluded_on date,
  f_findings text,
  f_crime boolean,
  f_proposed_kinds text[],
  f_proposed_fine bigint,
  f_proposed_confiscation bigint,
  f_public_interest boolean,
  f_complex boolean,
  f_grave boolean,
  f_minor boolean,
  f_informed_says text,
  f_hearing_told boolean,
  f_proposal_changed_on date,
  f_defended_on date,
  f_defence_says text,
  f_rechecked boolean,
  f_hearing_asked_on date,
  f_hearing_called_on date,
  f_hearing_on date,
  f_hearing_chair uuid,
  f_hearing_open boolean,
  f_hearing_signed boolean,
  f_hearing_says text,
  f_hearing_dropped text,
  f_review_sent_on date,
  f_reviewed_on date,
  f_reviewer uuid,
  f_review_result text,
  f_review_fit text[],
  f_review_says text,
  f_discussed_on date,
  f_discussion text,
  f_discussants text,
  f_spared_on date,
  f_spared_no text,
  f_spare_kind text,
  f_spared_why text,
  f_educated boolean,
  f_serve_how text,
  f_electronic_agreed boolean,
  f_announced_on date,
  f_receipt_no text,
  f_published_on date,
  f_published_at text,
  f_spot_filed_on date,
  f_paid_on date,
  f_paid bigint,
  f_ticket_no text,
  f_collect text,
  f_spot_why text,
  f_handed_in_on date,
  f_remitted_on date,
  f_deferred_on date,
  f_deferred_until date,
  f_demanded_on date,
  f_demand_says text,
  f_remedy_ended_on date,
  f_court_asked_on date,
  f_court_name text,
  f_closed_on date,
  f_outcome text,
  f_closing text,
  f_archived_on date,
  f_archive_no text,
  f_revoked_on date,
  f_revoke_kind text,
  f_revoked_by text,
  f_withdrawn_on date,
  f_withdrawn_says text,
  primary key (org_id, id),
  foreign key (org_id, f_power) references l_enforcement_power (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id),
  foreign key (org_id, f_hearing_chair) references l_enforcement_officer (org_id, id),
  foreign key (org_id, f_reviewer) references l_enforcement_officer (org_id, id)
);
comment on table l_penalty_case is '行政处罚案件';
comment on column l_penalty_case.f_cause is '案由';
comment on column l_penalty_case.f_received_on is '线索登记日期';
comment on column l_penalty_case.f_source is '案件来源';
comment on column l_penalty_case.f_power is '处罚事项';
comment on column l_penalty_case.f_party_kind is '当事人类型';
comment on column l_penalty_case.f_party_name is '当事人';
comment on column l_penalty_case.f_party_id_number is '证件号码（信用代码）';
comment on column l_penalty_case.f_party_born_on is '出生日期';
comment on column l_penalty_case.f_party_address is '住址（地址）';
comment on column l_penalty_case.f_party_phone is '联系电话';
comment on column l_penalty_case.f_village is '违法地点所在村（社区）';
comment on column l_penalty_case.f_place is '违法地点';
comment on column l_penalty_case.f_violated_on is '违法行为发生（终了）日期';
comment on column l_penalty_case.f_found_on is '发现日期';
comment on column l_penalty_case.f_endangers_life is '涉及公民生命健康安全、金融安全且有危害后果';
comment on column l_penalty_case.f_facts is '主要违法事实';
comment on column l_penalty_case.f_track is '办案程序';
comment on column l_penalty_case.f_officers is '承办人';
comment on column l_penalty_case.f_card_shown is '已主动出示执法证件';
comment on column l_penalty_case.f_informed_on is '告知日期';
comment on column l_penalty_case.f_hearing_held_on is '听证举行日期';
comment on column l_penalty_case.f_hearing_dropped_on is '听证终止日期';
comment on column l_penalty_case.f_defence is '陈述申辩';
comment on column l_penalty_case.f_kinds is '处罚种类';
comment on column l_penalty_case.f_fine is '罚款金额';
comment on column l_penalty_case.f_confiscated is '没收金额';
comment on column l_penalty_case.f_basis is '处罚依据和裁量';
comment on column l_penalty_case.f_correction is '责令改正内容';
comment on column l_penalty_case.f_remedies_told is '已载明复议、诉讼的途径和期限';
comment on column l_penalty_case.f_review_first_told is '已告知不服当场处罚应先申请行政复议';
comment on column l_penalty_case.f_decision_no is '决定书文号';
comment on column l_penalty_case.f_decided_on is '决定日期';
comment on column l_penalty_case.f_served_on is '送达日期';
comment on column l_penalty_case.f_to_publish is '具有一定社会影响，依法公开';
comment on column l_penalty_case.f_recorded is '本环节已作文字、音像记录';
comment on column l_penalty_case.f_attendees is '参加人数';
comment on column l_penalty_case.f_dismissed_on is '不予立案日期';
comment on column l_penalty_case.f_dismissed_why is '不予立案的理由';
comment on column l_penalty_case.f_filed_on is '立案日期';
comment on column l_penalty_case.f_evidenced_on is '取证日期';
comment on column l_penalty_case.f_evidence is '证据种类';
comment on column l_penalty_case.f_evidence_says is '证据及证明的事实';
comment on column l_penalty_case.f_preserved_on is '登记保存日期';
comment on column l_penalty_case.f_preserved is '保存物品清单';
comment on column l_penalty_case.f_preserve_approved is '已经负责人批准';
comment on column l_penalty_case.f_released_on is '作出处理决定日期';
comment on column l_penalty_case.f_release_how is '处理结果';
comment on column l_penalty_case.f_recused_on is '回避决定日期';
comment on column l_penalty_case.f_recused is '回避的人员';
comment on column l_penalty_case.f_recusal is '回避申请及决定';
comment on column l_penalty_case.f_transferred_on is '移送日期';
comment on column l_penalty_case.f_transfer_to is '接收机关';
comment on column l_penalty_case.f_concluded_on is '调查终结日期';
comment on column l_penalty_case.f_findings is '调查报告';
comment on column l_penalty_case.f_crime is '涉嫌犯罪';
comment on column l_penalty_case.f_proposed_kinds is '拟处罚种类';
comment on column l_penalty_case.f_proposed_fine is '拟罚款金额';
comment on column l_penalty_case.f_proposed_confiscation is '拟没收金额';
comment on column l_penalty_case.f_public_interest is '涉及重大公共利益';
comment on column l_penalty_case.f_complex is '案情疑难复杂、涉及多个法律关系';
comment on column l_penalty_case.f_grave is '情节复杂或者属重大违法行为';
comment on column l_penalty_case.f_minor is '违法行为轻微并及时改正，没有造成危害后果';
comment on column l_penalty_case.f_informed_says is '告知的内容、事实、理由和依据';
comment on column l_penalty_case.f_hearing_told is '已告知要求听证的权利';
comment on column l_penalty_case.f_proposal_changed_on is '变更拟处罚内容日期';
comment on column l_penalty_case.f_defended_on is '陈述申辩日期（或期限届满日）';
comment on column l_penalty_case.f_defence_says is '陈述申辩意见';
comment on column l_penalty_case.f_rechecked is '已对事实、理由和证据复核';
comment on column l_penalty_case.f_hearing_asked_on is '提出听证日期';
comment on column l_penalty_case.f_hearing_called_on is '听证通知送达日期';
comment on column l_penalty_case.f_hearing_on is '听证日期';
comment on column l_penalty_case.f_hearing_chair is '听证主持人';
comment on column l_penalty_case.f_hearing_open is '公开举行（涉密和隐私除外）';
comment on column l_penalty_case.f_hearing_signed is '笔录已经当事人核对签字';
comment on column l_penalty_case.f_hearing_says is '听证报告';
comment on column l_penalty_case.f_hearing_dropped is '终止原因';
comment on column l_penalty_case.f_review_sent_on is '送审日期';
comment on column l_penalty_case.f_reviewed_on is '审核日期';
comment on column l_penalty_case.f_reviewer is '审核人';
comment on column l_penalty_case.f_review_result is '审核结论';
comment on column l_penalty_case.f_review_fit is '经审核没有问题的事项';
comment on column l_penalty_case.f_review_says is '审核意见';
comment on column l_penalty_case.f_discussed_on is '讨论日期';
comment on column l_penalty_case.f_discussion is '讨论记录';
comment on column l_penalty_case.f_discussants is '参加的负责人';
comment on column l_penalty_case.f_spared_on is '不予处罚决定日期';
comment on column l_penalty_case.f_spared_no is '不予处罚决定书文号';
comment on column l_penalty_case.f_spare_kind is '不予处罚的情形';
comment on column l_penalty_case.f_spared_why is '不予处罚的事实和理由';
comment on column l_penalty_case.f_educated is '已对当事人进行教育';
comment on column l_penalty_case.f_serve_how is '送达方式';
comment on column l_penalty_case.f_electronic_agreed is '当事人已签订电子送达确认书';
comment on column l_penalty_case.f_announced_on is '公告日期';
comment on column l_penalty_case.f_receipt_no is '送达回证编号';
comment on column l_penalty_case.f_published_on is '公示日期';
comment on column l_penalty_case.f_published_at is '公示网址或位置';
comment on column l_penalty_case.f_spot_filed_on is '报本机关备案日期';
comment on column l_penalty_case.f_paid_on is '缴款日期（分期的为最近一次）';
comment on column l_penalty_case.f_paid is '累计实缴金额';
comment on column l_penalty_case.f_ticket_no is '财政票据号';
comment on column l_penalty_case.f_collect is '收缴方式';
comment on column l_penalty_case.f_spot_why is '当场收缴的理由';
comment on column l_penalty_case.f_handed_in_on is '交至本机关日期';
comment on column l_penalty_case.f_remitted_on is '缴付银行日期';
comment on column l_penalty_case.f_deferred_on is '批准日期';
comment on column l_penalty_case.f_deferred_until is '延期至';
comment on column l_penalty_case.f_demanded_on is '催告书送达日期';
comment on column l_penalty_case.f_demand_says is '催告内容和当事人陈述申辩';
comment on column l_penalty_case.f_remedy_ended_on is '复议、诉讼期限届满日';
comment on column l_penalty_case.f_court_asked_on is '申请日期';
comment on column l_penalty_case.f_court_name is '受理法院';
comment on column l_penalty_case.f_closed_on is '结案日期';
comment on column l_penalty_case.f_outcome is '执行结果';
comment on column l_penalty_case.f_closing is '结案报告';
comment on column l_penalty_case.f_archived_on is '归档日期';
comment on column l_penalty_case.f_archive_no is '归档号';
comment on column l_penalty_case.f_revoked_on is '撤销（变更、确认违法、无效）日期';
comment on column l_penalty_case.f_revoke_kind is '结果';
comment on column l_penalty_case.f_revoked_by is '作出机关和文号';
comment on column l_penalty_case.f_withdrawn_on is '撤回日期';
comment on column l_penalty_case.f_withdrawn_says is '公开说明的理由';
create index on l_penalty_case (org_id, f_received_on);
alter table l_penalty_case enable row level security;
create policy org_scope on l_penalty_case using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_penalty_case to yifa_app;

create table l_inspection (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('applied', 'refused', 'approved', 'inspected', 'closed', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_enterprise boolean,
  f_credit_code text,
  f_village uuid,
  f_kind text,
  f_source text,
  f_random boolean,
  f_items text,
  f_items_published boolean,
  f_basis text,
  f_applied_on date,
  f_officers uuid[],
  f_helpers integer,
  f_times_this_year integer,
  f_approved_on date,
  f_approval_no text,
  f_refused_on date,
  f_inspected_on date,
  f_notice_no text,
  f_card_shown boolean,
  f_rights_told boolean,
  f_started_at text,
  f_ended_at text,
  f_scanned boolean,
  f_recorded boolean,
  f_result text,
  f_findings text,
  f_correction_no text,
  f_correct_by date,
  f_rechecked_on date,
  f_recheck_fine boolean,
  f_published_on date,
  f_closed_on date,
  f_told_on date,
  f_penalty uuid,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id),
  foreign key (org_id, f_penalty) references l_penalty_case (org_id, id)
);
comment on table l_inspection is '行政检查';
comment on column l_inspection.f_subject is '检查对象';
comment on column l_inspection.f_enterprise is '涉企检查';
comment on column l_inspection.f_credit_code is '统一社会信用代码';
comment on column l_inspection.f_village is '所在村（社区）';
comment on column l_inspection.f_kind is '检查类型';
comment on column l_inspection.f_source is '任务来源';
comment on column l_inspection.f_random is '双随机抽查';
comment on column l_inspection.f_items is '检查事项';
comment on column l_inspection.f_items_published is '检查事项和标准已向社会公布';
comment on column l_inspection.f_basis is '检查依据';
comment on column l_inspection.f_applied_on is '申请日期';
comment on column l_inspection.f_officers is '检查人员';
comment on column l_inspection.f_helpers is '协助人数';
comment on column l_inspection.f_times_this_year is '本年度已检查该企业次数';
comment on column l_inspection.f_approved_on is '批准日期';
comment on column l_inspection.f_approval_no is '审批表号';
comment on column l_inspection.f_refused_on is '不予批准日期';
comment on column l_inspection.f_inspected_on is '检查日期';
comment on column l_inspection.f_notice_no is '检查通知书号';
comment on column l_inspection.f_card_shown is '已主动出示执法证件';
comment on column l_inspection.f_rights_told is '已告知申请回避、陈述和对违规检查拒绝的权利';
comment on column l_inspection.f_started_at is '开始时间';
comment on column l_inspection.f_ended_at is '结束时间';
comment on column l_inspection.f_scanned is '已扫码入企';
comment on column l_inspection.f_recorded is '已制作现场检查笔录并音像记录';
comment on column l_inspection.f_result is '检查结果';
comment on column l_inspection.f_findings is '检查情况';
comment on column l_inspection.f_correction_no is '责令改正通知书号';
comment on column l_inspection.f_correct_by is '改正期限';
comment on column l_inspection.f_rechecked_on is '复查日期';
comment on column l_inspection.f_recheck_fine is '已改正到位';
comment on column l_inspection.f_published_on is '结果公示日期';
comment on column l_inspection.f_closed_on is '办结日期';
comment on column l_inspection.f_told_on is '结果告知检查对象日期';
comment on column l_inspection.f_penalty is '转处罚案件';
create index on l_inspection (org_id, f_applied_on);
alter table l_inspection enable row level security;
create policy org_scope on l_inspection using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_inspection to yifa_app;

create table l_enforcement_complaint (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('received', 'answered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_received_on date,
  f_kind text,
  f_source text,
  f_complainant text,
  f_content text,
  f_unit text,
  f_answered_on date,
  f_answer text,
  f_founded boolean,
  f_corrected text,
  primary key (org_id, id)
);
comment on table l_enforcement_complaint is '执法投诉举报和权限争议';
comment on column l_enforcement_complaint.f_subject is '事项';
comment on column l_enforcement_complaint.f_received_on is '收到日期';
comment on column l_enforcement_complaint.f_kind is '类型';
comment on column l_enforcement_complaint.f_source is '来源';
comment on column l_enforcement_complaint.f_complainant is '投诉举报人';
comment on column l_enforcement_complaint.f_content is '内容';
comment on column l_enforcement_complaint.f_unit is '承办单位';
comment on column l_enforcement_complaint.f_answered_on is '答复日期';
comment on column l_enforcement_complaint.f_answer is '调查和答复情况';
comment on column l_enforcement_complaint.f_founded is '情况属实';
comment on column l_enforcement_complaint.f_corrected is '纠正措施';
create index on l_enforcement_complaint (org_id, f_received_on);
alter table l_enforcement_complaint enable row level security;
create policy org_scope on l_enforcement_complaint using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_enforcement_complaint to yifa_app;

create table l_enforcement_equipment (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_quantity integer,
  f_serial_no text,
  f_custodian uuid,
  f_acquired_on date,
  f_retired_on date,
  primary key (org_id, id),
  foreign key (org_id, f_custodian) references l_enforcement_officer (org_id, id)
);
comment on table l_enforcement_equipment is '执法装备';
comment on column l_enforcement_equipment.f_name is '名称和型号';
comment on column l_enforcement_equipment.f_kind is '类别';
comment on column l_enforcement_equipment.f_quantity is '数量';
comment on column l_enforcement_equipment.f_serial_no is '编号';
comment on column l_enforcement_equipment.f_custodian is '保管人';
comment on column l_enforcement_equipment.f_acquired_on is '配备日期';
comment on column l_enforcement_equipment.f_retired_on is '报废日期';
create index on l_enforcement_equipment (org_id, f_acquired_on);
alter table l_enforcement_equipment enable row level security;
create policy org_scope on l_enforcement_equipment using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_enforcement_equipment to yifa_app;

create table l_law_recording (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_recorded_on date,
  f_penalty uuid,
  f_inspection uuid,
  f_link text,
  f_media text[],
  f_gravest boolean,
  f_whole boolean,
  f_device uuid,
  f_officers uuid[],
  f_stored_at text,
  f_kept_until date,
  f_notes text,
  primary key (org_id, id),
  foreign key (org_id, f_penalty) references l_penalty_case (org_id, id),
  foreign key (org_id, f_inspection) references l_inspection (org_id, id),
  foreign key (org_id, f_device) references l_enforcement_equipment (org_id, id)
);
comment on table l_law_recording is '执法全过程记录';
comment on column l_law_recording.f_subject is '记录事项';
comment on column l_law_recording.f_recorded_on is '记录日期';
comment on column l_law_recording.f_penalty is '处罚案件';
comment on column l_law_recording.f_inspection is '行政检查';
comment on column l_law_recording.f_link is '执法环节';
comment on column l_law_recording.f_media is '记录方式';
comment on column l_law_recording.f_gravest is '查封扣押、强制拆除等直接涉及人身自由、重大财产权益的现场';
comment on column l_law_recording.f_whole is '全程不间断记录';
comment on column l_law_recording.f_device is '记录设备';
comment on column l_law_recording.f_officers is '记录人员';
comment on column l_law_recording.f_stored_at is '存储位置';
comment on column l_law_recording.f_kept_until is '保存至';
comment on column l_law_recording.f_notes is '说明';
create index on l_law_recording (org_id, f_recorded_on);
alter table l_law_recording enable row level security;
create policy org_scope on l_law_recording using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_law_recording to yifa_app;

create table l_case_file_review (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_file_no text,
  f_file_kind text,
  f_penalty uuid,
  f_reviewed_on date,
  f_by text,
  f_reviewers text,
  f_score integer,
  f_grade text,
  f_problems text,
  f_returned_on date,
  primary key (org_id, id),
  foreign key (org_id, f_penalty) references l_penalty_case (org_id, id)
);
comment on table l_case_file_review is '执法案卷评查';
comment on column l_case_file_review.f_file_no is '案卷号';
comment on column l_case_file_review.f_file_kind is '案卷类型';
comment on column l_case_file_review.f_penalty is '处罚案件';
comment on column l_case_file_review.f_reviewed_on is '评查日期';
comment on column l_case_file_review.f_by is '评查方式';
comment on column l_case_file_review.f_reviewers is '评查人';
comment on column l_case_file_review.f_score is '得分';
comment on column l_case_file_review.f_grade is '等次';
comment on column l_case_file_review.f_problems is '存在的问题';
comment on column l_case_file_review.f_returned_on is '反馈日期';
create index on l_case_file_review (org_id, f_reviewed_on);
alter table l_case_file_review enable row level security;
create policy org_scope on l_case_file_review using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_case_file_review to yifa_app;

create table l_soft_enforcement (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_done_on date,
  f_kind text,
  f_village uuid,
  f_party text,
  f_people integer,
  f_officers uuid[],
  f_content text,
  f_effect text,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_soft_enforcement is '柔性执法';
comment on column l_soft_enforcement.f_subject is '事项';
comment on column l_soft_enforcement.f_done_on is '日期';
comment on column l_soft_enforcement.f_kind is '方式';
comment on column l_soft_enforcement.f_village is '所在村（社区）';
comment on column l_soft_enforcement.f_party is '对象';
comment on column l_soft_enforcement.f_people is '人数';
comment on column l_soft_enforcement.f_officers is '执法人员';
comment on column l_soft_enforcement.f_content is '内容';
comment on column l_soft_enforcement.f_effect is '效果';
create index on l_soft_enforcement (org_id, f_done_on);
alter table l_soft_enforcement enable row level security;
create policy org_scope on l_soft_enforcement using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_soft_enforcement to yifa_app;

create table l_coercive_measure (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('applied', 'refused', 'approved', 'held', 'ended', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_applied_on date,
  f_kind text,
  f_penalty uuid,
  f_party text,
  f_things text,
  f_basis text,
  f_authorised boolean,
  f_officers uuid[],
  f_implemented_on date,
  f_card_shown boolean,
  f_rights_told boolean,
  f_heard boolean,
  f_record_made boolean,
  f_list_given boolean,
  f_necessities boolean,
  f_whole_video boolean,
  f_refused_on date,
  f_approved_on date,
  f_urgent_why text,
  f_approved_after_on date,
  f_within_day boolean,
  f_extended_on date,
  f_extended_told boolean,
  f_ended_on date,
  f_how text,
  f_reason_why text,
  primary key (org_id, id),
  foreign key (org_id, f_penalty) references l_penalty_case (org_id, id)
);
comment on table l_coercive_measure is '行政强制措施';
comment on column l_coercive_measure.f_subject is '事项';
comment on column l_coercive_measure.f_applied_on is '申请日期';
comment on column l_coercive_measure.f_kind is '措施种类';
comment on column l_coercive_measure.f_penalty is '处罚案件';
comment on column l_coercive_measure.f_party is '当事人';
comment on column l_coercive_measure.f_things is '场所、设施或者财物';
comment on column l_coercive_measure.f_basis is '法律、法规依据';
comment on column l_coercive_measure.f_authorised is '法律、法规授权本机关实施';
comment on column l_coercive_measure.f_officers is '执法人员';
comment on column l_coercive_measure.f_implemented_on is '实施日期';
comment on column l_coercive_measure.f_card_shown is '已出示执法证件';
comment on column l_coercive_measure.f_rights_told is '已当场告知理由、依据和救济途径';
comment on column l_coercive_measure.f_heard is '已听取陈述申辩';
comment on column l_coercive_measure.f_record_made is '已制作现场笔录并由当事人签名（拒绝的已注明）';
comment on column l_coercive_measure.f_list_given is '已当场交付决定书和清单（一式二份）';
comment on column l_coercive_measure.f_necessities is '涉及公民及其家属的生活必需品';
comment on column l_coercive_measure.f_whole_video is '已全程音像记录';
comment on column l_coercive_measure.f_refused_on is '不予批准日期';
comment on column l_coercive_measure.f_approved_on is '批准日期';
comment on column l_coercive_measure.f_urgent_why is '紧急情况';
comment on column l_coercive_measure.f_approved_after_on is '补办批准日期';
comment on column l_coercive_measure.f_within_day is '在实施后二十四小时内报告并补办';
comment on column l_coercive_measure.f_extended_on is '批准延长日期';
comment on column l_coercive_measure.f_extended_told is '已书面告知当事人并说明理由';
comment on column l_coercive_measure.f_ended_on is '解除或处理日期';
comment on column l_coercive_measure.f_how is '处理结果';
comment on column l_coercive_measure.f_reason_why is '理由';
create index on l_coercive_measure (org_id, f_applied_on);
alter table l_coercive_measure enable row level security;
create policy org_scope on l_coercive_measure using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_coercive_measure to yifa_app;

create table l_demolition (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('found', 'ordered', 'decided', 'served', 'demanded', 'compelled', 'removed', 'corrected', 'moved', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_found_on date,
  f_builder text,
  f_kind text,
  f_village uuid,
  f_place text,
  f_area integer,
  f_in_rural_plan boolean,
  f_facts text,
  f_officers uuid[],
  f_removed_on date,
  f_removed_area integer,
  f_removed_how text,
  f_moved_on date,
  f_moved_to text,
  f_ordered_on date,
  f_order_no text,
  f_correct_by date,
  f_card_shown boolean,
  f_corrected_on date,
  f_correction text,
  f_defence_heard boolean,
  f_reviewed_on date,
  f_review_agreed boolean,
  f_decided_on date,
  f_decision_no text,
  f_decision text,
  f_remove_by date,
  f_remedies_told boolean,
  f_served_on date,
  f_announced_on date,
  f_announced_at text,
  f_demanded_on date,
  f_demand_heard text,
  f_compelled_on date,
  f_compel_no text,
  f_compel_says text,
  f_compel_served_on date,
  f_compel_remedies_told boolean,
  f_remedies_open boolean,
  f_at_night boolean,
  f_on_holiday boolean,
  f_utilities_cut boolean,
  f_whole_video boolean,
  f_items_listed boolean,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_demolition is '违法建设查处';
comment on column l_demolition.f_subject is '建设项目';
comment on column l_demolition.f_found_on is '发现日期';
comment on column l_demolition.f_builder is '当事人';
comment on column l_demolition.f_kind is '建筑类型';
comment on column l_demolition.f_village is '所在村（社区）';
comment on column l_demolition.f_place is '位置';
comment on column l_demolition.f_area is '违法建筑面积';
comment on column l_demolition.f_in_rural_plan is '在乡、村庄规划区内';
comment on column l_demolition.f_facts is '违法事实';
comment on column l_demolition.f_officers is '承办人';
comment on column l_demolition.f_removed_on is '拆除完毕日期';
comment on column l_demolition.f_removed_area is '拆除面积';
comment on column l_demolition.f_removed_how is '拆除方式';
comment on column l_demolition.f_moved_on is '移送日期';
comment on column l_demolition.f_moved_to is '接收机关';
comment on column l_demolition.f_ordered_on is '责令日期';
comment on column l_demolition.f_order_no is '通知书号';
comment on column l_demolition.f_correct_by is '改正期限';
comment on column l_demolition.f_card_shown is '已出示执法证件';
comment on column l_demolition.f_corrected_on is '改正日期';
comment on column l_demolition.f_correction is '改正情况';
comment on column l_demolition.f_defence_heard is '已告知并听取陈述申辩';
comment on column l_demolition.f_reviewed_on is '法制审核日期';
comment on column l_demolition.f_review_agreed is '法制审核通过';
comment on column l_demolition.f_decided_on is '决定日期';
comment on column l_demolition.f_decision_no is '决定书文号';
comment on column l_demolition.f_decision is '事实、理由和依据';
comment on column l_demolition.f_remove_by is '自行拆除期限';
comment on column l_demolition.f_remedies_told is '已载明复议、诉讼的途径和期限';
comment on column l_demolition.f_served_on is '送达日期';
comment on column l_demolition.f_announced_on is '公告日期';
comment on column l_demolition.f_announced_at is '公告位置';
comment on column l_demolition.f_demanded_on is '催告书送达日期';
comment on column l_demolition.f_demand_heard is '当事人陈述申辩及复核情况';
comment on column l_demolition.f_compelled_on is '强制执行决定日期';
comment on column l_demolition.f_compel_no is '强制执行决定书文号';
comment on column l_demolition.f_compel_says is '理由依据、执行方式和时间';
comment on column l_demolition.f_compel_served_on is '强制执行决定书送达日期';
comment on column l_demolition.f_compel_remedies_told is '已载明复议、诉讼的途径和期限';
comment on column l_demolition.f_remedies_open is '当事人已申请复议或者提起诉讼，尚未终结';
comment on column l_demolition.f_at_night is '在夜间实施';
comment on column l_demolition.f_on_holiday is '在法定节假日实施';
comment on column l_demolition.f_utilities_cut is '采取停水、停电、停热、停气等方式迫使当事人';
comment on column l_demolition.f_whole_video is '已全程音像记录';
comment on column l_demolition.f_items_listed is '屋内物品已清点登记并移交';
create index on l_demolition (org_id, f_found_on);
alter table l_demolition enable row level security;
create policy org_scope on l_demolition using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_demolition to yifa_app;

create table l_enforcement_notice (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('due', 'shown', 'withdrawn', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_made_on date,
  f_doc_no text,
  f_shown_on date,
  f_shown_at text,
  f_withdrawn_on date,
  f_withdrawn_why text,
  primary key (org_id, id)
);
comment on table l_enforcement_notice is '行政执法公示';
comment on column l_enforcement_notice.f_title is '公示内容';
comment on column l_enforcement_notice.f_kind is '类别';
comment on column l_enforcement_notice.f_made_on is '形成（决定）日期';
comment on column l_enforcement_notice.f_doc_no is '文号';
comment on column l_enforcement_notice.f_shown_on is '公示日期';
comment on column l_enforcement_notice.f_shown_at is '公示网址或位置';
comment on column l_enforcement_notice.f_withdrawn_on is '撤下日期';
comment on column l_enforcement_notice.f_withdrawn_why is '撤下的理由';
create index on l_enforcement_notice (org_id, f_made_on);
alter table l_enforcement_notice enable row level security;
create policy org_scope on l_enforcement_notice using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_enforcement_notice to yifa_app;

create table l_reconsideration (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('received', 'replied', 'decided', 'performed', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_case_no text,
  f_received_on date,
  f_applicant text,
  f_cause text,
  f_act text,
  f_penalty uuid,
  f_agency text,
  f_simple boolean,
  f_request text,
  f_replied_on date,
  f_reply_says text,
  f_evidence_before boolean,
  f_hearing_on date,
  f_head_came boolean,
  f_head_why text,
  f_delegated boolean,
  f_decided_on date,
  f_result text,
  f_perform_by date,
  f_opinion_on date,
  f_reported_on date,
  f_report_says text,
  f_performed_on date,
  f_performance text,
  primary key (org_id, id),
  foreign key (org_id, f_penalty) references l_penalty_case (org_id, id)
);
comment on table l_reconsideration is '行政复议（被申请人）';
comment on column l_reconsideration.f_case_no is '复议案号';
comment on column l_reconsideration.f_received_on is '收到申请书副本日期';
comment on column l_reconsideration.f_applicant is '申请人';
comment on column l_reconsideration.f_cause is '案由';
comment on column l_reconsideration.f_act is '被复议的行为';
comment on column l_reconsideration.f_penalty is '处罚案件';
comment on column l_reconsideration.f_agency is '复议机关';
comment on column l_reconsideration.f_simple is '适用简易程序';
comment on column l_reconsideration.f_request is '复议请求';
comment on column l_reconsideration.f_replied_on is '答复日期';
comment on column l_reconsideration.f_reply_says is '答复意见';
comment on column l_reconsideration.f_evidence_before is '提交的证据都在作出行为之前收集';
comment on column l_reconsideration.f_hearing_on is '听证日期';
comment on column l_reconsideration.f_head_came is '负责人参加';
comment on column l_reconsideration.f_head_why is '负责人不能参加的理由';
comment on column l_reconsideration.f_delegated is '已委托工作人员参加';
comment on column l_reconsideration.f_decided_on is '收到复议决定日期';
comment on column l_reconsideration.f_result is '复议结果';
comment on column l_reconsideration.f_perform_by is '履行期限';
comment on column l_reconsideration.f_opinion_on is '收到行政复议意见书日期';
comment on column l_reconsideration.f_reported_on is '报送日期';
comment on column l_reconsideration.f_report_says is '纠正情况';
comment on column l_reconsideration.f_performed_on is '履行（办结）日期';
comment on column l_reconsideration.f_performance is '履行情况';
create index on l_reconsideration (org_id, f_received_on);
alter table l_reconsideration enable row level security;
create policy org_scope on l_reconsideration using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_reconsideration to yifa_app;

create table l_litigation (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('received', 'defended', 'heard', 'judged', 'performed', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_case_no text,
  f_received_on date,
  f_plaintiff text,
  f_cause text,
  f_court text,
  f_level text,
  f_penalty uuid,
  f_must_attend boolean,
  f_defended_on date,
  f_files_whole boolean,
  f_lawyer text,
  f_heard_on date,
  f_head_came boolean,
  f_head_post text,
  f_head_card boolean,
  f_head_why text,
  f_why_sealed boolean,
  f_delegated boolean,
  f_judged_on date,
  f_result text,
  f_perform_by date,
  f_performed_on date,
  f_performance text,
  primary key (org_id, id),
  foreign key (org_id, f_penalty) references l_penalty_case (org_id, id)
);
comment on table l_litigation is '行政诉讼（应诉）';
comment on column l_litigation.f_case_no is '案号';
comment on column l_litigation.f_received_on is '收到起诉状副本日期';
comment on column l_litigation.f_plaintiff is '原告';
comment on column l_litigation.f_cause is '案由';
comment on column l_litigation.f_court is '受理法院';
comment on column l_litigation.f_level is '审级';
comment on column l_litigation.f_penalty is '处罚案件';
comment on column l_litigation.f_must_attend is '法院通知负责人出庭';
comment on column l_litigation.f_defended_on is '答辩日期';
comment on column l_litigation.f_files_whole is '证据和所依据的规范性文件已一并提交';
comment on column l_litigation.f_lawyer is '委托代理人';
comment on column l_litigation.f_heard_on is '开庭日期';
comment on column l_litigation.f_head_came is '负责人出庭应诉';
comment on column l_litigation.f_head_post is '出庭负责人职务';
comment on column l_litigation.f_head_card is '出庭前已提交负责人身份证明';
comment on column l_litigation.f_head_why is '负责人不能出庭的情况说明';
comment on column l_litigation.f_why_sealed is '情况说明已加盖印章提交法院';
comment on column l_litigation.f_delegated is '已委托工作人员出庭';
comment on column l_litigation.f_judged_on is '收到裁判日期';
comment on column l_litigation.f_result is '裁判结果';
comment on column l_litigation.f_perform_by is '履行期限';
comment on column l_litigation.f_performed_on is '履行（办结）日期';
comment on column l_litigation.f_performance is '履行情况';
create index on l_litigation (org_id, f_received_on);
create unique index on l_litigation (org_id, f_case_no) where state not in ('draft', 'voided');
alter table l_litigation enable row level security;
create policy org_scope on l_litigation using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_litigation to yifa_app;

create table l_hotline_ticket (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('dispatched', 'handling', 'replied', 'rated', 'returned', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_ticket_no text,
  f_subject text,
  f_channel text,
  f_dispatched_on date,
  f_kind text,
  f_caller text,
  f_phone text,
  f_content text,
  f_village uuid,
  f_unit text,
  f_helpers text,
  f_repeated boolean,
  f_signed_on date,
  f_returned_on date,
  f_extended_on date,
  f_extended_to date,
  f_replied_on date,
  f_contacted boolean,
  f_answer text,
  f_outcome text,
  f_rated_on date,
  f_responded boolean,
  f_solved boolean,
  f_satisfied text,
  f_reopened_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_hotline_ticket is '热线和平台工单';
comment on column l_hotline_ticket.f_ticket_no is '工单编号';
comment on column l_hotline_ticket.f_subject is '事项';
comment on column l_hotline_ticket.f_channel is '渠道';
comment on column l_hotline_ticket.f_dispatched_on is '派单日期';
comment on column l_hotline_ticket.f_kind is '诉求类别';
comment on column l_hotline_ticket.f_caller is '诉求人';
comment on column l_hotline_ticket.f_phone is '联系电话';
comment on column l_hotline_ticket.f_content is '诉求内容';
comment on column l_hotline_ticket.f_village is '所在村（社区）';
comment on column l_hotline_ticket.f_unit is '承办站所';
comment on column l_hotline_ticket.f_helpers is '协办站所';
comment on column l_hotline_ticket.f_repeated is '重复工单';
comment on column l_hotline_ticket.f_signed_on is '签收日期';
comment on column l_hotline_ticket.f_returned_on is '退单日期';
comment on column l_hotline_ticket.f_extended_on is '批准延期日期';
comment on column l_hotline_ticket.f_extended_to is '延期至';
comment on column l_hotline_ticket.f_replied_on is '答复日期';
comment on column l_hotline_ticket.f_contacted is '已联系诉求人';
comment on column l_hotline_ticket.f_answer is '办理结果';
comment on column l_hotline_ticket.f_outcome is '处理情况';
comment on column l_hotline_ticket.f_rated_on is '回访日期';
comment on column l_hotline_ticket.f_responded is '已响应';
comment on column l_hotline_ticket.f_solved is '诉求人认为已解决';
comment on column l_hotline_ticket.f_satisfied is '满意度';
comment on column l_hotline_ticket.f_reopened_on is '重办日期';
create index on l_hotline_ticket (org_id, f_dispatched_on);
create unique index on l_hotline_ticket (org_id, f_channel, f_ticket_no) where state not in ('draft', 'voided');
alter table l_hotline_ticket enable row level security;
create policy org_scope on l_hotline_ticket using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_hotline_ticket to yifa_app;

create table l_supervision (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('received', 'answered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_kind text,
  f_by text,
  f_doc_no text,
  f_received_on date,
  f_findings text,
  f_due_on date,
  f_unit text,
  f_answered_on date,
  f_answer text,
  f_satisfied text,
  primary key (org_id, id)
);
comment on table l_supervision is '监督事项';
comment on column l_supervision.f_subject is '监督事项';
comment on column l_supervision.f_kind is '监督类型';
comment on column l_supervision.f_by is '监督机关或者人员';
comment on column l_supervision.f_doc_no is '文书文号';
comment on column l_supervision.f_received_on is '监督（收到）日期';
comment on column l_supervision.f_findings is '意见、建议或者发现的问题';
comment on column l_supervision.f_due_on is '要求答复（整改）日期';
comment on column l_supervision.f_unit is '承办单位';
comment on column l_supervision.f_answered_on is '答复日期';
comment on column l_supervision.f_answer is '办理和整改情况';
comment on column l_supervision.f_satisfied is '评价';
create index on l_supervision (org_id, f_received_on);
alter table l_supervision enable row level security;
create policy org_scope on l_supervision using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_supervision to yifa_app;

create table l_accountability (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_happened_on date,
  f_kind text,
  f_person text,
  f_facts text,
  f_basis text,
  f_handled_on date,
  f_handling text,
  f_amends text,
  primary key (org_id, id)
);
comment on table l_accountability is '责任追究和内部控制';
comment on column l_accountability.f_subject is '事项';
comment on column l_accountability.f_happened_on is '发现日期';
comment on column l_accountability.f_kind is '类型';
comment on column l_accountability.f_person is '责任人';
comment on column l_accountability.f_facts is '事实';
comment on column l_accountability.f_basis is '处理依据';
comment on column l_accountability.f_handled_on is '处理日期';
comment on column l_accountability.f_handling is '处理方式';
comment on column l_accountability.f_amends is '完善制度的内容';
create index on l_accountability (org_id, f_happened_on);
alter table l_accountability enable row level security;
create policy org_scope on l_accountability using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_accountability to yifa_app;

create table l_rectification (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('open', 'done', 'closed', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_problem text,
  f_found_on date,
  f_source text,
  f_supervision uuid,
  f_area text,
  f_severity text,
  f_detail text,
  f_cause text,
  f_measure text,
  f_owner_unit text,
  f_owner text,
  f_due_on date,
  f_in_report boolean,
  f_progress_on date,
  f_progress text,
  f_finished_on date,
  f_result text,
  f_evidence text,
  f_back_on date,
  f_closed_on date,
  f_checker text,
  primary key (org_id, id),
  foreign key (org_id, f_supervision) references l_supervision (org_id, id)
);
comment on table l_rectification is '问题整改';
comment on column l_rectification.f_problem is '问题';
comment on column l_rectification.f_found_on is '发现日期';
comment on column l_rectification.f_source is '来源';
comment on column l_rectification.f_supervision is '监督事项';
comment on column l_rectification.f_area is '领域';
comment on column l_rectification.f_severity is '程度';
comment on column l_rectification.f_detail is '具体表现';
comment on column l_rectification.f_cause is '原因';
comment on column l_rectification.f_measure is '整改措施';
comment on column l_rectification.f_owner_unit is '责任单位';
comment on column l_rectification.f_owner is '责任领导';
comment on column l_rectification.f_due_on is '整改时限';
comment on column l_rectification.f_in_report is '写入年度报告的不足';
comment on column l_rectification.f_progress_on is '进展日期';
comment on column l_rectification.f_progress is '整改进展';
comment on column l_rectification.f_finished_on is '整改完成日期';
comment on column l_rectification.f_result is '整改结果';
comment on column l_rectification.f_evidence is '佐证材料';
comment on column l_rectification.f_back_on is '退回日期';
comment on column l_rectification.f_closed_on is '销号日期';
comment on column l_rectification.f_checker is '审核人';
create index on l_rectification (org_id, f_found_on);
alter table l_rectification enable row level security;
create policy org_scope on l_rectification using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_rectification to yifa_app;

create table l_satisfaction_survey (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_topic text,
  f_surveyed_on date,
  f_by text,
  f_method text,
  f_surveyed integer,
  f_satisfied integer,
  f_remarks text,
  primary key (org_id, id)
);
comment on table l_satisfaction_survey is '满意度测评';
comment on column l_satisfaction_survey.f_topic is '测评主题';
comment on column l_satisfaction_survey.f_surveyed_on is '测评日期';
comment on column l_satisfaction_survey.f_by is '组织单位';
comment on column l_satisfaction_survey.f_method is '方式';
comment on column l_satisfaction_survey.f_surveyed is '有效样本';
comment on column l_satisfaction_survey.f_satisfied is '满意和基本满意';
comment on column l_satisfaction_survey.f_remarks is '主要意见';
create index on l_satisfaction_survey (org_id, f_surveyed_on);
alter table l_satisfaction_survey enable row level security;
create policy org_scope on l_satisfaction_survey using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_satisfaction_survey to yifa_app;

create table l_disclosure_item (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('drafted', 'first', 'second', 'approved', 'published', 'withheld', 'withdrawn', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_formed_on date,
  f_class text,
  f_summary text,
  f_topic text,
  f_genre text,
  f_publisher text,
  f_doc_no text,
  f_unit text,
  f_has_personal boolean,
  f_first_on date,
  f_masked boolean,
  f_second_on date,
  f_secrecy_on date,
  f_secrecy text,
  f_secrecy_says text,
  f_approved_on date,
  f_published_on date,
  f_index_no text,
  f_platform text,
  f_address text,
  f_withheld_on date,
  f_withheld_why text,
  f_reassessed_on date,
  f_reassessment text,
  f_released_on date,
  f_updated_on date,
  f_update_says text,
  f_withdrawn_on date,
  f_lapsed boolean,
  primary key (org_id, id)
);
comment on table l_disclosure_item is '主动公开信息';
comment on column l_disclosure_item.f_title is '信息名称';
comment on column l_disclosure_item.f_formed_on is '形成（变更）日期';
comment on column l_disclosure_item.f_class is '公开类别';
comment on column l_disclosure_item.f_summary is '内容概述';
comment on column l_disclosure_item.f_topic is '主题分类';
comment on column l_disclosure_item.f_genre is '体裁分类';
comment on column l_disclosure_item.f_publisher is '发布机构';
comment on column l_disclosure_item.f_doc_no is '发文字号';
comment on column l_disclosure_item.f_unit is '起草站所';
comment on column l_disclosure_item.f_has_personal is '含有个人信息或者商业秘密';
comment on column l_disclosure_item.f_first_on is '初审日期';
comment on column l_disclosure_item.f_masked is '个人信息、商业秘密已作处理';
comment on column l_disclosure_item.f_second_on is '二审日期';
comment on column l_disclosure_item.f_secrecy_on is '保密审查日期';
comment on column l_disclosure_item.f_secrecy is '审查结论';
comment on column l_disclosure_item.f_secrecy_says is '审查意见';
comment on column l_disclosure_item.f_approved_on is '签发日期';
comment on column l_disclosure_item.f_published_on is '发布日期';
comment on column l_disclosure_item.f_index_no is '索引号';
comment on column l_disclosure_item.f_platform is '公开平台';
comment on column l_disclosure_item.f_address is '网址或位置';
comment on column l_disclosure_item.f_withheld_on is '不予公开日期';
comment on column l_disclosure_item.f_withheld_why is '不予公开的依据';
comment on column l_disclosure_item.f_reassessed_on is '评估日期';
comment on column l_disclosure_item.f_reassessment is '评估结论';
comment on column l_disclosure_item.f_released_on is '转为公开日期';
comment on column l_disclosure_item.f_updated_on is '更新日期';
comment on column l_disclosure_item.f_update_says is '更新内容';
comment on column l_disclosure_item.f_withdrawn_on is '下线日期';
comment on column l_disclosure_item.f_lapsed is '已失效或者废止';
create index on l_disclosure_item (org_id, f_formed_on);
alter table l_disclosure_item enable row level security;
create policy org_scope on l_disclosure_item using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_disclosure_item to yifa_app;

create table l_disclosure_application (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('received', 'waiting', 'consulting', 'answered', 'archived', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_received_on date,
  f_how text,
  f_applicant text,
  f_applicant_kind text,
  f_contact text,
  f_subject text,
  f_content text,
  f_form text,
  f_supplemented_on date,
  f_asked_on date,
  f_asked_says text,
  f_asked_by date,
  f_consulted_on date,
  f_consulted text,
  f_opinion_on date,
  f_opinion text,
  f_extended_on date,
  f_extended_told boolean,
  f_answered_on date,
  f_answer_no text,
  f_answer_kind text,
  f_answer text,
  f_third_told boolean,
  f_answer_reviewed boolean,
  f_remedies_told boolean,
  f_archived_on date,
  f_archive_no text,
  primary key (org_id, id)
);
comment on table l_disclosure_application is '政府信息公开申请';
comment on column l_disclosure_application.f_received_on is '收到日期';
comment on column l_disclosure_application.f_how is '申请方式';
comment on column l_disclosure_application.f_applicant is '申请人';
comment on column l_disclosure_application.f_applicant_kind is '申请人类型';
comment on column l_disclosure_application.f_contact is '联系方式';
comment on column l_disclosure_application.f_subject is '申请事项';
comment on column l_disclosure_application.f_content is '申请内容';
comment on column l_disclosure_application.f_form is '提供形式';
comment on column l_disclosure_application.f_supplemented_on is '收到补正日期';
comment on column l_disclosure_application.f_asked_on is '告知补正日期';
comment on column l_disclosure_application.f_asked_says is '需要补正的内容';
comment on column l_disclosure_application.f_asked_by is '补正期限';
comment on column l_disclosure_application.f_consulted_on is '对方收到征求意见书日期';
comment on column l_disclosure_application.f_consulted is '第三方（共同制作机关）';
comment on column l_disclosure_application.f_opinion_on is '收到意见（期限届满）日期';
comment on column l_disclosure_application.f_opinion is '对方意见';
comment on column l_disclosure_application.f_extended_on is '同意延期日期';
comment on column l_disclosure_application.f_extended_told is '已告知申请人';
comment on column l_disclosure_application.f_answered_on is '答复日期';
comment on column l_disclosure_application.f_answer_no is '答复书文号';
comment on column l_disclosure_application.f_answer_kind is '答复类型';
comment on column l_disclosure_application.f_answer is '答复内容';
comment on column l_disclosure_application.f_third_told is '已把公开的内容和理由书面告知第三方';
comment on column l_disclosure_application.f_answer_reviewed is '已经保密和法制审查';
comment on column l_disclosure_application.f_remedies_told is '已载明复议（前置）、诉讼的途径和期限';
comment on column l_disclosure_application.f_archived_on is '归档日期';
comment on column l_disclosure_application.f_archive_no is '卷号';
create index on l_disclosure_application (org_id, f_received_on);
alter table l_disclosure_application enable row level security;
create policy org_scope on l_disclosure_application using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_disclosure_application to yifa_app;

create table l_disclosure_column (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_village uuid,
  f_set_up_on date,
  f_ended_on date,
  f_keeper text,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_disclosure_column is '政务公开栏目';
comment on column l_disclosure_column.f_name is '名称';
comment on column l_disclosure_column.f_kind is '类型';
comment on column l_disclosure_column.f_village is '所在村（社区）';
comment on column l_disclosure_column.f_set_up_on is '设立日期';
comment on column l_disclosure_column.f_ended_on is '停用日期';
comment on column l_disclosure_column.f_keeper is '维护责任人';
create index on l_disclosure_column (org_id, f_set_up_on);
create unique index on l_disclosure_column (org_id, f_name) where state not in ('draft', 'voided');
alter table l_disclosure_column enable row level security;
create policy org_scope on l_disclosure_column using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_disclosure_column to yifa_app;

create table l_column_update (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_column uuid,
  f_updated_on date,
  f_content text,
  f_items integer,
  primary key (org_id, id),
  foreign key (org_id, f_column) references l_disclosure_column (org_id, id)
);
comment on table l_column_update is '公开栏目更新';
comment on column l_column_update.f_column is '栏目';
comment on column l_column_update.f_updated_on is '更新日期';
comment on column l_column_update.f_content is '更新内容';
comment on column l_column_update.f_items is '更新条数';
create index on l_column_update (org_id, f_updated_on);
alter table l_column_update enable row level security;
create policy org_scope on l_column_update using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_column_update to yifa_app;

create table l_public_exchange (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_kind text,
  f_about text,
  f_doc_no text,
  f_made_on date,
  f_shown_on date,
  f_ends_on date,
  f_opinions integer,
  f_adopted integer,
  f_adoption_told boolean,
  f_content text,
  f_address text,
  primary key (org_id, id)
);
comment on table l_public_exchange is '政策解读和民意征集';
comment on column l_public_exchange.f_subject is '主题';
comment on column l_public_exchange.f_kind is '类型';
comment on column l_public_exchange.f_about is '对应的文件或者决策';
comment on column l_public_exchange.f_doc_no is '发文字号';
comment on column l_public_exchange.f_made_on is '文件公布（征集开始）日期';
comment on column l_public_exchange.f_shown_on is '发布日期';
comment on column l_public_exchange.f_ends_on is '征集截止日期';
comment on column l_public_exchange.f_opinions is '收到意见';
comment on column l_public_exchange.f_adopted is '采纳意见';
comment on column l_public_exchange.f_adoption_told is '已公布采纳情况';
comment on column l_public_exchange.f_content is '主要内容';
comment on column l_public_exchange.f_address is '网址或位置';
create index on l_public_exchange (org_id, f_shown_on);
alter table l_public_exchange enable row level security;
create policy org_scope on l_public_exchange using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_public_exchange to yifa_app;

create table l_mediation_committee (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_village uuid,
  f_set_up_on date,
  f_chair text,
  f_members integer,
  f_has_woman boolean,
  f_mixed boolean,
  f_has_minority boolean,
  f_term_years integer,
  f_term_until date,
  f_ended_on date,
  f_rooms integer,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_mediation_committee is '人民调解委员会';
comment on column l_mediation_committee.f_name is '名称';
comment on column l_mediation_committee.f_kind is '类型';
comment on column l_mediation_committee.f_village is '所在村（社区）';
comment on column l_mediation_committee.f_set_up_on is '设立日期';
comment on column l_mediation_committee.f_chair is '主任';
comment on column l_mediation_committee.f_members is '委员人数';
comment on column l_mediation_committee.f_has_woman is '有妇女委员';
comment on column l_mediation_committee.f_mixed is '所在地为多民族居住地区';
comment on column l_mediation_committee.f_has_minority is '有人数较少民族的委员';
comment on column l_mediation_committee.f_term_years is '任期';
comment on column l_mediation_committee.f_term_until is '任期届满日期';
comment on column l_mediation_committee.f_ended_on is '撤销日期';
comment on column l_mediation_committee.f_rooms is '调解室';
create index on l_mediation_committee (org_id, f_set_up_on);
create unique index on l_mediation_committee (org_id, f_name) where state not in ('draft', 'voided');
alter table l_mediation_committee enable row level security;
create policy org_scope on l_mediation_committee using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_mediation_committee to yifa_app;

create table l_mediator (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_committee uuid,
  f_kind text,
  f_phone text,
  f_engaged_on date,
  f_left_on date,
  primary key (org_id, id),
  foreign key (org_id, f_committee) references l_mediation_committee (org_id, id)
);
comment on table l_mediator is '人民调解员';
comment on column l_mediator.f_name is '姓名';
comment on column l_mediator.f_committee is '所属调委会';
comment on column l_mediator.f_kind is '性质';
comment on column l_mediator.f_phone is '联系电话';
comment on column l_mediator.f_engaged_on is '聘任日期';
comment on column l_mediator.f_left_on is '离任日期';
create index on l_mediator (org_id, f_engaged_on);
alter table l_mediator enable row level security;
create policy org_scope on l_mediator using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_mediator to yifa_app;

create table l_mediation_case (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('accepted', 'mediating', 'agreed', 'performed', 'failed', 'archived', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_dispute text,
  f_received_on date,
  f_source text,
  f_kind text,
  f_hard boolean,
  f_committee uuid,
  f_village uuid,
  f_parties jsonb,
  f_facts text,
  f_request text,
  f_refused boolean,
  f_volatile boolean,
  f_mediators uuid[],
  f_assigned_on date,
  f_rights_told boolean,
  f_lawyer_helped boolean,
  f_escalated_on date,
  f_escalation text,
  f_agreed_on date,
  f_form text,
  f_liability text,
  f_terms text,
  f_amount bigint,
  f_perform_by date,
  f_parties_signed boolean,
  f_mediator_signed boolean,
  f_sealed boolean,
  f_oral_recorded boolean,
  f_confirm_wanted boolean,
  f_failed_on date,
  f_failed_why text,
  f_routes_told boolean,
  f_confirmation_asked_on date,
  f_jointly boolean,
  f_confirmed_on date,
  f_followed_up_on date,
  f_performance text,
  f_satisfied boolean,
  f_archived_on date,
  f_archive_no text,
  f_whole_file boolean,
  primary key (org_id, id),
  foreign key (org_id, f_committee) references l_mediation_committee (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_mediation_case is '人民调解案件';
comment on column l_mediation_case.f_dispute is '纠纷名称';
comment on column l_mediation_case.f_received_on is '受理日期';
comment on column l_mediation_case.f_source is '案件来源';
comment on column l_mediation_case.f_kind is '纠纷类型';
comment on column l_mediation_case.f_hard is '疑难复杂';
comment on column l_mediation_case.f_committee is '调委会';
comment on column l_mediation_case.f_village is '纠纷发生地';
comment on column l_mediation_case.f_parties is '当事人';
comment on column l_mediation_case.f_facts is '简要情况';
comment on column l_mediation_case.f_request is '申请事项';
comment on column l_mediation_case.f_refused is '有当事人明确拒绝调解';
comment on column l_mediation_case.f_volatile is '可能激化或者引起治安、刑事案件';
comment on column l_mediation_case.f_mediators is '调解员';
comment on column l_mediation_case.f_assigned_on is '确定日期';
comment on column l_mediation_case.f_rights_told is '已告知权利义务';
comment on column l_mediation_case.f_lawyer_helped is '村（居）法律顾问参与调解';
comment on column l_mediation_case.f_escalated_on is '报告日期';
comment on column l_mediation_case.f_escalation is '可能激化的情况';
comment on column l_mediation_case.f_agreed_on is '达成日期';
comment on column l_mediation_case.f_form is '协议形式';
comment on column l_mediation_case.f_liability is '各方责任';
comment on column l_mediation_case.f_terms is '协议内容、履行方式和期限';
comment on column l_mediation_case.f_amount is '涉案金额';
comment on column l_mediation_case.f_perform_by is '履行期限';
comment on column l_mediation_case.f_parties_signed is '各方当事人已签名';
comment on column l_mediation_case.f_mediator_signed is '调解员已签名';
comment on column l_mediation_case.f_sealed is '已加盖调委会印章';
comment on column l_mediation_case.f_oral_recorded is '口头协议内容已记录';
comment on column l_mediation_case.f_confirm_wanted is '双方有意申请司法确认';
comment on column l_mediation_case.f_failed_on is '终止日期';
comment on column l_mediation_case.f_failed_why is '终止原因';
comment on column l_mediation_case.f_routes_told is '已告知仲裁、行政、司法途径';
comment on column l_mediation_case.f_confirmation_asked_on is '共同申请日期';
comment on column l_mediation_case.f_jointly is '双方共同申请';
comment on column l_mediation_case.f_confirmed_on is '法院确认日期';
comment on column l_mediation_case.f_followed_up_on is '回访日期';
comment on column l_mediation_case.f_performance is '履行情况';
comment on column l_mediation_case.f_satisfied is '当事人满意';
comment on column l_mediation_case.f_archived_on is '归档日期';
comment on column l_mediation_case.f_archive_no is '卷号';
comment on column l_mediation_case.f_whole_file is '登记、记录、协议书等材料齐全';
create index on l_mediation_case (org_id, f_received_on);
alter table l_mediation_case enable row level security;
create policy org_scope on l_mediation_case using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_mediation_case to yifa_app;

create table l_dispute_screening (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_on date,
  f_kind text,
  f_village uuid,
  f_place text,
  f_screeners text,
  f_nothing boolean,
  f_says text,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_dispute_screening is '矛盾纠纷排查';
comment on column l_dispute_screening.f_on is '排查日期';
comment on column l_dispute_screening.f_kind is '类型';
comment on column l_dispute_screening.f_village is '村（社区）';
comment on column l_dispute_screening.f_place is '排查区域（单位）';
comment on column l_dispute_screening.f_screeners is '排查人员';
comment on column l_dispute_screening.f_nothing is '零报告（未发现纠纷）';
comment on column l_dispute_screening.f_says is '排查情况';
create index on l_dispute_screening (org_id, f_on);
alter table l_dispute_screening enable row level security;
create policy org_scope on l_dispute_screening using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_dispute_screening to yifa_app;

create table l_dispute (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('found', 'handling', 'resolved', 'moved', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_found_on date,
  f_source text,
  f_screening uuid,
  f_village uuid,
  f_kind text,
  f_people text,
  f_risk text,
  f_facts text,
  f_handled_on date,
  f_route text,
  f_owner text,
  f_leader text,
  f_due_on date,
  f_justice_joined boolean,
  f_resolved_on date,
  f_how text,
  f_mediation uuid,
  f_moved_on date,
  f_moved_to text,
  f_moved_why text,
  primary key (org_id, id),
  foreign key (org_id, f_screening) references l_dispute_screening (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id),
  foreign key (org_id, f_mediation) references l_mediation_case (org_id, id)
);
comment on table l_dispute is '矛盾纠纷';
comment on column l_dispute.f_title is '纠纷名称';
comment on column l_dispute.f_found_on is '发现日期';
comment on column l_dispute.f_source is '来源';
comment on column l_dispute.f_screening is '排查';
comment on column l_dispute.f_village is '发生地';
comment on column l_dispute.f_kind is '类型';
comment on column l_dispute.f_people is '涉及人数';
comment on column l_dispute.f_risk is '风险等级';
comment on column l_dispute.f_facts is '主要情况和诉求';
comment on column l_dispute.f_handled_on is '交办日期';
comment on column l_dispute.f_route is '化解途径';
comment on column l_dispute.f_owner is '责任单位';
comment on column l_dispute.f_leader is '包案领导';
comment on column l_dispute.f_due_on is '化解时限';
comment on column l_dispute.f_justice_joined is '司法所（调解人员）参与';
comment on column l_dispute.f_resolved_on is '化解日期';
comment on column l_dispute.f_how is '化解结果';
comment on column l_dispute.f_mediation is '人民调解案件';
comment on column l_dispute.f_moved_on is '转出日期';
comment on column l_dispute.f_moved_to is '接收单位';
comment on column l_dispute.f_moved_why is '转出原因';
create index on l_dispute (org_id, f_found_on);
alter table l_dispute enable row level security;
create policy org_scope on l_dispute using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_dispute to yifa_app;

create table l_petition (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('registered', 'accepted', 'replied', 'redirected', 'objected', 'guided', 'refused', 'closed', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_received_on date,
  f_form text,
  f_via text,
  f_system_no text,
  f_petitioners jsonb,
  f_identified boolean,
  f_people integer,
  f_representatives integer,
  f_repeat text,
  f_purpose text,
  f_field text,
  f_village uuid,
  f_urgent boolean,
  f_facts text,
  f_notified_on date,
  f_done_on date,
  f_alerted_on date,
  f_alerted_to text,
  f_measures text,
  f_accepted_on date,
  f_owner text,
  f_has_interest boolean,
  f_channel_told boolean,
  f_simple boolean,
  f_disputed boolean,
  f_redirected_to text,
  f_direction_told boolean,
  f_objected_on date,
  f_objection text,
  f_handed_back_to text,
  f_overruled_on date,
  f_legal_route text,
  f_route_told boolean,
  f_refused_why text,
  f_extended_on date,
  f_complex boolean,
  f_extended_told boolean,
  f_opinion_no text,
  f_request text,
  f_found text,
  f_ground text,
  f_result text,
  f_supervised boolean,
  f_recheck_told boolean,
  f_leaked boolean,
  f_served_on date,
  f_serve_how text,
  f_rated_on date,
  f_satisfied text,
  f_recheck_asked_on date,
  f_recheck_by text,
  f_rechecked_on date,
  f_recheck_result text,
  f_final_served_on date,
  f_final_asked_on date,
  f_final_result text,
  f_archived_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_petition is '信访事项';
comment on column l_petition.f_subject is '信访事项';
comment on column l_petition.f_received_on is '收到日期';
comment on column l_petition.f_form is '信访形式';
comment on column l_petition.f_via is '收到方式';
comment on column l_petition.f_system_no is '信访信息系统编号';
comment on column l_petition.f_petitioners is '信访人';
comment on column l_petition.f_identified is '姓名、住址清楚';
comment on column l_petition.f_people is '涉及人数';
comment on column l_petition.f_representatives is '推选代表';
comment on column l_petition.f_repeat is '初次或者重复';
comment on column l_petition.f_purpose is '类别';
comment on column l_petition.f_field is '内容';
comment on column l_petition.f_village is '问题属地';
comment on column l_petition.f_urgent is '可能造成社会影响的重大紧急事项';
comment on column l_petition.f_facts is '主要诉求和事实';
comment on column l_petition.f_notified_on is '书面告知日期';
comment on column l_petition.f_done_on is '办结日期';
comment on column l_petition.f_alerted_on is '报告日期';
comment on column l_petition.f_alerted_to is '报告和通报的单位';
comment on column l_petition.f_measures is '先行处置措施';
comment on column l_petition.f_accepted_on is '受理日期';
comment on column l_petition.f_owner is '承办单位（承办人）';
comment on column l_petition.f_has_interest is '承办人与信访事项或者信访人有直接利害关系';
comment on column l_petition.f_channel_told is '已告知接收情况、途径和程序';
comment on column l_petition.f_simple is '简易办理';
comment on column l_petition.f_disputed is '事实有争议或者涉及人数多';
comment on column l_petition.f_redirected_to is '有权处理的机关';
comment on column l_petition.f_direction_told is '已告知信访人去向或者应当向谁提出';
comment on column l_petition.f_objected_on is '提出异议日期';
comment on column l_petition.f_objection is '异议理由';
comment on column l_petition.f_handed_back_to is '交还的单位';
comment on column l_petition.f_overruled_on is '异议核实日期';
comment on column l_petition.f_legal_route is '法定途径';
comment on column l_petition.f_route_told is '已告知信访人途径和程序';
comment on column l_petition.f_refused_why is '不予（不再）受理的理由';
comment on column l_petition.f_extended_on is '批准延长日期';
comment on column l_petition.f_complex is '情况复杂';
comment on column l_petition.f_extended_told is '已告知信访人延长理由';
comment on column l_petition.f_opinion_no is '处理意见书文号';
comment on column l_petition.f_request is '投诉请求';
comment on column l_petition.f_found is '查明的事实和理由';
comment on column l_petition.f_ground is '处理意见及依据';
comment on column l_petition.f_result is '处理结果';
comment on column l_petition.f_supervised is '支持的已督促执行';
comment on column l_petition.f_recheck_told is '已告知三十日内可以申请复查';
comment on column l_petition.f_leaked is '检举控告材料透露或者转给了被检举人';
comment on column l_petition.f_served_on is '送达日期';
comment on column l_petition.f_serve_how is '送达方式';
comment on column l_petition.f_rated_on is '评价日期';
comment on column l_petition.f_satisfied is '满意度';
comment on column l_petition.f_recheck_asked_on is '申请复查日期';
comment on column l_petition.f_recheck_by is '复查机关';
comment on column l_petition.f_rechecked_on is '复查意见日期';
comment on column l_petition.f_recheck_result is '复查结果';
comment on column l_petition.f_final_served_on is '收到复查意见日期';
comment on column l_petition.f_final_asked_on is '申请复核日期';
comment on column l_petition.f_final_result is '复核结果';
comment on column l_petition.f_archived_on is '归档日期';
create index on l_petition (org_id, f_received_on);
alter table l_petition enable row level security;
create policy org_scope on l_petition using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_petition to yifa_app;

create table l_petition_agency (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_on date,
  f_principal text,
  f_phone text,
  f_agent text,
  f_village uuid,
  f_system_no text,
  f_done_on date,
  f_result text,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_petition_agency is '信访网上代理';
comment on column l_petition_agency.f_subject is '代理事项';
comment on column l_petition_agency.f_on is '代理日期';
comment on column l_petition_agency.f_principal is '委托人';
comment on column l_petition_agency.f_phone is '联系电话';
comment on column l_petition_agency.f_agent is '代理员';
comment on column l_petition_agency.f_village is '村（社区）';
comment on column l_petition_agency.f_system_no is '系统登记编号';
comment on column l_petition_agency.f_done_on is '办结日期';
comment on column l_petition_agency.f_result is '办理结果';
create index on l_petition_agency (org_id, f_on);
alter table l_petition_agency enable row level security;
create policy org_scope on l_petition_agency using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_petition_agency to yifa_app;

create table l_leader_reception (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_leader text,
  f_on date,
  f_way text,
  f_place text,
  f_announced text,
  primary key (org_id, id)
);
comment on table l_leader_reception is '领导接访';
comment on column l_leader_reception.f_leader is '接访领导及职务';
comment on column l_leader_reception.f_on is '接访日期';
comment on column l_leader_reception.f_way is '方式';
comment on column l_leader_reception.f_place is '地点';
comment on column l_leader_reception.f_announced is '是否公示';
create index on l_leader_reception (org_id, f_on);
alter table l_leader_reception enable row level security;
create policy org_scope on l_leader_reception using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_leader_reception to yifa_app;

create table l_reception_matter (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('open', 'solved', 'explained', 'petitioned', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_problem text,
  f_reception uuid,
  f_raised_on date,
  f_visitor text,
  f_phone text,
  f_village uuid,
  f_advice text,
  f_owner text,
  f_leader text,
  f_due_on date,
  f_solved_on date,
  f_result text,
  f_explained_on date,
  f_explanation text,
  f_petitioned_on date,
  f_petition_no text,
  primary key (org_id, id),
  foreign key (org_id, f_reception) references l_leader_reception (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_reception_matter is '接访事项';
comment on column l_reception_matter.f_problem is '反映的主要问题';
comment on column l_reception_matter.f_reception is '接访';
comment on column l_reception_matter.f_raised_on is '反映日期';
comment on column l_reception_matter.f_visitor is '来访人';
comment on column l_reception_matter.f_phone is '联系电话';
comment on column l_reception_matter.f_village is '问题属地';
comment on column l_reception_matter.f_advice is '接待处理意见';
comment on column l_reception_matter.f_owner is '责任单位';
comment on column l_reception_matter.f_leader is '包案领导';
comment on column l_reception_matter.f_due_on is '办理时限';
comment on column l_reception_matter.f_solved_on is '解决日期';
comment on column l_reception_matter.f_result is '办理结果';
comment on column l_reception_matter.f_explained_on is '答复日期';
comment on column l_reception_matter.f_explanation is '答复内容';
comment on column l_reception_matter.f_petitioned_on is '转办日期';
comment on column l_reception_matter.f_petition_no is '信访登记编号';
create index on l_reception_matter (org_id, f_raised_on);
alter table l_reception_matter enable row level security;
create policy org_scope on l_reception_matter using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_reception_matter to yifa_app;

create table l_legal_service_station (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_level text,
  f_village uuid,
  f_opened_on date,
  f_staff integer,
  f_closed_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_legal_service_station is '公共法律服务站（室）';
comment on column l_legal_service_station.f_name is '名称';
comment on column l_legal_service_station.f_level is '层级';
comment on column l_legal_service_station.f_village is '村（社区）';
comment on column l_legal_service_station.f_opened_on is '建成日期';
comment on column l_legal_service_station.f_staff is '值班人员';
comment on column l_legal_service_station.f_closed_on is '撤销日期';
create index on l_legal_service_station (org_id, f_opened_on);
create unique index on l_legal_service_station (org_id, f_name) where state not in ('draft', 'voided');
alter table l_legal_service_station enable row level security;
create policy org_scope on l_legal_service_station using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_legal_service_station to yifa_app;

create table l_peace_post (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_village uuid,
  f_head text,
  f_since date,
  f_until date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_peace_post is '综治中心（站点）和网格';
comment on column l_peace_post.f_name is '名称';
comment on column l_peace_post.f_kind is '类型';
comment on column l_peace_post.f_village is '村（社区）';
comment on column l_peace_post.f_head is '负责人（网格长）';
comment on column l_peace_post.f_since is '设立日期';
comment on column l_peace_post.f_until is '撤销日期';
create index on l_peace_post (org_id, f_since);
create unique index on l_peace_post (org_id, f_name) where state not in ('draft', 'voided');
alter table l_peace_post enable row level security;
create policy org_scope on l_peace_post using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_peace_post to yifa_app;

create table l_legal_consultation (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_topic text,
  f_on date,
  f_channel text,
  f_people integer,
  f_station uuid,
  f_village uuid,
  f_answered_by text,
  primary key (org_id, id),
  foreign key (org_id, f_station) references l_legal_service_station (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_legal_consultation is '法律咨询';
comment on column l_legal_consultation.f_topic is '咨询内容';
comment on column l_legal_consultation.f_on is '日期';
comment on column l_legal_consultation.f_channel is '渠道';
comment on column l_legal_consultation.f_people is '人次';
comment on column l_legal_consultation.f_station is '服务站（室）';
comment on column l_legal_consultation.f_village is '村（社区）';
comment on column l_legal_consultation.f_answered_by is '解答人';
create index on l_legal_consultation (org_id, f_on);
alter table l_legal_consultation enable row level security;
create policy org_scope on l_legal_consultation using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_legal_consultation to yifa_app;

create table l_legal_aid (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_cause text,
  f_applicant text,
  f_phone text,
  f_kind text,
  f_applied_on date,
  f_passed_on date,
  f_agreed_on date,
  f_done_on date,
  f_result text,
  primary key (org_id, id)
);
comment on table l_legal_aid is '法律援助';
comment on column l_legal_aid.f_cause is '事由';
comment on column l_legal_aid.f_applicant is '申请人';
comment on column l_legal_aid.f_phone is '联系电话';
comment on column l_legal_aid.f_kind is '援助方式';
comment on column l_legal_aid.f_applied_on is '申请日期';
comment on column l_legal_aid.f_passed_on is '转交援助机构日期';
comment on column l_legal_aid.f_agreed_on is '决定援助日期';
comment on column l_legal_aid.f_done_on is '办结日期';
comment on column l_legal_aid.f_result is '办理结果';
create index on l_legal_aid (org_id, f_applied_on);
alter table l_legal_aid enable row level security;
create policy org_scope on l_legal_aid using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_legal_aid to yifa_app;

create table l_platform_users (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_platform text,
  f_on date,
  f_village uuid,
  f_joined integer,
  f_source text,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_platform_users is '法律服务平台注册用户';
comment on column l_platform_users.f_platform is '平台名称';
comment on column l_platform_users.f_on is '统计日期';
comment on column l_platform_users.f_village is '村（社区）';
comment on column l_platform_users.f_joined is '新注册用户';
comment on column l_platform_users.f_source is '数据来源';
create index on l_platform_users (org_id, f_on);
alter table l_platform_users enable row level security;
create policy org_scope on l_platform_users using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_platform_users to yifa_app;

create table l_education_activity (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_theme text,
  f_kind text,
  f_on date,
  f_occasion text,
  f_place text,
  f_village uuid,
  f_organiser text,
  f_units text,
  f_audience_kind text,
  f_audience integer,
  f_laws text,
  f_photos integer,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_education_activity is '普法活动';
comment on column l_education_activity.f_theme is '主题';
comment on column l_education_activity.f_kind is '形式';
comment on column l_education_activity.f_on is '日期';
comment on column l_education_activity.f_occasion is '节点';
comment on column l_education_activity.f_place is '地点';
comment on column l_education_activity.f_village is '村（社区）';
comment on column l_education_activity.f_organiser is '组织者';
comment on column l_education_activity.f_units is '主讲人、参与单位';
comment on column l_education_activity.f_audience_kind is '受众';
comment on column l_education_activity.f_audience is '受众人次';
comment on column l_education_activity.f_laws is '宣传的法律法规';
comment on column l_education_activity.f_photos is '照片';
create index on l_education_activity (org_id, f_on);
alter table l_education_activity enable row level security;
create policy org_scope on l_education_activity using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_education_activity to yifa_app;

create table l_education_material (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_topic text,
  f_on date,
  f_quantity integer,
  f_issued_by text,
  f_village uuid,
  f_activity uuid,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id),
  foreign key (org_id, f_activity) references l_education_activity (org_id, id)
);
comment on table l_education_material is '普法宣传品';
comment on column l_education_material.f_name is '名称';
comment on column l_education_material.f_kind is '种类';
comment on column l_education_material.f_topic is '内容';
comment on column l_education_material.f_on is '发放（悬挂）日期';
comment on column l_education_material.f_quantity is '数量';
comment on column l_education_material.f_issued_by is '发放单位';
comment on column l_education_material.f_village is '村（社区）';
comment on column l_education_material.f_activity is '所属活动';
create index on l_education_material (org_id, f_on);
alter table l_education_material enable row level security;
create policy org_scope on l_education_material using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_education_material to yifa_app;

create table l_education_publication (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_title text,
  f_kind text,
  f_issued_on date,
  f_issue_no text,
  f_village uuid,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_education_publication is '普法专栏和简报';
comment on column l_education_publication.f_title is '标题';
comment on column l_education_publication.f_kind is '类型';
comment on column l_education_publication.f_issued_on is '制发日期';
comment on column l_education_publication.f_issue_no is '期号';
comment on column l_education_publication.f_village is '村（社区）';
create index on l_education_publication (org_id, f_issued_on);
alter table l_education_publication enable row level security;
create policy org_scope on l_education_publication using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_education_publication to yifa_app;

create table l_law_savvy_villager (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_village uuid,
  f_kind text,
  f_phone text,
  f_trained_on date,
  f_certificate_no text,
  f_left_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_law_savvy_villager is '法律明白人';
comment on column l_law_savvy_villager.f_name is '姓名';
comment on column l_law_savvy_villager.f_village is '村（社区）';
comment on column l_law_savvy_villager.f_kind is '身份';
comment on column l_law_savvy_villager.f_phone is '联系电话';
comment on column l_law_savvy_villager.f_trained_on is '培训合格日期';
comment on column l_law_savvy_villager.f_certificate_no is '证书编号';
comment on column l_law_savvy_villager.f_left_on is '退出日期';
create index on l_law_savvy_villager (org_id, f_trained_on);
alter table l_law_savvy_villager enable row level security;
create policy org_scope on l_law_savvy_villager using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_law_savvy_villager to yifa_app;

create table l_law_village_title (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_village uuid,
  f_title text,
  f_level text,
  f_granted_on date,
  f_granted_by text,
  f_revoked_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_law_village_title is '民主法治示范村（无讼村居）';
comment on column l_law_village_title.f_village is '村（社区）';
comment on column l_law_village_title.f_title is '称号';
comment on column l_law_village_title.f_level is '级别';
comment on column l_law_village_title.f_granted_on is '命名日期';
comment on column l_law_village_title.f_granted_by is '命名机关';
comment on column l_law_village_title.f_revoked_on is '撤销日期';
create index on l_law_village_title (org_id, f_granted_on);
create unique index on l_law_village_title (org_id, f_village, f_title, f_level) where state not in ('draft', 'voided');
alter table l_law_village_title enable row level security;
create policy org_scope on l_law_village_title using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_law_village_title to yifa_app;

create table l_education_duty (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('listed', 'reported', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_unit text,
  f_year integer,
  f_laws text,
  f_target text,
  f_measures text,
  f_published_on date,
  f_reported_on date,
  f_done text,
  f_cases_taught integer,
  primary key (org_id, id)
);
comment on table l_education_duty is '普法责任清单';
comment on column l_education_duty.f_unit is '责任单位';
comment on column l_education_duty.f_year is '年度';
comment on column l_education_duty.f_laws is '普法内容';
comment on column l_education_duty.f_target is '重点对象';
comment on column l_education_duty.f_measures is '措施';
comment on column l_education_duty.f_published_on is '清单公布日期';
comment on column l_education_duty.f_reported_on is '报告日期';
comment on column l_education_duty.f_done is '落实情况';
comment on column l_education_duty.f_cases_taught is '以案释法';
create index on l_education_duty (org_id, f_published_on);
create unique index on l_education_duty (org_id, f_year, f_unit, f_laws) where state not in ('draft', 'voided');
alter table l_education_duty enable row level security;
create policy org_scope on l_education_duty using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_education_duty to yifa_app;

create table l_law_vice_principal (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_unit text,
  f_school text,
  f_engaged_on date,
  f_left_on date,
  primary key (org_id, id)
);
comment on table l_law_vice_principal is '法治副校长';
comment on column l_law_vice_principal.f_name is '姓名';
comment on column l_law_vice_principal.f_unit is '所在单位';
comment on column l_law_vice_principal.f_school is '学校';
comment on column l_law_vice_principal.f_engaged_on is '聘任日期';
comment on column l_law_vice_principal.f_left_on is '离任日期';
create index on l_law_vice_principal (org_id, f_engaged_on);
alter table l_law_vice_principal enable row level security;
create policy org_scope on l_law_vice_principal using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_law_vice_principal to yifa_app;

create table l_constitution_oath (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_occasion text,
  f_kind text,
  f_on date,
  f_people integer,
  f_organiser text,
  f_in_office date,
  primary key (org_id, id)
);
comment on table l_constitution_oath is '宪法宣誓';
comment on column l_constitution_oath.f_occasion is '场合';
comment on column l_constitution_oath.f_kind is '宣誓人员';
comment on column l_constitution_oath.f_on is '日期';
comment on column l_constitution_oath.f_people is '宣誓人数';
comment on column l_constitution_oath.f_organiser is '组织者';
comment on column l_constitution_oath.f_in_office is '就职（选出）日期';
create index on l_constitution_oath (org_id, f_on);
alter table l_constitution_oath enable row level security;
create policy org_scope on l_constitution_oath using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_constitution_oath to yifa_app;

create table l_enterprise (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_credit_code text,
  f_head text,
  f_phone text,
  f_village uuid,
  f_industry text,
  f_settled_on date,
  f_left_on date,
  f_attracted boolean,
  f_abnormal boolean,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_enterprise is '市场主体';
comment on column l_enterprise.f_name is '名称';
comment on column l_enterprise.f_kind is '类型';
comment on column l_enterprise.f_credit_code is '统一社会信用代码';
comment on column l_enterprise.f_head is '法定代表人（经营者）';
comment on column l_enterprise.f_phone is '联系电话';
comment on column l_enterprise.f_village is '所在村（社区）';
comment on column l_enterprise.f_industry is '行业';
comment on column l_enterprise.f_settled_on is '入驻（注册）日期';
comment on column l_enterprise.f_left_on is '迁出（注销）日期';
comment on column l_enterprise.f_attracted is '招商引进';
comment on column l_enterprise.f_abnormal is '列入经营异常或者失信名单';
create index on l_enterprise (org_id, f_settled_on);
alter table l_enterprise enable row level security;
create policy org_scope on l_enterprise using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_enterprise to yifa_app;

create table l_service_matter (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('received', 'waiting', 'accepted', 'decided', 'refused', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_item text,
  f_kind text,
  f_received_on date,
  f_channel text,
  f_applicant text,
  f_phone text,
  f_village uuid,
  f_first_asked text,
  f_complete boolean,
  f_told_on date,
  f_missing text,
  f_accepted_on date,
  f_receipt_given boolean,
  f_promised_on date,
  f_refused_on date,
  f_refused_why text,
  f_refusal_given boolean,
  f_checked_on date,
  f_checkers text,
  f_two_checkers boolean,
  f_extended_on date,
  f_extended_told boolean,
  f_decided_on date,
  f_result text,
  f_why text,
  f_delivered_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_service_matter is '政务服务办件';
comment on column l_service_matter.f_item is '事项名称';
comment on column l_service_matter.f_kind is '事项类型';
comment on column l_service_matter.f_received_on is '收件日期';
comment on column l_service_matter.f_channel is '办理方式';
comment on column l_service_matter.f_applicant is '申请人';
comment on column l_service_matter.f_phone is '联系电话';
comment on column l_service_matter.f_village is '所在村（社区）';
comment on column l_service_matter.f_first_asked is '首问责任人';
comment on column l_service_matter.f_complete is '材料齐全';
comment on column l_service_matter.f_told_on is '告知日期';
comment on column l_service_matter.f_missing is '需要补正的全部内容';
comment on column l_service_matter.f_accepted_on is '受理日期';
comment on column l_service_matter.f_receipt_given is '已出具加盖印章、注明日期的书面凭证';
comment on column l_service_matter.f_promised_on is '承诺办结日期';
comment on column l_service_matter.f_refused_on is '不予受理日期';
comment on column l_service_matter.f_refused_why is '理由';
comment on column l_service_matter.f_refusal_given is '已出具书面凭证并告知救济途径';
comment on column l_service_matter.f_checked_on is '核查日期';
comment on column l_service_matter.f_checkers is '核查人员';
comment on column l_service_matter.f_two_checkers is '两名以上工作人员核查';
comment on column l_service_matter.f_extended_on is '批准延期日期';
comment on column l_service_matter.f_extended_told is '已告知申请人延期理由';
comment on column l_service_matter.f_decided_on is '办结日期';
comment on column l_service_matter.f_result is '办理结果';
comment on column l_service_matter.f_why is '不予的理由和救济途径';
comment on column l_service_matter.f_delivered_on is '送达日期';
create index on l_service_matter (org_id, f_received_on);
alter table l_service_matter enable row level security;
create policy org_scope on l_service_matter using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_service_matter to yifa_app;

create table l_pledge (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('pledged', 'checked', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_matter text,
  f_kind text,
  f_pledged_on date,
  f_applicant text,
  f_listed boolean,
  f_high_risk boolean,
  f_written boolean,
  f_content text,
  f_checked_on date,
  f_truthful boolean,
  f_handling text,
  primary key (org_id, id)
);
comment on table l_pledge is '告知承诺';
comment on column l_pledge.f_matter is '证明（许可）事项';
comment on column l_pledge.f_kind is '类型';
comment on column l_pledge.f_pledged_on is '承诺日期';
comment on column l_pledge.f_applicant is '承诺人';
comment on column l_pledge.f_listed is '事项在已公开的告知承诺目录内';
comment on column l_pledge.f_high_risk is '涉及国家安全、公共安全、金融、生态、生命健康等高风险';
comment on column l_pledge.f_written is '已签订书面承诺书';
comment on column l_pledge.f_content is '承诺内容';
comment on column l_pledge.f_checked_on is '核查日期';
comment on column l_pledge.f_truthful is '承诺属实';
comment on column l_pledge.f_handling is '不实承诺的处理';
create index on l_pledge (org_id, f_pledged_on);
alter table l_pledge enable row level security;
create policy org_scope on l_pledge using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_pledge to yifa_app;

create table l_service_rating (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('rated', 'settled', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_subject text,
  f_rated_on date,
  f_matter uuid,
  f_level text,
  f_real_name boolean,
  f_rater text,
  f_comment text,
  f_settled_on date,
  f_verified text,
  f_amends text,
  f_revisited boolean,
  primary key (org_id, id),
  foreign key (org_id, f_matter) references l_service_matter (org_id, id)
);
comment on table l_service_rating is '政务服务好差评';
comment on column l_service_rating.f_subject is '评价事项';
comment on column l_service_rating.f_rated_on is '评价日期';
comment on column l_service_rating.f_matter is '办件';
comment on column l_service_rating.f_level is '评价等级';
comment on column l_service_rating.f_real_name is '实名评价';
comment on column l_service_rating.f_rater is '评价人';
comment on column l_service_rating.f_comment is '评价内容';
comment on column l_service_rating.f_settled_on is '反馈日期';
comment on column l_service_rating.f_verified is '核实结果';
comment on column l_service_rating.f_amends is '整改和反馈情况';
comment on column l_service_rating.f_revisited is '已回访';
create index on l_service_rating (org_id, f_rated_on);
alter table l_service_rating enable row level security;
create policy org_scope on l_service_rating using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_service_rating to yifa_app;

create table l_power_list (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_code text,
  f_name text,
  f_kind text,
  f_basis text,
  f_duty text,
  f_unit text,
  f_version text,
  f_since date,
  f_until date,
  primary key (org_id, id)
);
comment on table l_power_list is '权责清单';
comment on column l_power_list.f_code is '事项编码';
comment on column l_power_list.f_name is '事项名称';
comment on column l_power_list.f_kind is '权力类型';
comment on column l_power_list.f_basis is '设定依据';
comment on column l_power_list.f_duty is '责任事项';
comment on column l_power_list.f_unit is '承办机构';
comment on column l_power_list.f_version is '清单版本';
comment on column l_power_list.f_since is '列入日期';
comment on column l_power_list.f_until is '调整（取消）日期';
create index on l_power_list (org_id, f_since);
create unique index on l_power_list (org_id, f_code, f_version) where state not in ('draft', 'voided');
alter table l_power_list enable row level security;
create policy org_scope on l_power_list using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_power_list to yifa_app;

create table l_external_figure (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('current', 'replaced', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_system text,
  f_as_of date,
  f_value integer,
  f_measure text,
  f_proof text,
  f_replaced_on date,
  primary key (org_id, id)
);
comment on table l_external_figure is '外部系统数据';
comment on column l_external_figure.f_name is '数据名称';
comment on column l_external_figure.f_kind is '类别';
comment on column l_external_figure.f_system is '来源系统';
comment on column l_external_figure.f_as_of is '数据日期';
comment on column l_external_figure.f_value is '数值';
comment on column l_external_figure.f_measure is '计量单位';
comment on column l_external_figure.f_proof is '佐证材料';
comment on column l_external_figure.f_replaced_on is '新数据日期';
create index on l_external_figure (org_id, f_as_of);
create unique index on l_external_figure (org_id, f_name, f_system, f_as_of) where state not in ('draft', 'voided');
alter table l_external_figure enable row level security;
create policy org_scope on l_external_figure using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_external_figure to yifa_app;

create table l_emergency_plan (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('issued', 'filed', 'ended', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_number text,
  f_kind text,
  f_hazard text,
  f_village uuid,
  f_issued_on date,
  f_version text,
  f_risk_assessed boolean,
  f_filed_on date,
  f_filed_to text,
  f_copied boolean,
  f_revised_on date,
  f_revision text,
  f_assessed_on date,
  f_assessment text,
  f_ended_on date,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_emergency_plan is '应急预案';
comment on column l_emergency_plan.f_name is '预案名称';
comment on column l_emergency_plan.f_number is '预案编号';
comment on column l_emergency_plan.f_kind is '类型';
comment on column l_emergency_plan.f_hazard is '事件类型';
comment on column l_emergency_plan.f_village is '村（社区）';
comment on column l_emergency_plan.f_issued_on is '印发日期';
comment on column l_emergency_plan.f_version is '版本';
comment on column l_emergency_plan.f_risk_assessed is '编制前已作风险评估和应急资源调查';
comment on column l_emergency_plan.f_filed_on is '报备日期';
comment on column l_emergency_plan.f_filed_to is '备案机关';
comment on column l_emergency_plan.f_copied is '已抄送有关部门';
comment on column l_emergency_plan.f_revised_on is '修订日期';
comment on column l_emergency_plan.f_revision is '修订内容';
comment on column l_emergency_plan.f_assessed_on is '评估日期';
comment on column l_emergency_plan.f_assessment is '评估结论';
comment on column l_emergency_plan.f_ended_on is '废止日期';
create index on l_emergency_plan (org_id, f_issued_on);
alter table l_emergency_plan enable row level security;
create policy org_scope on l_emergency_plan using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_emergency_plan to yifa_app;

create table l_emergency_drill (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_held_on date,
  f_kind text,
  f_hazard text,
  f_plan uuid,
  f_place text,
  f_villages uuid[],
  f_people integer,
  f_problems text,
  f_amends text,
  primary key (org_id, id),
  foreign key (org_id, f_plan) references l_emergency_plan (org_id, id)
);
comment on table l_emergency_drill is '应急演练';
comment on column l_emergency_drill.f_name is '演练名称';
comment on column l_emergency_drill.f_held_on is '演练日期';
comment on column l_emergency_drill.f_kind is '形式';
comment on column l_emergency_drill.f_hazard is '演练类型';
comment on column l_emergency_drill.f_plan is '检验的预案';
comment on column l_emergency_drill.f_place is '地点';
comment on column l_emergency_drill.f_villages is '参加的村（社区）';
comment on column l_emergency_drill.f_people is '参加人数';
comment on column l_emergency_drill.f_problems is '发现的问题';
comment on column l_emergency_drill.f_amends is '改进和修订情况';
create index on l_emergency_drill (org_id, f_held_on);
alter table l_emergency_drill enable row level security;
create policy org_scope on l_emergency_drill using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_emergency_drill to yifa_app;

create table l_incident (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('reported', 'ended', 'archived', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_happened_on date,
  f_kind text,
  f_production boolean,
  f_village uuid,
  f_place text,
  f_known_at text,
  f_phoned_at text,
  f_phone_minutes integer,
  f_written_at text,
  f_written_minutes integer,
  f_reported_to text,
  f_facts text,
  f_followed_on date,
  f_follow text,
  f_ended_on date,
  f_handling text,
  f_head_on_scene boolean,
  f_deaths integer,
  f_injured integer,
  f_moved integer,
  f_archived_on date,
  f_data_destroyed boolean,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_incident is '突发事件';
comment on column l_incident.f_name is '事件名称';
comment on column l_incident.f_happened_on is '发生日期';
comment on column l_incident.f_kind is '类型';
comment on column l_incident.f_production is '生产安全事故';
comment on column l_incident.f_village is '所在村（社区）';
comment on column l_incident.f_place is '地点';
comment on column l_incident.f_known_at is '知悉时间';
comment on column l_incident.f_phoned_at is '电话报告时间';
comment on column l_incident.f_phone_minutes is '从知悉到电话报告';
comment on column l_incident.f_written_at is '书面报告时间';
comment on column l_incident.f_written_minutes is '从知悉到书面报告';
comment on column l_incident.f_reported_to is '报告对象';
comment on column l_incident.f_facts is '基本情况';
comment on column l_incident.f_followed_on is '续报日期';
comment on column l_incident.f_follow is '续报内容';
comment on column l_incident.f_ended_on is '处置结束日期';
comment on column l_incident.f_handling is '处置情况';
comment on column l_incident.f_head_on_scene is '政府负责人已到现场';
comment on column l_incident.f_deaths is '死亡（失踪）';
comment on column l_incident.f_injured is '受伤';
comment on column l_incident.f_moved is '转移安置';
comment on column l_incident.f_archived_on is '归档日期';
comment on column l_incident.f_data_destroyed is '收集的个人信息已销毁（留存的已评估）';
create index on l_incident (org_id, f_happened_on);
alter table l_incident enable row level security;
create policy org_scope on l_incident using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_incident to yifa_app;

create table l_emergency_team (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('draft', 'registered', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_name text,
  f_kind text,
  f_village uuid,
  f_set_up_on date,
  f_disbanded_on date,
  f_members integer,
  f_insured boolean,
  f_equipment text,
  primary key (org_id, id),
  foreign key (org_id, f_village) references l_village (org_id, id)
);
comment on table l_emergency_team is '应急救援队伍';
comment on column l_emergency_team.f_name is '队伍名称';
comment on column l_emergency_team.f_kind is '类型';
comment on column l_emergency_team.f_village is '所在村（社区）';
comment on column l_emergency_team.f_set_up_on is '组建日期';
comment on column l_emergency_team.f_disbanded_on is '解散日期';
comment on column l_emergency_team.f_members is '队员';
comment on column l_emergency_team.f_insured is '已为队员购买人身意外伤害保险';
comment on column l_emergency_team.f_equipment is '装备';
create index on l_emergency_team (org_id, f_set_up_on);
alter table l_emergency_team enable row level security;
create policy org_scope on l_emergency_team using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_emergency_team to yifa_app;

