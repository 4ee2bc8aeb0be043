-- Who reads a survey's results once its lead has left, as its respondents were told; and from whom a lead received it.

alter table survey
  add column successor_id uuid references member on delete set null,
  add column received_from text,
  add column received_at timestamptz,
  add check ((received_from is null) = (received_at is null)),
  alter column received_from set statistics 0;
create index survey_successor on survey (successor_id) where successor_id is not null;
