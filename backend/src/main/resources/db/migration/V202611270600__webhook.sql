-- What tools outside hear of: ids, counts and a link, written with what happened (docs/adr/0073).
create sequence event_position;
create table event (
  event_id uuid primary key,
  workspace_id uuid not null references workspace,
  -- Whose it is; null for what is of the workspace, which owners read.
  member_id uuid references member on delete cascade,
  type text not null,
  -- What it happened to; no foreign key, the event stays.
  subject_id uuid not null,
  -- JSON, as the contract's EventData without its link.
  data text not null,
  happened_at timestamptz not null,
  -- Given once it is committed, by one process at a time, so that nothing appears before what was read already.
  position bigint unique
);
create index event_member on event (member_id, position);
create index event_workspace on event (workspace_id, position) where member_id is null;
create index event_unplaced on event (happened_at) where position is null;
create unique index event_once on event (subject_id, type) where type in ('survey.results_withheld', 'token.expiring');
alter table event alter column type set statistics 0;
alter table event alter column data set statistics 0;

create table webhook (
  webhook_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  url text not null,
  format text not null check (format in ('json', 'slack', 'teams')),
  types text[] not null,
  state text not null check (state in ('active', 'paused', 'gone')),
  secret bytea not null,
  secret_changed_at timestamptz not null,
  -- Signs as well until then.
  old_secret bytea,
  old_secret_ends_at timestamptz,
  created_at timestamptz not null,
  version bigint not null default 0,
  check ((old_secret is null) = (old_secret_ends_at is null))
);
create index webhook_member on webhook (member_id, created_at, webhook_id);
create index webhook_workspace on webhook (workspace_id);
alter table webhook alter column url set statistics 0;
alter table webhook alter column format set statistics 0;
alter table webhook alter column types set statistics 0;
alter table webhook alter column state set statistics 0;
alter table webhook alter column secret set statistics 0;
alter table webhook alter column old_secret set statistics 0;

create table delivery (
  delivery_id uuid primary key,
  workspace_id uuid not null references workspace,
  webhook_id uuid not null references webhook on delete cascade,
  event_id uuid not null references event on delete cascade,
  state text not null check (state in ('pending', 'delivered', 'failed')),
  -- Since it was last put in line.
  attempts integer not null default 0,
  created_at timestamptz not null,
  attempted_at timestamptz,
  -- While it is pending. An attempt moves it ahead first, so that one that was cut off is made again.
  next_attempt_at timestamptz,
  status integer,
  failure text check (failure in ('refused', 'no-answer', 'unreachable', 'private-address')),
  millis integer,
  check ((state = 'pending') = (next_attempt_at is not null))
);
create index delivery_webhook on delivery (webhook_id, created_at desc, delivery_id);
create index delivery_event on delivery (event_id);
create index delivery_due on delivery (next_attempt_at) where state = 'pending';
alter table delivery alter column state set statistics 0;
alter table delivery alter column failure set statistics 0;
