-- Every table of ours carries workspace_id, so that workspaces can be spread over nodes later (architecture.md).
-- Times are UTC. Secrets (session tokens, invitation and reset codes) are stored as SHA-256 only.

create table workspace (
  workspace_id uuid primary key,
  name text not null,
  -- Who runs this server, as respondents read it; operator_member_id is set when the operator asks people here too.
  operator_name text not null,
  operator_member_id uuid,
  created_at timestamptz not null
);

create table member (
  member_id uuid primary key,
  workspace_id uuid not null references workspace,
  name text not null,
  email text not null,
  password_hash text,
  role text not null check (role in ('owner', 'lead', 'reader')),
  language text not null default 'en',
  version bigint not null default 0,
  created_at timestamptz not null
);
create unique index member_email on member (lower(email));
create index member_workspace on member (workspace_id);
alter table workspace add foreign key (operator_member_id) references member;

create table session (
  session_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  token_hash bytea not null unique,
  -- The browser in words, as its User-Agent says; no address is kept.
  client text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_member on session (member_id);

create table member_invitation (
  member_invitation_id uuid primary key,
  workspace_id uuid not null references workspace,
  invited_by uuid not null references member,
  name text not null,
  email text not null,
  role text not null check (role in ('lead', 'reader')),
  code_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create unique index member_invitation_email on member_invitation (workspace_id, lower(email));

create table password_reset (
  password_reset_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null unique references member on delete cascade,
  code_hash bytea not null unique,
  expires_at timestamptz not null
);

-- One row while the installation waits for its owner; it belongs to no workspace because there is none yet.
create table setup_code (
  only_row boolean primary key default true check (only_row),
  code_hash bytea not null
);

-- A group of a lead's stakeholders: the five of the glossary, made with the lead's account, and the lead's own.
create table stakeholder_group (
  group_id uuid primary key,
  workspace_id uuid not null references workspace,
  lead_id uuid not null references member on delete cascade,
  kind text not null check (kind in ('team', 'lead', 'product', 'client', 'manager', 'own')),
  -- Only own groups have a name; the others are named by the reader's language.
  name text,
  position integer not null,
  version bigint not null default 0,
  check ((kind = 'own') = (name is not null))
);
create unique index stakeholder_group_kind on stakeholder_group (lead_id, kind) where kind <> 'own';
create unique index stakeholder_group_name on stakeholder_group (lead_id, lower(name)) where kind = 'own';

create table person (
  person_id uuid primary key,
  workspace_id uuid not null references workspace,
  lead_id uuid not null references member on delete cascade,
  group_id uuid not null references stakeholder_group,
  name text not null,
  email text,
  version bigint not null default 0,
  created_at timestamptz not null
);
create unique index person_email on person (lead_id, lower(email)) where email is not null;
create index person_group on person (group_id);
