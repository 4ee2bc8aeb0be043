-- How often a task was put off, and its place among the three that matter in its week.
alter table task
  add column postponed integer not null default 0,
  add column priority integer check (priority between 1 and 3);

-- What a lead says of a week: on its Monday that it is planned, on its Friday what became of it.
alter table week_review
  add column broke text,
  add column slipped text,
  add column planned_at timestamptz,
  add column plan_skipped_at timestamptz,
  add column close_skipped_at timestamptz,
  alter column reviewed_at drop not null;
alter table week_review alter column broke set statistics 0, alter column slipped set statistics 0;
