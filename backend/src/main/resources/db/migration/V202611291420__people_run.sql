-- People of all leads, staged until the run is finished.
create table people_run (
  run_id uuid primary key,
  workspace_id uuid not null unique references workspace,
  created_at timestamptz not null
);

create table people_run_batch (
  run_id uuid not null references people_run on delete cascade,
  workspace_id uuid not null references workspace,
  batch integer not null,
  people jsonb not null,
  primary key (run_id, batch)
);

-- Whether the last run named them; null for those whom no run has written.
alter table person add column in_last_run boolean;

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table people_run_batch alter people set statistics 0;
