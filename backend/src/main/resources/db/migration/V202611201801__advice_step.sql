-- What a lead does with a piece of advice. It is the lead's doing and stands beside the comment, which it does not touch;
-- a comment knows nothing of who wrote it.
create table advice_step (
  comment_id uuid primary key,
  workspace_id uuid not null references workspace,
  survey_id uuid not null,
  state text not null check (state in ('open', 'will-do', 'done', 'not-now')),
  reason text not null default '' check (state <> 'not-now' or reason <> ''),
  -- Whether respondents read this piece of advice with what became of it, whatever else is published.
  publish boolean not null default false,
  version bigint not null
);
create index advice_step_survey on advice_step (survey_id);
