-- What makes lists of a hundred thousand rows answer at once, and the views that users keep of them.

create table list_view (
  org_id text not null references org (id),
  id uuid not null,
  ledger text not null,
  account_id uuid not null references account (id) on delete cascade,
  name text not null check (name <> ''),
  shared boolean not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, account_id, ledger, name)
);
comment on table list_view is '台账视图：保存的查询条件、排序和列，可在本机构内共享';
comment on column list_view.account_id is '保存人';
comment on column list_view.shared is '本机构人员都可使用';
comment on column list_view.content is '条件和列';

create table list_habit (
  org_id text not null references org (id),
  account_id uuid not null references account (id) on delete cascade,
  ledger text not null,
  layout jsonb not null,
  first_view uuid,
  primary key (org_id, account_id, ledger),
  foreign key (org_id, first_view) references list_view (org_id, id) on delete set null (first_view)
);
comment on table list_habit is '台账列表的使用习惯：列、列宽、行距和默认视图，按账号';
comment on column list_habit.layout is '列、列宽和行距';
comment on column list_habit.first_view is '默认视图';

create table export_record (
  org_id text not null references org (id),
  id uuid not null,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  actor_posts text[] not null,
  ledger text not null,
  form text not null check (form in ('xlsx', 'print', 'copy')),
  entries integer not null,
  personal boolean not null,
  conditions text[] not null,
  columns text[] not null,
  request_key text not null,
  primary key (org_id, id),
  unique (org_id, request_key)
);
comment on table export_record is '导出记录：导出、打印、复制台账的留痕，只增不改';
comment on column export_record.org_id is '数据所属机构';
comment on column export_record.entries is '记录条数';
comment on column export_record.personal is '含未遮蔽的个人信息';
comment on column export_record.conditions is '查询条件';
comment on column export_record.columns is '列';
create index export_record_at on export_record (org_id, at desc, id desc);

do $$
declare
  t text;
begin
  foreach t in array array['list_view', 'list_habit', 'export_record'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy org_scope on %I using (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[])) with check (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[]))', t);
  end loop;
end $$;

grant select, insert, update, delete on list_view to yifa_app;
grant select, insert, update on list_habit to yifa_app;
grant select, insert on export_record to yifa_app;

-- Who had a hand in which entries.
create index journal_actor on journal (org_id, actor_id, ledger, entry_id);

-- The indexes on org and main date give way to ones that end with the id.
do $$
declare
  old record;
begin
  for old in
    select indexname from pg_indexes
     where schemaname = current_schema() and tablename like 'l\_%'
       and indexdef ~ '^CREATE INDEX \S+ ON \S+ USING btree \(org_id, f_[a-z0-9_]+\)$'
  loop
    execute format('drop index %I', old.indexname);
  end loop;
end $$;

