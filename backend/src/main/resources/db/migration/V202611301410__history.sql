-- What rows of leads said before they were changed. Triggers write it, so that imports, tools, links and jobs are kept, too
-- (docs/adr/0153-the-database-keeps-the-history.md). A migration that updates such a row sets tenward.history to off.
create table history (
  history_id uuid primary key default gen_random_uuid(),
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  -- The contract's HistoryKind.
  kind text not null,
  row_id uuid not null,
  -- The name of the column, or of the field in a line of a JSON column.
  field text not null,
  before text,
  after text,
  -- Of a change by a person at a link it is the first moment of the day in the lead's zone.
  changed_at timestamptz not null,
  -- Who reads the row on their link while this is changed, and so the day before and the reason.
  told uuid,
  by_whom text not null check (by_whom in ('lead', 'colleague', 'tool', 'person', 'server')),
  reason text check (length(reason) <= 300)
);
create index history_row on history (member_id, kind, row_id, field, changed_at);
alter table history
  alter column before set statistics 0,
  alter column after set statistics 0,
  alter column reason set statistics 0,
  alter column by_whom set statistics 0;

-- Keeps one change. The transaction says who makes it, when and why (ChangeSettings); one that says nothing is the server's.
-- A field that the same party changes again within ten minutes keeps the first value, unless somebody else reads it then; within
-- a minute it can be undone.
create function keep_change(
  workspace uuid, owner uuid, row_kind text, id uuid, name text, was text, becomes text, reader uuid)
returns void language plpgsql as $$
declare
  actor text := coalesce(nullif(current_setting('tenward.by', true), ''), 'server');
  why text := nullif(current_setting('tenward.reason', true), '');
  moment timestamptz := coalesce(nullif(current_setting('tenward.now', true), '')::timestamptz, now());
  lead_zone text;
  latest history;
begin
  if was is not distinct from becomes or owner is null then
    return;
  end if;
  if actor not in ('person', 'tool', 'server') then
    actor := case when actor = owner::text then 'lead' else 'colleague' end;
  elsif actor = 'person' then
    select coalesce(zone, 'UTC') into lead_zone from member where member_id = owner;
    begin
      moment := date_trunc('day', moment at time zone lead_zone) at time zone lead_zone;
    exception when invalid_parameter_value then
      -- Java knows more zones than some databases.
      moment := date_trunc('day', moment at time zone 'UTC') at time zone 'UTC';
    end;
  end if;
  select * into latest from history
  where member_id = owner and kind = row_kind and row_id = id and field = name
  order by changed_at desc limit 1;
  if latest.by_whom = actor and latest.after is not distinct from was and latest.told is not distinct from reader then
    if latest.before is not distinct from becomes and latest.changed_at > moment - interval '1 minute' then
      delete from history where history_id = latest.history_id;
      return;
    elsif latest.before is distinct from becomes and latest.changed_at > moment - interval '10 minutes' then
      update history set after = becomes, reason = coalesce(why, reason) where history_id = latest.history_id;
      return;
    end if;
  end if;
  insert into history (workspace_id, member_id, kind, row_id, field, before, after, changed_at, told, by_whom, reason)
  values (workspace, owner, row_kind, id, name, was, becomes, moment, reader, actor, why);
end $$;

-- Keeps columns of a row. Arguments: kind, column of the id, column of the owner, columns to keep.
create function keep_history() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  name text;
begin
  if current_setting('tenward.history', true) = 'off' then
    return null;
  end if;
  foreach name in array tg_argv[3:] loop
    perform keep_change(
      old.workspace_id, (was ->> tg_argv[2])::uuid, tg_argv[0], (was ->> tg_argv[1])::uuid, name,
      was ->> name, becomes ->> name,
      -- The words of a goal may say more than its person reads.
      case when tg_argv[0] = 'task' and becomes ->> 'shared' = 'true' and becomes ->> 'goal_id' is null then (becomes ->> 'person_id')::uuid end);
  end loop;
  -- Whatever comes to belong to anonymous answers names nobody, in its history either.
  if becomes ->> 'thread_kind' <> 'clause' and becomes ->> 'thread_kind' is distinct from was ->> 'thread_kind' then
    delete from history
    where kind = tg_argv[0] and row_id = (was ->> tg_argv[1])::uuid and field in ('person_name', 'answers');
    update history set reason = null where kind = tg_argv[0] and row_id = (was ->> tg_argv[1])::uuid;
  end if;
  return null;
end $$;

-- Keeps the lines of a JSON column that were changed or left out. Arguments: kind, column, key of the id, keys to keep.
create function keep_lines() returns trigger language plpgsql as $$
declare
  line record;
  name text;
  moment timestamptz := coalesce(nullif(current_setting('tenward.now', true), '')::timestamptz, now());
