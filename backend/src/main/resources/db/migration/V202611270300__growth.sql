-- Where a lead wants to get, what they do for it, and what came of it. All of it is private to its member (docs/adr/0068).
create table goal (
  goal_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  kind text not null check (kind in ('growth', 'experiment', 'handover', 'absence', 'fit')),
  title text not null,
  sign text,
  state text not null check (state in ('draft', 'active', 'resting', 'reached', 'dropped')),
  -- What it hangs on, softly: the thing may go, the words stay. No foreign key.
  thread_kind text check (thread_kind in ('clause', 'item', 'theme', 'advice')),
  thread_key text,
  -- Of a piece of advice the lead's reply, never what was advised.
  thread_words text,
  -- The item that is rated, also of a piece of advice.
  thread_item text,
  -- JSON, as the contract's Start: never changed after it was written.
  start text,
  look_back_on date,
  -- Of a handover: the other lead, who reads and writes it too.
  partner_id uuid references member on delete set null check (partner_id is null or kind = 'handover'),
  template text,
  -- JSON, as a list of the contract's EarlierGoal.
  earlier text not null default '[]',
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version bigint not null default 0,
  check ((thread_kind is null) = (thread_key is null) and (thread_kind is null) = (thread_words is null))
);
create index goal_member on goal (member_id);
create index goal_partner on goal (partner_id) where partner_id is not null;

create table task (
  task_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  text text not null,
  note text,
  minutes integer,
  due_on date,
  state text not null check (state in ('open', 'waiting', 'done', 'dropped')),
  mark text check (mark in ('step', 'milestone')),
  stage text check (stage in ('shadow', 'together', 'with-a-net', 'alone')),
  stage_since date,
  goal_id uuid references goal on delete cascade,
  thread_kind text check (thread_kind in ('clause', 'item', 'theme', 'advice')),
  thread_key text,
  thread_words text,
  thread_item text,
  -- A stakeholder; no foreign key, so that the name stays when they are removed.
  person_id uuid,
  person_name text,
  -- Its place among those that were made with it.
  place integer not null default 0,
  done_at timestamptz,
  created_at timestamptz not null,
  version bigint not null default 0,
  check ((thread_kind is null) = (thread_key is null) and (thread_kind is null) = (thread_words is null)),
  check (goal_id is null or thread_kind is null),
  check (mark is null or goal_id is not null),
  check (mark <> 'step' or minutes between 15 and 90),
  check ((person_id is null) = (person_name is null)),
  -- Nothing that names a person can hang on what came out of anonymous answers.
  check (person_id is null or thread_kind is null or thread_kind = 'clause')
);
create index task_member on task (member_id);
create index task_goal on task (goal_id);
create unique index task_step on task (goal_id) where mark = 'step' and state = 'open';

create table entry (
  entry_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  day date not null,
  kind text not null
    check (kind in ('did', 'learned', 'heard', 'went-wrong', 'thanked', 'asked-for-change', 'touch', 'reflection')),
  text text not null,
  evidence boolean not null default false,
  goal_id uuid references goal on delete set null,
  -- What the goal was called when it was removed.
  goal_title text,
  thread_kind text check (thread_kind in ('clause', 'item', 'theme', 'advice')),
  thread_key text,
  thread_words text,
  thread_item text,
  person_id uuid,
  person_name text,
  created_at timestamptz not null,
  version bigint not null default 0,
  check ((thread_kind is null) = (thread_key is null) and (thread_kind is null) = (thread_words is null)),
  check (goal_id is null or thread_kind is null),
  check ((person_id is null) = (person_name is null)),
  check (person_id is null or thread_kind is null or thread_kind = 'clause')
);
create index entry_member on entry (member_id, day);
create index entry_goal on entry (goal_id);

create table share (
  share_id uuid primary key,
  workspace_id uuid not null references workspace,
  by_id uuid not null references member on delete cascade,
  with_id uuid not null references member on delete cascade check (with_id <> by_id),
  kind text not null check (kind in ('goal', 'entry')),
  thing_id uuid not null,
  since timestamptz not null,
  unique (thing_id, with_id)
);
create index share_by on share (by_id);
create index share_with on share (with_id);

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table goal
  alter column title set statistics 0, alter column sign set statistics 0, alter column thread_kind set statistics 0,
  alter column thread_key set statistics 0, alter column thread_words set statistics 0, alter column thread_item set statistics 0,
  alter column start set statistics 0, alter column earlier set statistics 0;
alter table task
  alter column text set statistics 0, alter column note set statistics 0, alter column mark set statistics 0,
  alter column thread_kind set statistics 0, alter column thread_key set statistics 0, alter column thread_words set statistics 0,
  alter column thread_item set statistics 0, alter column person_name set statistics 0;
alter table entry
  alter column text set statistics 0, alter column goal_title set statistics 0, alter column thread_kind set statistics 0,
  alter column thread_key set statistics 0, alter column thread_words set statistics 0, alter column thread_item set statistics 0,
  alter column person_name set statistics 0;
