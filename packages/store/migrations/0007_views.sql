-- The views that users keep of lists, and what was exported of them.

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