begin
  if current_setting('tenward.history', true) = 'off' then
    return null;
  end if;
  for line in
    select was.line as was, becomes.line as becomes
    from jsonb_array_elements((to_jsonb(old) ->> tg_argv[1])::jsonb) was (line)
    left join jsonb_array_elements((to_jsonb(new) ->> tg_argv[1])::jsonb) becomes (line)
      on becomes.line ->> tg_argv[2] = was.line ->> tg_argv[2]
    where was.line is distinct from becomes.line
  loop
    foreach name in array tg_argv[3:] loop
      perform keep_change(
        old.workspace_id, old.member_id, tg_argv[0], (line.was ->> tg_argv[2])::uuid, name,
        line.was ->> name, line.becomes ->> name, null);
    end loop;
  end loop;
  -- A line that comes back at once was never gone.
  delete from history h using jsonb_array_elements((to_jsonb(new) ->> tg_argv[1])::jsonb) each (item)
  where h.member_id = old.member_id and h.kind = tg_argv[0] and h.row_id = (item ->> tg_argv[2])::uuid and h.after is null
    and h.field = tg_argv[3] and h.changed_at > moment - interval '1 minute';
  return null;
end $$;

-- The history of a row goes with it. Arguments: kind, column of the id.
create function drop_history() returns trigger language plpgsql as $$
begin
  delete from history where kind = tg_argv[0] and row_id = (to_jsonb(old) ->> tg_argv[1])::uuid;
  return null;
end $$;
create index history_of_row on history (row_id);

create trigger history after update on task for each row when (old.* is distinct from new.*)
  execute function keep_history('task', 'task_id', 'member_id', 'text', 'due_on', 'their_day', 'person_name', 'state', 'stage', 'week');
create trigger history_end after delete on task for each row execute function drop_history('task', 'task_id');

create trigger history after update on goal for each row when (old.* is distinct from new.*)
  execute function keep_history('goal', 'goal_id', 'member_id', 'title', 'sign', 'look_back_on', 'state');
create trigger history_end after delete on goal for each row execute function drop_history('goal', 'goal_id');

create trigger history after update on entry for each row when (old.* is distinct from new.*)
  execute function keep_history('entry', 'entry_id', 'member_id', 'text', 'day');
create trigger history_end after delete on entry for each row execute function drop_history('entry', 'entry_id');

create trigger history after update on situation for each row when (old.* is distinct from new.*)
  execute function keep_history('situation', 'situation_id', 'member_id', 'title', 'answers', 'outcome', 'look_again_on', 'state');
create trigger history_end after delete on situation for each row execute function drop_history('situation', 'situation_id');

create trigger history after update on talk for each row when (old.* is distinct from new.*)
  execute function keep_history('talk', 'talk_id', 'member_id', 'day', 'start');
create trigger history_end after delete on talk for each row execute function drop_history('talk', 'talk_id');

create trigger history after update on time_block for each row when (old.* is distinct from new.*)
  execute function keep_history('time-block', 'time_block_id', 'member_id', 'day', 'start', 'minutes');
create trigger history_end after delete on time_block for each row execute function drop_history('time-block', 'time_block_id');

-- Its skills hold ratings, which have no history.
create trigger history after update on pairing for each row when (old.* is distinct from new.*)
  execute function keep_history('pairing', 'pairing_id', 'coachee_id', 'state');
create trigger history_end after delete on pairing for each row execute function drop_history('pairing', 'pairing_id');

create trigger history after update on lead_role for each row when (old.source is distinct from new.source)
  execute function keep_history('role', 'member_id', 'member_id', 'source');
create trigger history_of_lines after update on lead_role for each row when (old.clauses is distinct from new.clauses)
  execute function keep_lines('role-clause', 'clauses', 'id', 'text', 'meaning', 'standing');

create trigger history_of_lines after update on agreement for each row when (old.clauses is distinct from new.clauses)
  execute function keep_lines('agreement-clause', 'clauses', 'id', 'text', 'why');
create function drop_clauses() returns trigger language plpgsql as $$
begin
  delete from history where member_id = old.member_id and kind = 'agreement-clause' and row_id not in (
    select (clause ->> 'id')::uuid from agreement, jsonb_array_elements(clauses::jsonb) clause
    where member_id = old.member_id);
  return null;
end $$;
create trigger history_end after delete on agreement for each row execute function drop_clauses();

-- A confirmation belongs to these words.
alter table understanding add column confirmed_task text, alter column confirmed_task set statistics 0;

-- What reviews changed of goals before there was a history; the field earlier of the API goes on saying it.
insert into history (workspace_id, member_id, kind, row_id, field, before, after, changed_at, by_whom, reason)
select workspace_id, member_id, 'goal', goal_id, field, before, after, until, 'lead', case when thread_kind is null or thread_kind = 'clause' then left(why, 300) end
from (
  select g.*, field, e ->> field as before,
    lag(e ->> field, 1, case field when 'title' then title else sign end)
      over (partition by goal_id, field order by place) as after,
    (e ->> 'until')::timestamptz as until, e ->> 'why' as why
  from goal g, jsonb_array_elements(g.earlier::jsonb) with ordinality each (e, place),
    unnest(array['title', 'sign']) field
) versions
where before is distinct from after;
