-- What the comments of a survey were in when an edition was published, decided or not. Earlier editions have none.
create table edition_survey (
  edition_id uuid not null references edition on delete cascade,
  survey_id uuid not null,
  workspace_id uuid not null references workspace,
  themes integer not null,
  -- Its comments in no theme.
  unthemed integer not null,
  primary key (edition_id, survey_id)
);
create index edition_survey_survey on edition_survey (survey_id);
