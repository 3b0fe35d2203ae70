-- A fine collected on the spot has facts of its own, which a later payment at a bank leaves alone.
alter table l_penalty_case add column f_collected_on date;
alter table l_penalty_case add column f_collected bigint;
alter table l_penalty_case add column f_spot_ticket_no text;
comment on column l_penalty_case.f_collected_on is '当场收缴日期';
comment on column l_penalty_case.f_collected is '当场收缴金额';
comment on column l_penalty_case.f_spot_ticket_no is '当场出具的财政票据号';
comment on column l_penalty_case.f_paid is '累计实缴金额（含当场收缴的）';
