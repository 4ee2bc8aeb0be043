-- A survey from draft to release. What joins a person to an invite, or an invite to an answer, does not exist:
-- no column, no key, no time, no sequence (anonymity.md, "What the server stores"; SchemaTest holds it).

create table survey (
  survey_id uuid primary key,
  workspace_id uuid not null references workspace,
  lead_id uuid not null references member on delete cascade,
  state text not null check (state in ('draft', 'running', 'closed', 'cancelled')),
  template text not null,
  title text not null,
  intro text not null default '',
  k integer not null default 4 check (k between 3 and 10),
  show_names boolean not null default true,
  -- How somebody who is alone in the manager group answers: under their name, or within Smaller groups.
  manager_alone text not null default 'named' check (manager_alone in ('named', 'merged')),
  zone text not null,
  -- The local closing time the lead typed, and the instant it means in that zone.
  closes_local timestamp not null,
  closes_at timestamptz not null,
  opens_at timestamptz,
  created_at timestamptz not null,
  launched_at timestamptz,
  closed_at timestamptz,
  -- Set in the same transaction that writes the release; results are served once keys_destroyed_at stands too.
  released_at timestamptz,
  keys_destroyed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason in ('by-lead', 'keys-lost')),
  -- Why a close stopped: more answers than ballots in a group. Nothing was opened.
  halted text check (halted in ('more-answers-than-ballots')),
  -- The frozen manifest, byte for byte as it is hashed, and that hash.
  manifest text,
  manifest_hash bytea,
  read_key_hash bytea,
  invited_count integer,
  answered_count integer,
  rejected_count integer,
  version bigint not null default 0
);
create index survey_lead on survey (lead_id, created_at desc, survey_id);
create index survey_due on survey (closes_at) where state = 'running';

-- Who is asked. Written while drafting, frozen at launch, kept afterwards for the repeat rule; it holds no invite.
create table audience (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  person_id uuid not null,
  group_id uuid not null,
  -- The launch group the person was counted in; null while the survey is a draft.
  launch_group_id uuid,
  primary key (survey_id, person_id)
);

-- A block of respondents as fixed at launch: one signing key, one count.
create table launch_group (
  launch_group_id uuid primary key,
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  kind text not null check (kind in ('team', 'lead', 'product', 'client', 'manager', 'own', 'smaller')),
  name text,
  named boolean not null,
  invited integer not null,
  position integer not null
);
create index launch_group_survey on launch_group (survey_id);

create table invite (
  invite_id uuid primary key,
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  launch_group_id uuid not null references launch_group on delete cascade,
  -- The group on whose printed sheet the link stands; participation is not secret, content is.
  group_id uuid not null,
  secret_hash bytea not null
);
create index invite_survey on invite (survey_id);

create table decline (
  workspace_id uuid not null references workspace,
  invite_id uuid primary key references invite on delete cascade
);

-- invite -> hash of the one blinded message that was signed for it.
create table ballot (
  workspace_id uuid not null references workspace,
  invite_id uuid primary key references invite on delete cascade,
  blinded_hash bytea not null
);

-- Append-only record of the closing times announced after launch.
create table closing_time (
  closing_time_id uuid primary key,
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  closes_at timestamptz not null,
  announced_at timestamptz not null
);
create index closing_time_survey on closing_time (survey_id, announced_at);
