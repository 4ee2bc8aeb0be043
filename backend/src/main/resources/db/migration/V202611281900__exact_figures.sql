-- Which launch groups get no figures for a question (docs/adr/0105): decided at the launch, read by the close. With the latest figures of the
-- same words and group, how many people are in both beyond doubt, and earlier votes by exactly the same people.
create table inexact_block (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  question_id text not null,
  launch_group_id uuid not null,
  reference_survey_id uuid,
  reference_group_id uuid,
  common int,
  votes uuid[] not null default '{}',
  primary key (survey_id, question_id, launch_group_id)
);

-- Of which blocks a close showed figures: these count for 60 days, also once results were removed. Rounded ones are among them.
alter table decided_block rename to exact_block;
alter table exact_block drop column n;

-- What was held back by the rule before stays without figures.
insert into inexact_block (workspace_id, survey_id, question_id, launch_group_id)
select h.workspace_id, h.survey_id, h.question_id, g.launch_group_id
from held_back_question h join launch_group g using (survey_id) join survey s using (survey_id)
where not g.named and s.state = 'closed';
-- What a close decided and did not release is decided anew.
delete from exact_block b using survey s where s.survey_id = b.survey_id and s.state = 'running';
drop table held_back_question;

-- Blocks without figures: how many answered, and whether they have clearly moved; of a vote by exactly the same people, its outcome.
create table released_inexact (
  workspace_id uuid not null,
  survey_id uuid not null,
  question_id text not null,
  block text not null check (block in ('total', 'block', 'smaller')),
  launch_group_id uuid,
  merged uuid[] not null default '{}',
  n integer not null,
  taken integer not null default 0,
  reference_survey_id uuid,
  change text check (change in ('clearly-higher', 'clearly-lower')),
  outcome text check (outcome in ('no-objections', 'objections')),
  position integer not null,
  primary key (survey_id, question_id, position)
);

-- Which groups of those that run get figures is decided when the server starts, in the order of their launches.
alter table survey alter column decided set default true;
update survey set decided = state <> 'running';

-- People are compared by one sign at a time.
alter table audience drop column name_parts, drop column excluded;
