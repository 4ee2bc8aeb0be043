-- Who wants a mail about what is to do on Monday morning; whoever is not here wants none.
create table monday_mail (
  member_id uuid primary key references member on delete cascade,
  workspace_id uuid not null references workspace,
  detail text not null check (detail in ('counts', 'titles')),
  -- The Monday that is settled: its mail was handed over, or there was nothing to say.
  settled_on date
);
alter table monday_mail alter column detail set statistics 0;
