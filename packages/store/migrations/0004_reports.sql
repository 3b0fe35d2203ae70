-- What belongs to a yearly report beside its entry: versions of the text, comments, and what was frozen at each signature.

create table report_draft (
  org_id text not null references org (id),
  entry uuid not null,
  n integer not null,
  revision integer not null,
  content jsonb not null,
  digest text not null,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  primary key (org_id, entry, n),
  foreign key (org_id, entry) references l_annual_report (org_id, id)
);
comment on table report_draft is '年度报告文稿：每次保存一版，只增不改';
comment on column report_draft.n is '版本';
comment on column report_draft.revision is '签发次数：这一版为第几次签发而写';
comment on column report_draft.digest is '文稿摘要';

create table report_comment (
  org_id text not null references org (id),
  entry uuid not null,
  id uuid not null,
  block text not null,
  quote text not null,
  says text not null,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  request_key text not null,
  resolved_by text,
  resolved_at timestamptz,
  primary key (org_id, entry, id),
  unique (org_id, request_key),
  foreign key (org_id, entry) references l_annual_report (org_id, id)
);
comment on table report_comment is '年度报告审核批注';
comment on column report_comment.block is '所批注的段落';
comment on column report_comment.quote is '所批注的文字，空为整段';

create table report_frozen (
  org_id text not null references org (id),
  entry uuid not null,
  revision integer not null,
  year integer not null,
  draft integer not null,
  content jsonb not null,
  period_from date not null,
  period_to date not null,
  signed_on date not null,
  text_digest text not null,
  digest text not null,
  seq bigint not null,
  hash text not null,
  at timestamptz not null,
  primary key (org_id, entry, revision),
  foreign key (org_id, entry) references l_annual_report (org_id, id),
  foreign key (org_id, seq) references journal (org_id, seq),
  foreign key (org_id, entry, draft) references report_draft (org_id, entry, n)
);
comment on table report_frozen is '签发的年度报告：签发时的全文，只增不改';
comment on column report_frozen.draft is '所签发的文稿版本';
comment on column report_frozen.content is '签发的全文，数据为签发时的数字';
comment on column report_frozen.text_digest is '全文摘要';
comment on column report_frozen.digest is '全部数据的摘要';
comment on column report_frozen.seq is '签发在日志中的序号';
comment on column report_frozen.hash is '签发在日志中的链值';

create table report_frozen_figure (
  org_id text not null references org (id),
  entry uuid not null,
  revision integer not null,
  indicator text not null,
  label text not null,
  says text not null,
  unit text not null,
  value double precision,
  terms jsonb,
  entries jsonb not null,
  digest text not null,
  primary key (org_id, entry, revision, indicator),
  foreign key (org_id, entry, revision) references report_frozen (org_id, entry, revision)
);
comment on table report_frozen_figure is '签发时固定的数据：数值、口径、所统计的每条记录及其版本，只增不改';
comment on column report_frozen_figure.terms is '比率的分子、分母';
comment on column report_frozen_figure.entries is '所统计的记录：台账、编号、版本';

do $$
declare
  t text;
begin
  foreach t in array array['report_draft', 'report_comment', 'report_frozen', 'report_frozen_figure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy org_scope on %I using (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[])) with check (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[]))', t);
    execute format('grant select, insert on %I to yifa_app', t);
  end loop;
end $$;

grant update (resolved_by, resolved_at) on report_comment to yifa_app;
