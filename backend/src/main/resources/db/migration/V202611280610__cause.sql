-- What time was lost to, and who was rescued. A block with neither task nor kind was not planned.
alter table time_block
  add column cause text check (cause in ('incident', 'asked', 'meeting', 'rescue', 'own-choice')),
  add column person_id uuid references person on delete set null,
  drop constraint time_block_check1,
  add check (task_id is null or kind is null),
  add check (coalesce(task_id::text, kind, cause) is not null),
  add check (cause is not null or person_id is null),
  alter column cause set statistics 0;
create index time_block_person on time_block (person_id) where person_id is not null;

alter table task
  add column kind text check (kind in ('coding', 'meeting', 'thinking')),
  alter column kind set statistics 0;

-- Minutes a week for coding, meetings and thinking, perhaps for a phase until a day.
alter table week_settings
  add column meant integer[] check (cardinality(meant) = 3),
  add column phase text,
  add column phase_until date,
  alter column phase set statistics 0;
