-- Who administers accounts, what they did, and what this installation has been through.

create table installation (
  key text primary key,
  at timestamptz not null
);
comment on table installation is '安装经过：例如演示数据已清除';
grant select on installation to yifa_app;

alter table account add column initial boolean not null default false;
comment on column account.initial is '仍是管理员给的初始密码，登录后须先改';

create table account_log (
  org_id text not null references org (id),
  id uuid not null,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  what text not null check (what in ('added', 'posts', 'disabled', 'enabled', 'password-reset', 'password-changed', 'org-added')),
  account_id uuid,
  about text not null,
  detail text not null,
  primary key (org_id, id)
);
comment on table account_log is '账号管理日志：只增不改';
comment on column account_log.about is '所涉账号或机构';
comment on column account_log.detail is '内容';
create index account_log_at on account_log (org_id, at);
alter table account_log enable row level security;
create policy org_scope on account_log using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert on account_log to yifa_app;

create table setting_log (
  org_id text not null references org (id),
  id uuid not null,
  at timestamptz not null,
  actor_id text not null,
  actor_name text not null,
  setting text not null,
  from_on date not null,
  value bigint not null,
  basis text not null,
  primary key (org_id, id)
);
comment on table setting_log is '地方口径的设置经过：只增不改';
comment on column setting_log.basis is '依据的文件';
grant select on setting_log to yifa_app;
