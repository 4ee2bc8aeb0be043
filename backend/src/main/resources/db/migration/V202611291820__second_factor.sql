-- What members have beside their password (docs/adr/0124).
alter table workspace add column second_factor_demanded boolean not null default false;
-- Whether the member has a row of code_app or passkey.
alter table member add column second_factor boolean not null default false;
alter table session add column confirmed_at timestamptz;

create table code_app (
  member_id uuid primary key references member on delete cascade,
  workspace_id uuid not null references workspace,
  -- The secret, with the key that calendar addresses are encrypted with.
  encrypted bytea not null,
  added_at timestamptz not null,
  -- The time step of the last code that was accepted (RFC 6238): no step counts twice.
  last_step bigint not null,
  failures integer not null
);

create table passkey (
  passkey_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  name text not null,
  credential bytea not null unique,
  -- Attested credential data of Web Authentication, with the public key.
  public_key bytea not null,
  sign_count bigint not null,
  added_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_member on passkey (member_id);

create table recovery_code (
  member_id uuid not null references member on delete cascade,
  workspace_id uuid not null references workspace,
  code_hash bytea not null,
  primary key (member_id, code_hash)
);

-- Challenges that a passkey has answered, until they expire.
create table spent_challenge (
  challenge_hash bytea primary key,
  expires_at timestamptz not null
);

alter table code_app alter column encrypted set statistics 0;
alter table passkey
  alter column name set statistics 0,
  alter column credential set statistics 0,
  alter column public_key set statistics 0;
