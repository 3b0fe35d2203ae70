-- Orgs, people, profiles, calendar, journal and deadlines: everything that no ledger declares.

create table org (
  id text primary key,
  parent_id text references org (id),
  kind text not null check (kind in ('province', 'county', 'township', 'village')),
  name text not null,
  seat text not null default '',
  mark text not null default '',
  demo_on date
);
comment on table org is '机构';
comment on column org.mark is '发文机关代字';
comment on column org.demo_on is '演示日期：设置后，这个机构的“今天”固定为这一天';

create table account (
  id uuid primary key,
  org_id text not null references org (id),
  login text not null unique,
  name text not null,
  posts text[] not null,
  password_hash text not null,
  disabled boolean not null default false,
  failures integer not null default 0,
  paused_until timestamptz
);
comment on table account is '账号';

create table session (
  token_hash text primary key,
  account_id uuid not null references account (id) on delete cascade,
  expires_at timestamptz not null
);
comment on table session is '登录会话';

create table org_setting (
  org_id text not null references org (id),
  setting text not null,
  from_on date not null,
  value bigint not null,
  basis text not null,
  primary key (org_id, setting, from_on)
);
comment on table org_setting is '地方口径：法律留给地方规定的数值，自某日起适用';

create table calendar_day (
  day date primary key,
  working boolean not null,
  provisional boolean not null
);
comment on table calendar_day is '工作日历，由程序按国务院放假通知写入';

create table calendar_version (
  digest text primary key
);
comment on table calendar_version is '工作日历的版本摘要';

create table chain (
  org_id text primary key references org (id),
  seq bigint not null,
  hash text not null
);
comment on table chain is '日志链头：每个机构一条链';

create table journal (
  org_id text not null references org (id),
  seq bigint not null,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  actor_posts text[] not null,
  ledger text not null,
  entry_id uuid not null,
  step text not null,
  act_on date not null,
  version integer not null,
  changes jsonb not null,
  rules jsonb not null,
  reason text not null,
  request_key text not null,
  request_digest text not null,
  entry_digest text not null,
  prev_hash text not null,
  hash text not null,
  primary key (org_id, seq),
  unique (org_id, request_key)
);
comment on table journal is '日志：只增不改，逐条相连';
create index journal_entry on journal (org_id, entry_id, seq);

create table counter (
  org_id text not null references org (id),
  ledger text not null,
  year integer not null,
  last integer not null,
  primary key (org_id, ledger, year)
);
comment on table counter is '编号：按机构、台账和年度连续';

create table deadline (
  org_id text not null references org (id),
  entry_id uuid not null,
  deadline text not null,
  ledger text not null,
  from_on date not null,
  due_on date not null,
  provisional boolean not null,
  met_on date,
  open boolean not null,
  primary key (org_id, entry_id, deadline)
);
comment on table deadline is '期限：由记录推算，随日历、延期和更正重算';
create index deadline_due on deadline (org_id, due_on) where open;

-- Row-level security. The application may touch only the orgs named in the transaction's setting yifa.orgs.
-- org_setting, like org and account, is for reference: what a county has set, every township under it reads.
do $$
declare
  t text;
begin
  foreach t in array array['chain', 'journal', 'counter', 'deadline'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy org_scope on %I using (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[])) with check (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[]))', t);
  end loop;
end $$;

grant select on org, org_setting, calendar_day, calendar_version to yifa_app;
grant select, insert, update on account to yifa_app;
grant select, insert, delete on session to yifa_app;
grant select, update on chain to yifa_app;
grant select, insert, update on counter to yifa_app;
grant select, insert, update, delete on deadline to yifa_app;
grant select, insert on journal to yifa_app;
