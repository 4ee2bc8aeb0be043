-- Which stations a lead has reached: the bar names them, and what is deleted later takes no name away.
create table station (
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  name text not null check (name in ('role', 'ask', 'rate', 'grow', 'week')),
  primary key (member_id, name)
);
alter table station alter column name set statistics 0;
