-- Asked again within 60 days, there are words and nothing else, and of a vote by exactly the same people its outcome (docs/adr/0137).

-- What a survey told of whom counts for 60 days: its figures or an outcome, also once results were removed.
alter table exact_block rename to told_block;
insert into told_block (workspace_id, survey_id, question_id, launch_group_ids)
select i.workspace_id, i.survey_id, i.question_id,
  case when i.block = 'total' then (
    select array_agg(g.launch_group_id) from launch_group g where g.survey_id = i.survey_id and not g.named)
  else array[i.launch_group_id] end
from released_inexact i
where i.outcome is not null or i.change is not null;

-- Whether anyone objects, of a vote on changed words by exactly the same people.
create table released_outcome (
  workspace_id uuid not null,
  survey_id uuid not null,
  question_id text not null,
  outcome text not null check (outcome in ('no-objections', 'objections')),
  primary key (survey_id, question_id)
);
alter table released_outcome alter column outcome set statistics 0;
insert into released_outcome (workspace_id, survey_id, question_id, outcome)
select workspace_id, survey_id, question_id, outcome from released_inexact where outcome is not null;
-- What closes before this rule told of groups without figures stays readable; no other close writes it.
delete from released_inexact where block = 'total';
alter table released_inexact drop column outcome;

-- Of what runs under the former rule, words are told where a change or an outcome might have been.
update inexact_block set votes = '{}';
alter table inexact_block drop column reference_survey_id, drop column reference_group_id, drop column common;

-- What ran at the update to the former rule and was not decided then tells words, if another survey asked any of these people.
insert into inexact_block (workspace_id, survey_id, question_id, launch_group_id)
select s.workspace_id, s.survey_id, q ->> 'id', g.launch_group_id
from survey s join launch_group g using (survey_id), jsonb_array_elements(s.manifest::jsonb -> 'questions') q
where s.state = 'running' and not s.decided and exists (
  select from audience a join audience b
    on b.person_id = a.person_id or b.mailbox_key = a.mailbox_key or b.name_key = a.name_key or b.external_key = a.external_key
  join survey o on o.survey_id = b.survey_id
  where a.survey_id = s.survey_id and o.survey_id <> s.survey_id and o.lead_id = s.lead_id and o.launched_at <= s.launched_at
    and (o.state = 'running' or o.settled or o.released_at > now() - interval '60 days'))
on conflict do nothing;
alter table survey drop column decided;

-- Respondents of a later survey read that an earlier one had the former rule.
alter table survey add column former_rule boolean not null default false;
update survey set former_rule = true where launched_at is not null;

-- What a lead asked people under their name: keyed hashes of who was asked what, and no answer. It goes after 60 days.
create table asked_by_name (
  workspace_id uuid not null references workspace,
  lead_id uuid not null references member on delete cascade,
  day date not null,
  person bigint[] not null,
  questions bigint[] not null,
  primary key (lead_id, day, person, questions)
);
