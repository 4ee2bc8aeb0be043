-- A session that began at a provider: what a logout token names, and by what the provider is asked whether it still holds.
create table provider_session (
  session_id uuid primary key references session on delete cascade,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  provider text not null,
  issuer text not null,
  subject text not null,
  sid text,
  -- Encrypted with a key that no backup contains; absent where the provider gave none.
  refresh_token bytea,
  asked_at timestamptz not null
);
create index provider_session_member on provider_session (member_id);
create index provider_session_subject on provider_session (issuer, subject);
create index provider_session_asked on provider_session (asked_at) where refresh_token is not null;

-- Logout tokens that were taken, until they expire: none is taken twice.
create table logout_token (
  issuer text not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (issuer, token_hash)
);

-- From the first time on that a group let this identity in, groups decide about it.
alter table member_identity add column by_group boolean not null default false;

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table provider_session
  alter provider set statistics 0, alter issuer set statistics 0, alter subject set statistics 0, alter sid set statistics 0,
  alter refresh_token set statistics 0;
alter table logout_token alter issuer set statistics 0;
