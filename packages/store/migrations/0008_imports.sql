-- Workbooks taken in as entries: what was imported when by whom, and which row became which entry.

create table import_batch (
  org_id text not null references org (id),
  id uuid not null,
  ledger text not null,
  step text not null,
  state text not null check (state in ('open', 'tried', 'running', 'done', 'cancelled', 'undone')),
  file_name text not null,
  sha256 text not null,
  size integer not null,
  file bytea,
  options jsonb not null,
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  run_at timestamptz,
  ended_at timestamptz,
  undone_at timestamptz,
  undone_by text,
  total integer not null default 0,
  taken integer not null default 0,
  drafted integer not null default 0,
  known integer not null default 0,
  refused integer not null default 0,
  faulty integer not null default 0,
  undone integer not null default 0,
  request_key text not null,
  primary key (org_id, id),
  unique (org_id, request_key)
);
comment on table import_batch is '导入：一份工作簿导入一本台账';
comment on column import_batch.step is '每一行所办理的步骤';
comment on column import_batch.file is '工作簿，办结后清空';
comment on column import_batch.options is '各列的对应关系、统一填写的值、理由等';
comment on column import_batch.total is '读出的行数';
comment on column import_batch.taken is '已登记的行数';
comment on column import_batch.drafted is '已存为草稿的行数';
comment on column import_batch.known is '以前导入过而跳过的行数';
comment on column import_batch.refused is '不合规定而未导入的行数';
comment on column import_batch.faulty is '有格子读不出而未导入的行数';
comment on column import_batch.undone is '已撤销的行数';
create index import_batch_ledger on import_batch (org_id, ledger, at);
alter table import_batch alter column file set storage external;

create table import_row (
  org_id text not null references org (id),
  import_id uuid not null,
  fingerprint text not null,
  ledger text not null,
  sheet text not null,
  row_no integer not null,
  outcome text not null check (outcome in ('taken', 'drafted', 'known', 'refused', 'faulty')),
  entry_id uuid,
  version integer,
  faults jsonb,
  primary key (org_id, import_id, fingerprint),
  foreign key (org_id, import_id) references import_batch (org_id, id)
);
comment on table import_row is '导入的每一行及其结果';
comment on column import_row.row_no is '在工作表中的行，从0数起';
comment on column import_row.entry_id is '所成的记录，或者以前导入的那条记录';
comment on column import_row.version is '导入时的版本';
comment on column import_row.faults is '未导入的原因';
create index import_row_fingerprint on import_row (org_id, ledger, fingerprint) where outcome in ('taken', 'drafted');
create index import_row_entry on import_row (org_id, entry_id) where outcome in ('taken', 'drafted');

create table import_choice (
  org_id text not null references org (id),
  ledger text not null,
  shape text not null,
  fields jsonb not null,
  at timestamptz not null,
  primary key (org_id, ledger, shape)
);
comment on table import_choice is '各列的对应关系，记住以便下次导入同样的表';
comment on column import_choice.shape is '表头的样式';

do $$
declare
  t text;
begin
  foreach t in array array['import_batch', 'import_row', 'import_choice'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy org_scope on %I using (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[])) with check (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[]))', t);
    execute format('grant select, insert, update on %I to yifa_app', t);
  end loop;
end $$;
