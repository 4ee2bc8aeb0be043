-- Surveys that were removed while their keys may still be somewhere: what of them is found is destroyed, however late.
create table removed_survey (
  survey_id uuid primary key,
  workspace_id uuid not null references workspace
);
