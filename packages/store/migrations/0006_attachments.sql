-- Files kept beside entries: photos, scans, signed copies.

create table attachment (
  org_id text not null references org (id),
  id uuid not null,
  ledger text not null,
  entry_id uuid not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 text not null,
  content bytea not null,
  preview bytea,
  words text not null default '',
  note text not null default '',
  actor_id text not null,
  actor_name text not null,
  at timestamptz not null,
  request_key text not null,
  seq bigint not null,
  removed_seq bigint,
  primary key (org_id, id),
  unique (org_id, request_key),
  foreign key (org_id, seq) references journal (org_id, seq),
  foreign key (org_id, removed_seq) references journal (org_id, seq)
);
comment on table attachment is '附件：照片、扫描件、签收件等，只增；移除时留痕';
comment on column attachment.preview is '缩略图';
comment on column attachment.words is '附件中的文字，供检索';
comment on column attachment.note is '说明';
comment on column attachment.seq is '登记这份附件的日志序号';
comment on column attachment.removed_seq is '移除这份附件的日志序号，空为未移除';
create index attachment_entry on attachment (org_id, entry_id);
alter table attachment alter column content set storage external;
alter table attachment enable row level security;
create policy org_scope on attachment using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[])) with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));
grant select, insert, update (removed_seq, words, preview) on attachment to yifa_app;
