-- A renewed token keeps its id, and with it its reader. The secret before works for a while, so that a tool can be changed over.
alter table api_token
  add column renewed_at timestamptz,
  add column old_token_hash bytea unique,
  add column old_secret_ends_at timestamptz,
  add check ((old_token_hash is null) = (old_secret_ends_at is null));
-- That a token ends soon is told again once it was renewed; by two processes still only once.
drop index event_once;
create unique index event_once on event (subject_id, type) where type = 'survey.results_withheld';
create unique index event_token_expiring on event (subject_id, cast(happened_at at time zone 'UTC' as date))
  where type = 'token.expiring';
-- An index over an expression has statistics of its own.
alter index event_token_expiring alter column 2 set statistics 0;
