-- Every ledger knows the legal day of its last act itself: what waits longest is then found by an index, not by a look
-- into the journal for each entry.
create temporary table last_act on commit drop as
  select distinct on (org_id, entry_id) org_id, entry_id, ledger, act_on from journal order by org_id, entry_id, seq desc;
create index on last_act (ledger);
analyze last_act;

do $$
declare
  t text;
begin
  for t in
    select c.relname from pg_class c
     where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace and c.relname like 'l\_%'
       and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'acted_on' and not a.attisdropped)
  loop
    execute format('alter table %I add column acted_on date not null default current_date', t);
    execute format('comment on column %I.acted_on is %L', t, '最近一次办理的日期');
    execute format(
      'update %I e set acted_on = j.act_on from last_act j where j.ledger = %L and e.org_id = j.org_id and e.id = j.entry_id',
      t, replace(substr(t, 3), '_', '-'));
    execute format('create index on %I (org_id, state, acted_on, id)', t);
  end loop;
end $$;

-- The running deadlines of one ledger, the nearest first.
create index deadline_ledger on deadline (org_id, ledger, due_on) where open;
