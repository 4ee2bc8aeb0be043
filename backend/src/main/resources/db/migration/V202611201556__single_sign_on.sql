-- By whom a member is known elsewhere: what an OpenID Connect provider calls them never changes, their address may.
create table member_identity (
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  primary key (issuer, subject)
);
create index member_identity_member on member_identity (member_id);

-- A provider has vouched for the address of a member with a password; it counts once they have typed that too.
create table pending_identity (
  token_hash bytea primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  issuer text not null,
  subject text not null,
  expires_at timestamptz not null
);
create index pending_identity_member on pending_identity (member_id);
