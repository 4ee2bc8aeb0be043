-- How often a task was put off, and since when it has been at its stage, is read from its history now. The columns
-- task.postponed and task.stage_since are no longer used and go in the next version.

-- Of what was put off before there was a history, only the number is known.
insert into history (workspace_id, member_id, kind, row_id, field, before, changed_at, by_whom)
select workspace_id, member_id, 'task', task_id, 'week',
  coalesce(week, date_trunc('week', created_at at time zone 'UTC')::date), now(), 'server'
from task t cross join lateral generate_series(1, t.postponed - (
  select greatest(0, coalesce(sum(case when before > after then -1 else 1 end), 0)) from history
  where kind = 'task' and row_id = t.task_id and field = 'week' and before is not null)::int);

insert into history (workspace_id, member_id, kind, row_id, field, after, changed_at, by_whom)
select t.workspace_id, t.member_id, 'task', task_id, 'stage', stage,
  stage_since::timestamp at time zone coalesce(known.name, 'UTC'), 'server'
from task t join member m using (member_id) left join pg_timezone_names known on known.name = m.zone
where stage is not null and stage_since is not null
  and not exists (select from history where kind = 'task' and row_id = task_id and field = 'stage');
