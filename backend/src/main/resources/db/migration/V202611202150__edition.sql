-- What a lead published of a board to those who answered, and since when.
create table board_publication (
  board_id uuid primary key references board on delete cascade,
  workspace_id uuid not null references workspace,
  published boolean not null default false,
  -- Those that the lead chose; null: every theme with a verdict.
  theme_ids uuid[],
  -- The edition from which on respondents read: what was taken back before is told nobody again.
  since integer not null default 1,
  published_at timestamptz,
  changed_at timestamptz,
  taken_back_at timestamptz,
  version bigint not null default 0
);

-- What was published at one moment, as the respondents of each survey read it. The board may change; this does not.
create table edition (
  edition_id uuid primary key,
  board_id uuid not null references board on delete cascade,
  workspace_id uuid not null references workspace,
  number integer not null,
  at timestamptz not null,
  unique (board_id, number)
);

create table edition_theme (
  edition_id uuid not null references edition on delete cascade,
  survey_id uuid not null,
  theme_id uuid not null,
  workspace_id uuid not null references workspace,
  position integer not null,
  name text not null,
  verdict text not null check (verdict in ('realistic', 'needs-clarifying', 'not-now')),
  reason text not null,
  horizon text,
  -- Comments of this survey in it, and of no other.
  voices integer not null check (voices > 0),
  primary key (edition_id, survey_id, theme_id)
);
create index edition_theme_survey on edition_theme (survey_id);
