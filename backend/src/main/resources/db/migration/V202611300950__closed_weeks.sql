-- Whoever a task was handed to does it, as is the case for one that a person promised.
update task set theirs = true where state = 'handed';

-- How much of a week was done when it was closed; null for weeks that were closed before this was kept.
alter table week_review
  add column done integer check (done >= 0),
  add column planned integer check (planned >= done);

-- A responsibility and a goal of one's own are no answers, so a situation that belongs to them can be shared. A goal that
-- came out of answers names nobody, which the server checks.
alter table situation
  drop constraint situation_check4,
  add check (shared = '{}' or thread_kind is null or thread_kind = 'clause');
