-- What a close decided, before it releases anything: of each question the blocks that are shown and how many answered, for the surveys
-- that are compared with it later. Kept when results are removed, as they were read by then.
create table decided_block (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  question_id text not null,
  launch_group_ids uuid[] not null,
  n int not null,
  primary key (survey_id, question_id, launch_group_ids)
);

insert into decided_block (workspace_id, survey_id, question_id, launch_group_ids, n)
select workspace_id, survey_id, question_id,
  case when launch_group_id is null then merged else array[launch_group_id] end, n
from released_rating where block <> 'total'
on conflict do nothing;

alter table survey add column decided boolean not null default false;
update survey set decided = true where state = 'closed';

-- What is shown instead of a rounded question: its total.
alter table held_back_question
  add column reason text not null default 'people' check (reason in ('people', 'turnout', 'rounded')),
  add column n int,
  add column mean int;
alter table held_back_question
  alter column reason drop default,
  alter column reason set statistics 0;

-- As hashes. Who was asked before this has the mailbox in person_key, if there is one.
alter table audience
  add column external_key uuid,
  add column mailbox_key uuid,
  add column name_parts bigint[] not null default '{}',
  add column spellings bigint[] not null default '{}';
alter table audience
  alter column external_key set statistics 0,
  alter column mailbox_key set statistics 0,
  alter column name_parts set statistics 0,
  alter column spellings set statistics 0;
update audience set mailbox_key = person_key where person_key <> name_key;
