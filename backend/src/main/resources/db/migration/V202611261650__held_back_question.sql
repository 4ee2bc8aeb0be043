-- Questions that a close shows nowhere: beside other surveys their figures would tell fewer than k people apart.
create table held_back_question (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  question_id text not null,
  primary key (survey_id, question_id)
);
