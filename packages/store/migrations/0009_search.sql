-- One index over entries and their attachments; it follows the journal of each org.

create table search_cursor (
  org_id text primary key references org (id),
  seq bigint not null,
  version text not null
);
comment on table search_cursor is '查找索引的进度：已经编到日志的第几条';
comment on column search_cursor.seq is '已编入索引的最后一条日志';
comment on column search_cursor.version is '编制索引的规则的摘要，规则变了就重编';

create table search_entry (
  org_id text not null references org (id),
  entry_id uuid not null,
  file uuid not null,
  ledger text not null,
  on_date date not null,
  standing smallint not null,
  number_key text not null,
  title_key text not null,
  words tsvector not null,
  personal tsvector,
  body text not null,
  personal_body text,
  primary key (org_id, entry_id, file)
) with (toast_tuple_target = 256);
comment on table search_entry is '查找索引：每条记录、每份附件一行，可随时由日志和台账重编';
comment on column search_entry.file is '附件；全零为记录本身';
comment on column search_entry.standing is '0 未结，1 已结，2 已作废';
comment on column search_entry.number_key is '编号，去掉标点';
comment on column search_entry.title_key is '标题，去掉标点；标题含个人信息的为空，标题在 personal_body 首行';
comment on column search_entry.words is '任何读者都可以查找的字词';
comment on column search_entry.personal is '个人信息中的字词，只供本机构承办岗位查找';
comment on column search_entry.body is '去掉标点的全文，用来核对字词是否相连；首行为标题，次行为拼音首字母（大写）';

-- The words lie out of line, so that counting and sorting hits by day reads a narrow table.
create index search_entry_on on search_entry (org_id, on_date desc);
create index search_entry_ledger on search_entry (org_id, ledger, on_date desc);
create index search_entry_number on search_entry (org_id, number_key);
create index search_entry_words on search_entry using gin (words) with (gin_pending_list_limit = 1024);
create index search_entry_personal on search_entry using gin (personal) with (gin_pending_list_limit = 1024);

do $$
declare
  t text;
begin
  foreach t in array array['search_cursor', 'search_entry'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy org_scope on %I using (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[])) with check (org_id = any ((select string_to_array(current_setting(''yifa.orgs'', true), '',''))::text[]))', t);
  end loop;
end $$;
grant select, insert, update, delete on search_cursor, search_entry to yifa_app;

-- Under a row policy the planner may not use an index on words: their match operator is not marked leakproof, and is
-- tried only on rows that the policy has let through. So the match runs in a function of the owner, which keeps to the
-- orgs of the transaction itself, exactly as the policy does, and gives away no word.
--   way 'probe'  the newest `rows` rows, compared with the texts
--   way 'walk'   from the newest row back, until `hits` are found
--   way 'index'  by words, then the newest `hits` of them, compared with the texts unless the words say it all
create function search_candidates(
  orgs text[], way text, titles boolean, compared boolean, queries text[], alternatives jsonb, own_org text, own_ledgers text[],
  ledgers text[], from_on date, until_on date, standings smallint[], hits integer, rows_each integer
) returns table (org_id text, entry_id uuid, file uuid, ledger text, on_date date, standing smallint, number_key text, titled boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set jit = off as $$
declare
  scope text[] := array(select o from unnest(orgs) o where o = any (string_to_array(current_setting('yifa.orgs', true), ',')));
  mine text := format('(s.org_id = %L and s.ledger = any (%L::text[]))', own_org, own_ledgers);
  indexed text := '';
  exact text := '';
  headed text := '';
  filter text := '';
  units text := format('unnest(%L::text[]) u (org)', scope);
  unit text := 's.org_id = u.org';
  columns text := 's.org_id, s.entry_id, s.file, s.ledger, s.on_date, s.standing, s.number_key';
  one jsonb;
  word text;
  public_test text;
  personal_test text;
  title_test text;
  q text;
begin
  foreach q in array queries loop
    indexed := indexed || format(' and (s.words @@ %L::tsquery', q)
      || case when own_org is null then ')' else format(' or (s.personal @@ %L::tsquery and %s))', q, mine) end;
  end loop;
  for one in select * from jsonb_array_elements(alternatives) loop
    public_test := ''; personal_test := ''; title_test := '';
    for word in select * from jsonb_array_elements_text(one) loop
      public_test := public_test || format(' or position(%L in s.title_key) > 0 or position(%L in s.body) > 0', word, word);
      personal_test := personal_test || format(' or position(%L in s.personal_body) > 0', word);
      title_test := title_test || format(' or position(%L in s.title_key) > 0', word);
      if own_org is not null then
        title_test := title_test || format(' or (s.title_key = '''' and %s and position(%L in split_part(s.personal_body, chr(10), 1)) > 0)', mine, word);
      end if;
    end loop;
    exact := exact || ' and (' || substr(public_test, 5)
      || case when own_org is null then ')' else format(' or (%s and (%s)))', mine, substr(personal_test, 5)) end;
    headed := headed || ' and coalesce(' || substr(title_test, 5) || ', false)';
  end loop;
  if way = 'index' and not compared then exact := ''; end if;
  if titles then exact := exact || headed; end if;
  columns := columns || ', ' || substr(headed, 6);
  if ledgers is not null then
    filter := filter || format(' and s.ledger = any (%L::text[])', ledgers);
    units := units || format(' cross join unnest(%L::text[]) v (ledger)', ledgers);
    unit := unit || ' and s.ledger = v.ledger';
  end if;
  if from_on is not null then filter := filter || format(' and s.on_date >= %L::date', from_on); end if;
  if until_on is not null then filter := filter || format(' and s.on_date <= %L::date', until_on); end if;
  if standings is not null then filter := filter || format(' and s.standing = any (%L::smallint[])', standings); end if;
  if way = 'index' then
    return query execute format(
      'with newest as materialized (
         select * from (select s.* from search_entry s where s.org_id = any (%L::text[])%s%s offset 0) found order by on_date desc limit %s)
       select %s from newest s where true%s', scope, filter, indexed, hits, columns, exact);
  elsif way = 'walk' then
    return query execute format(
      'select s.* from %s cross join lateral (select %s from search_entry s where %s%s%s order by s.on_date desc limit %s) s',
      units, columns, unit, filter, exact, rows_each);
  else
    return query execute format(
      'select s.* from %s cross join lateral (select %s from (select * from search_entry s where %s order by s.on_date desc limit %s) s where true%s%s) s',
      units, columns, unit, rows_each, filter, exact);
  end if;
end $$;
revoke all on function search_candidates from public;
grant execute on function search_candidates to yifa_app;
