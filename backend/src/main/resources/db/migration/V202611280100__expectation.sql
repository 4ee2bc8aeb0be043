-- What is one expectation: a theme, the clause that came of it, the item that rates it and the goal that was made of it
-- (docs/adr/0097). No words, no person. A clause and the question that rates it, "clause." and its id, are one part.
create table expectation_part (
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  kind text not null check (kind in ('clause', 'theme', 'item', 'advice', 'goal')),
  -- Softly, as a goal's thread: the thing may go.
  key text not null,
  expectation_id uuid not null,
  -- The expectation that it belonged to before the lead joined the two.
  before_join uuid,
  primary key (member_id, kind, key)
);
create index expectation_part_expectation on expectation_part (expectation_id);
alter table expectation_part alter column key set statistics 0;

-- Clauses say which theme they came from; the first version that says so counts.
create temporary table came as
select distinct on (a.member_id, c ->> 'id')
  a.workspace_id, a.member_id, c ->> 'id' as clause, c -> 'theme' ->> 'id' as theme
from agreement a, jsonb_array_elements(a.clauses::jsonb) c
where c -> 'theme' ->> 'id' is not null
order by a.member_id, c ->> 'id', a.number;

insert into expectation_part (workspace_id, member_id, kind, key, expectation_id)
select workspace_id, member_id, 'theme', theme, gen_random_uuid()
from (select distinct workspace_id, member_id, theme from came) x;
insert into expectation_part (workspace_id, member_id, kind, key, expectation_id)
select came.workspace_id, came.member_id, 'clause', clause, expectation_id
from came join expectation_part p on p.member_id = came.member_id and p.kind = 'theme' and p.key = theme;

-- Goals say what they hang on, and advice which item it was given to.
create temporary table hung as
select workspace_id, member_id, goal_id,
  case when thread_kind = 'item' and thread_key like 'clause.%' then 'clause' else thread_kind end as kind,
  case when thread_kind = 'item' then regexp_replace(thread_key, '^clause\.', '') else thread_key end as key,
  case when thread_kind <> 'advice' then null
    when thread_item like 'clause.%' then 'clause' else 'item' end as item_kind,
  case when thread_kind = 'advice' then regexp_replace(thread_item, '^clause\.', '') end as item_key
from goal where thread_kind is not null;

insert into expectation_part (workspace_id, member_id, kind, key, expectation_id)
select workspace_id, member_id, kind, key, gen_random_uuid()
from (
  select distinct workspace_id, member_id, kind, key from hung where item_key is null
  union select distinct workspace_id, member_id, item_kind, item_key from hung where item_key is not null
) x
on conflict do nothing;
insert into expectation_part (workspace_id, member_id, kind, key, expectation_id)
select distinct hung.workspace_id, hung.member_id, hung.kind, hung.key, expectation_id
from hung join expectation_part p on p.member_id = hung.member_id and p.kind = item_kind and p.key = item_key
on conflict do nothing;
insert into expectation_part (workspace_id, member_id, kind, key, expectation_id)
select hung.workspace_id, hung.member_id, 'goal', goal_id::text, expectation_id
from hung join expectation_part p on p.member_id = hung.member_id and p.kind = hung.kind and p.key = hung.key;
drop table came, hung;
