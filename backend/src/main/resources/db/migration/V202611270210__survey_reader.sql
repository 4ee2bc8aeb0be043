-- Tools whose readers the manifest of a survey names; what it does not name reads nothing of it. A token that was revoked stays named.
create table survey_reader (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  token_id uuid not null,
  primary key (survey_id, token_id)
);
create index survey_reader_token on survey_reader (token_id);
