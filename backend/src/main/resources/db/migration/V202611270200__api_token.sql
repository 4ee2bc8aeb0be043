-- What one tool may do in a member's name. The token itself is kept nowhere; its id is also its reader's in manifests.
create table api_token (
  token_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  name text not null,
  scopes text[] not null,
  token_hash bytea not null unique,
  -- Its first eight characters, by which people tell it from others.
  start text not null,
  -- Who reads through it, as respondents are told; null where it reads nothing of theirs.
  reader_name text,
  reader_run_by text check (reader_run_by in ('own-company', 'other-company', 'ai-service')),
  created_at timestamptz not null,
  -- The last day on which it works, and the day of its last use; in UTC.
  expires_on date not null,
  last_used_on date,
  check ((reader_name is null) = (reader_run_by is null))
);
create index api_token_member on api_token (member_id);
create index api_token_workspace on api_token (workspace_id, created_at, token_id);
alter table api_token alter column name set statistics 0;
alter table api_token alter column scopes set statistics 0;
alter table api_token alter column start set statistics 0;
alter table api_token alter column reader_name set statistics 0;
alter table api_token alter column reader_run_by set statistics 0;
