-- Time for tasks: whose a row is, is its member (docs/adr/0068).
alter table task
  add column quadrant text check (quadrant in ('do', 'schedule', 'delegate', 'delete')),
  add column sorted_at timestamptz,
  add column week date check (extract(isodow from week) = 1),
  add check ((quadrant is null) = (sorted_at is null)),
  drop constraint task_state_check,
  add constraint task_state_check check (state in ('asked', 'open', 'waiting', 'handed', 'done', 'dropped')),
  alter column quadrant set statistics 0;

create table time_block (
  time_block_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  task_id uuid references task on delete cascade,
  kind text check (kind in ('coding', 'meeting', 'thinking')),
  week date not null check (extract(isodow from week) = 1),
  day date check (day between week and week + 6),
  -- Wall clock time in the member's zone.
  start text check (start ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer not null check (minutes between 5 and 1440),
  -- Null while nobody said.
  spent integer check (spent between 0 and 1440),
  -- Blocks of a kind that were made together, one a week.
  series_id uuid,
  created_at timestamptz not null,
  version bigint not null default 0,
  check ((task_id is null) <> (kind is null)),
  check (start is null or day is not null),
  check (series_id is null or kind is not null)
);
create index time_block_week on time_block (member_id, week);
create index time_block_task on time_block (task_id);
create index time_block_series on time_block (series_id) where series_id is not null;

create table week_settings (
  member_id uuid primary key references member on delete cascade,
  workspace_id uuid not null references workspace,
  -- Minutes of work, Monday first.
  hours integer[] not null check (cardinality(hours) = 7),
  breaks integer not null,
  buffer integer not null,
  zone text not null,
  -- SHA-256 of the secret in the feed's address.
  feed_hash bytea unique,
  feed_titles boolean not null default false,
  version bigint not null default 0
);

create table meeting_day (
  member_id uuid not null references member on delete cascade,
  workspace_id uuid not null references workspace,
  day date not null,
  typed integer check (typed between 0 and 1440),
  calendar integer check (calendar between 0 and 1440),
  primary key (member_id, day)
);

create table week_review (
  member_id uuid not null references member on delete cascade,
  workspace_id uuid not null references workspace,
  week date not null check (extract(isodow from week) = 1),
  better text,
  -- The reflection; no foreign key, it may go.
  entry_id uuid,
  reviewed_at timestamptz not null,
  primary key (member_id, week)
);

create table week_hint (
  member_id uuid not null references member on delete cascade,
  workspace_id uuid not null references workspace,
  kind text not null,
  waived_until date not null,
  primary key (member_id, kind)
);

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table time_block
  alter column kind set statistics 0, alter column start set statistics 0;
alter table week_settings alter column zone set statistics 0, alter column feed_hash set statistics 0;
alter table week_review alter column better set statistics 0;
alter table week_hint alter column kind set statistics 0;