create index on l_village (org_id, f_since, id);
create index on l_village (org_id, f_since desc nulls last, id desc);
create index on l_village (org_id, updated_at, id);
create index on l_leading_group_member (org_id, f_joined_on, id);
create index on l_leading_group_member (org_id, f_joined_on desc nulls last, id desc);
create index on l_leading_group_member (org_id, updated_at, id);
create index on l_staff_post (org_id, f_since, id);
create index on l_staff_post (org_id, f_since desc nulls last, id desc);
create index on l_staff_post (org_id, updated_at, id);
create index on l_chief_duty (org_id, f_since, id);
create index on l_chief_duty (org_id, f_since desc nulls last, id desc);
create index on l_chief_duty (org_id, updated_at, id);
create index on l_duty_act (org_id, f_on, id);
create index on l_duty_act (org_id, f_on desc nulls last, id desc);
create index on l_duty_act (org_id, updated_at, id);
create index on l_work_plan (org_id, f_issued_on, id);
create index on l_work_plan (org_id, f_issued_on desc nulls last, id desc);
create index on l_work_plan (org_id, updated_at, id);
create index on l_plan_item (org_id, f_set_on, id);
create index on l_plan_item (org_id, f_set_on desc nulls last, id desc);
create index on l_plan_item (org_id, updated_at, id);
create index on l_study_session (org_id, f_on, id);
create index on l_study_session (org_id, f_on desc nulls last, id desc);
create index on l_study_session (org_id, updated_at, id);
create index on l_exam (org_id, f_on, id);
create index on l_exam (org_id, f_on desc nulls last, id desc);
create index on l_exam (org_id, updated_at, id);
create index on l_duty_report (org_id, f_reported_on, id);
create index on l_duty_report (org_id, f_reported_on desc nulls last, id desc);
create index on l_duty_report (org_id, updated_at, id);
create index on l_appraisal (org_id, f_on, id);
create index on l_appraisal (org_id, f_on desc nulls last, id desc);
create index on l_appraisal (org_id, updated_at, id);
create index on l_demonstration_item (org_id, f_checked_on, id);
create index on l_demonstration_item (org_id, f_checked_on desc nulls last, id desc);
create index on l_demonstration_item (org_id, updated_at, id);
create index on l_disclosure_item (org_id, f_formed_on, id);
create index on l_disclosure_item (org_id, f_formed_on desc nulls last, id desc);
create index on l_disclosure_item (org_id, updated_at, id);
create index on l_annual_report (org_id, f_drafted_on, id);
create index on l_annual_report (org_id, f_drafted_on desc nulls last, id desc);
create index on l_annual_report (org_id, updated_at, id);
create index on l_legal_adviser (org_id, f_signed_on, id);
create index on l_legal_adviser (org_id, f_signed_on desc nulls last, id desc);
create index on l_legal_adviser (org_id, updated_at, id);
create index on l_adviser_service (org_id, f_asked_on, id);
create index on l_adviser_service (org_id, f_asked_on desc nulls last, id desc);
create index on l_adviser_service (org_id, updated_at, id);
create index on l_legality_review (org_id, f_sent_on, id);
create index on l_legality_review (org_id, f_sent_on desc nulls last, id desc);
create index on l_legality_review (org_id, updated_at, id);
create index on l_legality_review (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_legality_review (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_meeting (org_id, f_held_on, id);
create index on l_meeting (org_id, f_held_on desc nulls last, id desc);
create index on l_meeting (org_id, updated_at, id);
create index on l_matter (org_id, f_tabled_on, id);
create index on l_matter (org_id, f_tabled_on desc nulls last, id desc);
create index on l_matter (org_id, updated_at, id);
create index on l_decision_item (org_id, f_published_on, id);
create index on l_decision_item (org_id, f_published_on desc nulls last, id desc);
create index on l_decision_item (org_id, updated_at, id);
create index on l_major_decision (org_id, f_proposed_on, id);
create index on l_major_decision (org_id, f_proposed_on desc nulls last, id desc);
create index on l_major_decision (org_id, updated_at, id);
create index on l_major_decision (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_major_decision (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_normative_document (org_id, f_planned_on, id);
create index on l_normative_document (org_id, f_planned_on desc nulls last, id desc);
create index on l_normative_document (org_id, updated_at, id);
create index on l_document_cleanup (org_id, f_finished_on, id);
create index on l_document_cleanup (org_id, f_finished_on desc nulls last, id desc);
create index on l_document_cleanup (org_id, updated_at, id);
create index on l_document_cleanup_item (org_id, f_decided_on, id);
create index on l_document_cleanup_item (org_id, f_decided_on desc nulls last, id desc);
create index on l_document_cleanup_item (org_id, updated_at, id);
create index on l_enforcement_officer (org_id, f_joined_on, id);
create index on l_enforcement_officer (org_id, f_joined_on desc nulls last, id desc);
create index on l_enforcement_officer (org_id, updated_at, id);
create index on l_enforcement_power (org_id, f_taken_over_on, id);
create index on l_enforcement_power (org_id, f_taken_over_on desc nulls last, id desc);
create index on l_enforcement_power (org_id, updated_at, id);
create index on l_penalty_case (org_id, f_received_on, id);
create index on l_penalty_case (org_id, f_received_on desc nulls last, id desc);
create index on l_penalty_case (org_id, updated_at, id);
create index on l_penalty_case (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_penalty_case (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_inspection (org_id, f_applied_on, id);
create index on l_inspection (org_id, f_applied_on desc nulls last, id desc);
create index on l_inspection (org_id, updated_at, id);
create index on l_inspection (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_inspection (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_enforcement_complaint (org_id, f_received_on, id);
create index on l_enforcement_complaint (org_id, f_received_on desc nulls last, id desc);
create index on l_enforcement_complaint (org_id, updated_at, id);
create index on l_enforcement_equipment (org_id, f_acquired_on, id);
create index on l_enforcement_equipment (org_id, f_acquired_on desc nulls last, id desc);
create index on l_enforcement_equipment (org_id, updated_at, id);
create index on l_law_recording (org_id, f_recorded_on, id);
create index on l_law_recording (org_id, f_recorded_on desc nulls last, id desc);
create index on l_law_recording (org_id, updated_at, id);
create index on l_case_file_review (org_id, f_reviewed_on, id);
create index on l_case_file_review (org_id, f_reviewed_on desc nulls last, id desc);
create index on l_case_file_review (org_id, updated_at, id);
create index on l_soft_enforcement (org_id, f_done_on, id);
create index on l_soft_enforcement (org_id, f_done_on desc nulls last, id desc);
create index on l_soft_enforcement (org_id, updated_at, id);
create index on l_coercive_measure (org_id, f_applied_on, id);
create index on l_coercive_measure (org_id, f_applied_on desc nulls last, id desc);
create index on l_coercive_measure (org_id, updated_at, id);
create index on l_coercive_measure (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_coercive_measure (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_demolition (org_id, f_found_on, id);
create index on l_demolition (org_id, f_found_on desc nulls last, id desc);
create index on l_demolition (org_id, updated_at, id);
create index on l_demolition (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_demolition (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_enforcement_notice (org_id, f_made_on, id);
create index on l_enforcement_notice (org_id, f_made_on desc nulls last, id desc);
create index on l_enforcement_notice (org_id, updated_at, id);
create index on l_reconsideration (org_id, f_received_on, id);
create index on l_reconsideration (org_id, f_received_on desc nulls last, id desc);
create index on l_reconsideration (org_id, updated_at, id);
create index on l_litigation (org_id, f_received_on, id);
create index on l_litigation (org_id, f_received_on desc nulls last, id desc);
create index on l_litigation (org_id, updated_at, id);
create index on l_hotline_ticket (org_id, f_dispatched_on, id);
create index on l_hotline_ticket (org_id, f_dispatched_on desc nulls last, id desc);
create index on l_hotline_ticket (org_id, updated_at, id);
create index on l_supervision (org_id, f_received_on, id);
create index on l_supervision (org_id, f_received_on desc nulls last, id desc);
create index on l_supervision (org_id, updated_at, id);
create index on l_accountability (org_id, f_happened_on, id);
create index on l_accountability (org_id, f_happened_on desc nulls last, id desc);
create index on l_accountability (org_id, updated_at, id);
create index on l_rectification (org_id, f_found_on, id);
create index on l_rectification (org_id, f_found_on desc nulls last, id desc);
create index on l_rectification (org_id, updated_at, id);
create index on l_satisfaction_survey (org_id, f_surveyed_on, id);
create index on l_satisfaction_survey (org_id, f_surveyed_on desc nulls last, id desc);
create index on l_satisfaction_survey (org_id, updated_at, id);
create index on l_disclosure_application (org_id, f_received_on, id);
create index on l_disclosure_application (org_id, f_received_on desc nulls last, id desc);
create index on l_disclosure_application (org_id, updated_at, id);
create index on l_disclosure_application (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_disclosure_application (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_disclosure_column (org_id, f_set_up_on, id);
create index on l_disclosure_column (org_id, f_set_up_on desc nulls last, id desc);
create index on l_disclosure_column (org_id, updated_at, id);
create index on l_column_update (org_id, f_updated_on, id);
create index on l_column_update (org_id, f_updated_on desc nulls last, id desc);
create index on l_column_update (org_id, updated_at, id);
create index on l_public_exchange (org_id, f_shown_on, id);
create index on l_public_exchange (org_id, f_shown_on desc nulls last, id desc);
create index on l_public_exchange (org_id, updated_at, id);
create index on l_mediation_committee (org_id, f_set_up_on, id);
create index on l_mediation_committee (org_id, f_set_up_on desc nulls last, id desc);
create index on l_mediation_committee (org_id, updated_at, id);
create index on l_mediator (org_id, f_engaged_on, id);
create index on l_mediator (org_id, f_engaged_on desc nulls last, id desc);
create index on l_mediator (org_id, updated_at, id);
create index on l_mediation_case (org_id, f_received_on, id);
create index on l_mediation_case (org_id, f_received_on desc nulls last, id desc);
create index on l_mediation_case (org_id, updated_at, id);
create index on l_mediation_case (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_mediation_case (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_dispute_screening (org_id, f_on, id);
create index on l_dispute_screening (org_id, f_on desc nulls last, id desc);
create index on l_dispute_screening (org_id, updated_at, id);
create index on l_dispute (org_id, f_found_on, id);
create index on l_dispute (org_id, f_found_on desc nulls last, id desc);
create index on l_dispute (org_id, updated_at, id);
create index on l_dispute (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_dispute (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_petition (org_id, f_received_on, id);
create index on l_petition (org_id, f_received_on desc nulls last, id desc);
create index on l_petition (org_id, updated_at, id);
create index on l_petition (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_petition (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_petition_agency (org_id, f_on, id);
create index on l_petition_agency (org_id, f_on desc nulls last, id desc);
create index on l_petition_agency (org_id, updated_at, id);
create index on l_leader_reception (org_id, f_on, id);
create index on l_leader_reception (org_id, f_on desc nulls last, id desc);
create index on l_leader_reception (org_id, updated_at, id);
create index on l_reception_matter (org_id, f_raised_on, id);
create index on l_reception_matter (org_id, f_raised_on desc nulls last, id desc);
create index on l_reception_matter (org_id, updated_at, id);
create index on l_legal_service_station (org_id, f_opened_on, id);
create index on l_legal_service_station (org_id, f_opened_on desc nulls last, id desc);
create index on l_legal_service_station (org_id, updated_at, id);
create index on l_peace_post (org_id, f_since, id);
create index on l_peace_post (org_id, f_since desc nulls last, id desc);
create index on l_peace_post (org_id, updated_at, id);
create index on l_legal_consultation (org_id, f_on, id);
create index on l_legal_consultation (org_id, f_on desc nulls last, id desc);
create index on l_legal_consultation (org_id, updated_at, id);
create index on l_legal_aid (org_id, f_applied_on, id);
create index on l_legal_aid (org_id, f_applied_on desc nulls last, id desc);
create index on l_legal_aid (org_id, updated_at, id);
create index on l_platform_users (org_id, f_on, id);
create index on l_platform_users (org_id, f_on desc nulls last, id desc);
create index on l_platform_users (org_id, updated_at, id);
create index on l_education_activity (org_id, f_on, id);
create index on l_education_activity (org_id, f_on desc nulls last, id desc);
create index on l_education_activity (org_id, updated_at, id);
create index on l_education_material (org_id, f_on, id);
create index on l_education_material (org_id, f_on desc nulls last, id desc);
create index on l_education_material (org_id, updated_at, id);
create index on l_education_publication (org_id, f_issued_on, id);
create index on l_education_publication (org_id, f_issued_on desc nulls last, id desc);
create index on l_education_publication (org_id, updated_at, id);
create index on l_law_savvy_villager (org_id, f_trained_on, id);
create index on l_law_savvy_villager (org_id, f_trained_on desc nulls last, id desc);
create index on l_law_savvy_villager (org_id, updated_at, id);
create index on l_law_village_title (org_id, f_granted_on, id);
create index on l_law_village_title (org_id, f_granted_on desc nulls last, id desc);
create index on l_law_village_title (org_id, updated_at, id);
create index on l_education_duty (org_id, f_published_on, id);
create index on l_education_duty (org_id, f_published_on desc nulls last, id desc);
create index on l_education_duty (org_id, updated_at, id);
create index on l_law_vice_principal (org_id, f_engaged_on, id);
create index on l_law_vice_principal (org_id, f_engaged_on desc nulls last, id desc);
create index on l_law_vice_principal (org_id, updated_at, id);
create index on l_constitution_oath (org_id, f_on, id);
create index on l_constitution_oath (org_id, f_on desc nulls last, id desc);
create index on l_constitution_oath (org_id, updated_at, id);
create index on l_enterprise (org_id, f_settled_on, id);
create index on l_enterprise (org_id, f_settled_on desc nulls last, id desc);
create index on l_enterprise (org_id, updated_at, id);
create index on l_service_matter (org_id, f_received_on, id);
create index on l_service_matter (org_id, f_received_on desc nulls last, id desc);
create index on l_service_matter (org_id, updated_at, id);
create index on l_service_matter (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]), id);
create index on l_service_matter (org_id, (string_to_array(btrim(regexp_replace(no, '[^0-9]+', ' ', 'g')), ' ')::numeric[]) desc nulls last, id desc);
create index on l_pledge (org_id, f_pledged_on, id);
create index on l_pledge (org_id, f_pledged_on desc nulls last, id desc);
create index on l_pledge (org_id, updated_at, id);
create index on l_service_rating (org_id, f_rated_on, id);
create index on l_service_rating (org_id, f_rated_on desc nulls last, id desc);
create index on l_service_rating (org_id, updated_at, id);
create index on l_power_list (org_id, f_since, id);
create index on l_power_list (org_id, f_since desc nulls last, id desc);
create index on l_power_list (org_id, updated_at, id);
create index on l_external_figure (org_id, f_as_of, id);
create index on l_external_figure (org_id, f_as_of desc nulls last, id desc);
create index on l_external_figure (org_id, updated_at, id);
create index on l_emergency_plan (org_id, f_issued_on, id);
create index on l_emergency_plan (org_id, f_issued_on desc nulls last, id desc);
create index on l_emergency_plan (org_id, updated_at, id);
create index on l_emergency_drill (org_id, f_held_on, id);
create index on l_emergency_drill (org_id, f_held_on desc nulls last, id desc);
create index on l_emergency_drill (org_id, updated_at, id);
create index on l_incident (org_id, f_happened_on, id);
create index on l_incident (org_id, f_happened_on desc nulls last, id desc);
create index on l_incident (org_id, updated_at, id);
create index on l_emergency_team (org_id, f_set_up_on, id);
create index on l_emergency_team (org_id, f_set_up_on desc nulls last, id desc);
create index on l_emergency_team (org_id, updated_at, id);
