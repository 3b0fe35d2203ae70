-- How an org appears where its texts are published, and the 索引号 it has given.

create table org_publishing (
  org_id text primary key references org (id),
  uscc text,
  publisher text,
  site_name text,
  site_domain text,
  site_id_code text,
  column_name text,
  column_description text,
  column_keywords text,
  column_type text,
  index_template text,
  topic text,
  genre text,
  source text
);
comment on table org_publishing is '公开信息的发布资料；留空的项目沿用上级机构的';
comment on column org_publishing.uscc is '统一社会信用代码';
comment on column org_publishing.publisher is '发布机构全称';
comment on column org_publishing.site_name is '网站名称';
comment on column org_publishing.site_domain is '网站域名';
comment on column org_publishing.site_id_code is '政府网站标识码';
comment on column org_publishing.column_name is '栏目名称';
comment on column org_publishing.column_description is '栏目描述';
comment on column org_publishing.column_keywords is '栏目关键词';
comment on column org_publishing.column_type is '栏目类别';
comment on column org_publishing.index_template is '索引号的组成，如 {uscc}/{year}-{seq:5}';
comment on column org_publishing.topic is '主题分类';
comment on column org_publishing.genre is '体裁分类';
comment on column org_publishing.source is '来源';

create table index_number (
  org_id text not null references org (id),
  entry uuid not null,
  year integer not null,
  seq integer not null,
  index_no text not null,
  at timestamptz not null,
  primary key (org_id, entry),
  unique (org_id, year, seq),
  unique (org_id, index_no)
);
comment on table index_number is '索引号：按发布机构和年度编列，可以断号，不重用';
comment on column index_number.entry is '所公开的记录';

alter table index_number enable row level security;
create policy org_scope on index_number
  using (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]))
  with check (org_id = any ((select string_to_array(current_setting('yifa.orgs', true), ','))::text[]));

-- Like org and org_setting for reference: what a county has set, every township under it reads.
grant select on org_publishing to yifa_app;
grant select, insert on index_number to yifa_app;
