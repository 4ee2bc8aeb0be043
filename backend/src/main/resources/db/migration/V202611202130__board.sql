-- Boards of themes. They hold no word of a comment, only where its statements begin and end: what a release no longer shows is
-- gone from them with it (docs/adr/0037).
create table board (
  board_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  title text not null,
  role boolean not null,
  coarseness integer not null default 0 check (coarseness between -5 and 5),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  -- Grows with every change; its ETag, and by which another tab asks what it has missed.
  version bigint not null default 0,
  -- The version in which a synthesis last rearranged everything, and that in which the order of themes last changed.
  arranged_in bigint not null default 0,
  ordered_in bigint not null default 0,
  synthesis text not null check (synthesis in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  -- Who runs it; whoever finds another run here lets go of theirs.
  run_id uuid,
  -- How often it was begun: what brings the server down each time is not begun for ever.
  attempts integer not null default 0,
  failure text check (failure in ('too-many-statements', 'server-fault')),
  stage text check (stage in ('splitting', 'reading', 'gathering')),
  done integer not null default 0,
  total integer not null default 0,
  started_at timestamptz,
  ended_at timestamptz,
  -- How many statements the last synthesis had to compare by spelling, and whether for want of any model.
  spelled integer not null default 0,
  models_missing boolean not null default false,
  -- The merge tree and what it suggests at every coarseness, by places of statements; compressed JSON. With the run that found it.
  suggested bytea,
  suggested_run uuid
);
create index board_member on board (member_id, changed_at desc, board_id);
create index board_to_gather on board (created_at) where synthesis in ('waiting', 'running');

-- No reference to the survey: where it is gone, the board says so by this title.
create table board_survey (
  board_id uuid not null references board on delete cascade,
  survey_id uuid not null,
  workspace_id uuid not null references workspace,
  title text not null,
  position integer not null,
  primary key (board_id, survey_id)
);
create index board_survey_survey on board_survey (survey_id);

create table theme (
  board_id uuid not null references board on delete cascade,
  theme_id uuid not null,
  workspace_id uuid not null references workspace,
  -- The lead's own words; else it is named after an anchor or a statement.
  name text,
  anchor text,
  quoted_id uuid,
  -- Renamed, merged, split, made by hand or decided: no synthesis and no slider touches it.
  held boolean not null,
  position double precision not null,
  -- Whether the lead put it at its position.
  placed boolean not null,
  verdict text check (verdict in ('realistic', 'needs-clarifying', 'not-now')),
  reason text not null default '',
  horizon text,
  remind_on date,
  decided_at timestamptz,
  changed_in bigint not null,
  primary key (board_id, theme_id),
  check ((horizon is null) = (remind_on is null))
);

create table removed_theme (
  board_id uuid not null references board on delete cascade,
  theme_id uuid not null,
  workspace_id uuid not null references workspace,
  removed_in bigint not null,
  primary key (board_id, theme_id)
);

create table board_statement (
  board_id uuid not null references board on delete cascade,
  statement_id uuid not null,
  workspace_id uuid not null references workspace,
  -- Its place among all, for as long as no synthesis ends.
  place integer not null,
  survey_id uuid,
  comment_id uuid,
  clause_id uuid,
  start_unit integer not null,
  end_unit integer not null,
  -- The suggested theme it belongs to at coarseness 0, also while it stands elsewhere.
  suggested_id uuid,
  alike_id uuid,
  theme_id uuid,
  position double precision not null,
  by_hand boolean not null,
  changed_in bigint not null,
  primary key (board_id, statement_id),
  check ((comment_id is null) <> (clause_id is null) and (survey_id is null) = (comment_id is null))
);
create index board_statement_survey on board_statement (survey_id);

create table theme_tension (
  board_id uuid not null references board on delete cascade,
  tension_id uuid not null,
  workspace_id uuid not null references workspace,
  one_ids uuid[] not null,
  other_ids uuid[] not null,
  state text not null check (state in ('proposed', 'confirmed', 'dismissed')),
  primary key (board_id, tension_id)
);

-- What was done and can be undone: images of what was touched, before and after, as compressed JSON.
create table theme_step (
  board_id uuid not null references board on delete cascade,
  number bigint not null,
  workspace_id uuid not null references workspace,
  kind text not null,
  -- The theme of a verdict: those that follow each other within a minute are one step.
  theme_id uuid,
  undone boolean not null default false,
  done_at timestamptz not null,
  before bytea not null,
  after bytea not null,
  primary key (board_id, number)
);
