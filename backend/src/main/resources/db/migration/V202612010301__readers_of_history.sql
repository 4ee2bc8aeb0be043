-- Who reads on a link how the row stands, and so the day before and the reason that was written for them: the person of a
-- task or a meeting, or whoever has the link of a goal, which the goal's id says. What hangs on anonymous answers is told to
-- nobody, and a private reason neither.
create function history_reader(row_kind text, line jsonb) returns uuid language sql as $$
  select case
    when current_setting('tenward.told', true) = 'off' then null
    when row_kind = 'talk' then (line ->> 'person_id')::uuid
    when row_kind = 'goal' and line ->> 'link_hash' is not null and coalesce(line ->> 'thread_kind', 'clause') = 'clause'
      then (line ->> 'goal_id')::uuid
    when row_kind = 'task' and line ->> 'mark' = 'milestone' then (
      select goal_id from goal
      where goal_id = (line ->> 'goal_id')::uuid and link_hash is not null and coalesce(thread_kind, 'clause') = 'clause')
    -- The words of a goal may say more than its person reads.
    when row_kind = 'task' and line ->> 'shared' = 'true' and line ->> 'goal_id' is null then (line ->> 'person_id')::uuid
  end
$$;

create or replace function keep_history() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  reader uuid;
  name text;
begin
  if current_setting('tenward.history', true) = 'off' then
    return null;
  end if;
  reader := history_reader(tg_argv[0], becomes);
  foreach name in array tg_argv[3:] loop
    perform keep_change(
      old.workspace_id, (was ->> tg_argv[2])::uuid, tg_argv[0], (was ->> tg_argv[1])::uuid, name,
      was ->> name, becomes ->> name, reader);
  end loop;
  -- Whatever comes to belong to anonymous answers names nobody, in its history either.
  if becomes ->> 'thread_kind' <> 'clause' and becomes ->> 'thread_kind' is distinct from was ->> 'thread_kind' then
    delete from history
    where kind = tg_argv[0] and row_id = (was ->> tg_argv[1])::uuid and field in ('person_name', 'answers');
    update history set reason = null where kind = tg_argv[0] and row_id = (was ->> tg_argv[1])::uuid;
  end if;
  return null;
end $$;
