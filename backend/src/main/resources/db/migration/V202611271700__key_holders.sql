-- Which folder of keys is this database's: no process takes another one for it. One row at most.
create table key_folder (
  only_one boolean primary key default true check (only_one),
  folder_id uuid not null
);
-- One row per process that serves this database, renewed every few seconds: what it runs and which keys it sees.
create table server_process (
  process_id uuid primary key,
  version text not null,
  folder_id uuid,
  surveys uuid[] not null,
  last_seen timestamptz not null
);
alter table server_process alter column version set statistics 0;
