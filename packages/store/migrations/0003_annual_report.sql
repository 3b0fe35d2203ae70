create table l_annual_report (
  org_id text not null references org (id),
  id uuid not null,
  no text,
  state text not null check (state in ('drafted', 'reviewed', 'signed', 'submitted', 'published', 'voided')),
  version integer not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  f_year integer,
  f_period_end date,
  f_drafted_on date,
  f_revision integer,
  f_draft_version integer,
  f_text_digest text,
  f_contents text[],
  f_secrecy_on date,
  f_secrecy text,
  f_secrecy_says text,
  f_revised_on date,
  f_reviewed_on date,
  f_review_says text,
  f_returned_on date,
  f_signed_on date,
  f_signed_text text,
  f_figures integer,
  f_figures_digest text,
  f_contradictions integer,
  f_submitted_on date,
  f_submitted_to text,
  f_first_submitted_on date,
  f_published_on date,
  f_address text,
  f_disclosure uuid,
  f_first_published_on date,
  f_amended_on date,
  primary key (org_id, id),
  foreign key (org_id, f_disclosure) references l_disclosure_item (org_id, id)
);
comment on table l_annual_report is '法治政府建设年度报告';
comment on column l_annual_report.f_year is '报告年度';
comment on column l_annual_report.f_period_end is '报告期末';
comment on column l_annual_report.f_drafted_on is '起草日期';
comment on column l_annual_report.f_revision is '签发次数';
comment on column l_annual_report.f_draft_version is '文稿版本';
comment on column l_annual_report.f_text_digest is '文稿摘要';
comment on column l_annual_report.f_contents is '已写明的内容';
comment on column l_annual_report.f_secrecy_on is '保密审查日期';
comment on column l_annual_report.f_secrecy is '保密审查结论';
comment on column l_annual_report.f_secrecy_says is '保密审查意见';
comment on column l_annual_report.f_revised_on is '修改日期';
comment on column l_annual_report.f_reviewed_on is '审核日期';
comment on column l_annual_report.f_review_says is '审核意见';
comment on column l_annual_report.f_returned_on is '退回日期';
comment on column l_annual_report.f_signed_on is '签发日期';
comment on column l_annual_report.f_signed_text is '签发文稿摘要';
comment on column l_annual_report.f_figures is '固定的数据';
comment on column l_annual_report.f_figures_digest is '数据摘要';
comment on column l_annual_report.f_contradictions is '数据矛盾';
comment on column l_annual_report.f_submitted_on is '报送日期';
comment on column l_annual_report.f_submitted_to is '报送机关';
comment on column l_annual_report.f_first_submitted_on is '首次报送日期';
comment on column l_annual_report.f_published_on is '公开日期';
comment on column l_annual_report.f_address is '网址或位置';
comment on column l_annual_report.f_disclosure is '主动公开信息';
comment on column l_annual_report.f_first_published_on is '首次公开日期';
comment on column l_annual_report.f_amended_on is '更正日期';
create index on l_annual_report (org_id, f_drafted_on);
create unique index on l_annual_report (org_id, f_year) where state not in ('draft', 'voided');
alter table l_annual_report enable row level security;
create policy org_scope on l_annual_report using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update on l_annual_report to yifa_app;
