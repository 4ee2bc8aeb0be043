-- What happened, kept by the questions of a template (docs/adr/0115).
create table situation_template (
  template_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  -- JSON in the shape of the contract's SituationForm.
  form text not null,
  created_at timestamptz not null,
  version bigint not null default 0
);
create index situation_template_member on situation_template (member_id);

create table situation (
  situation_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  -- The name of a shipped template, or the id of an own one, which may be gone.
  template text not null,
  -- As it was when the situation began.
  form text not null,
  title text,
  day date not null,
  state text not null check (state in ('open', 'decided', 'set-aside', 'done')),
  outcome text,
  note text,
  look_again_on date,
  -- JSON, a list of the contract's SituationAnswer. No foreign keys: names stay when people are removed.
  answers text not null,
  -- What the lead wrote, for the search.
  words text not null,
  goal_id uuid references goal on delete set null,
  thread_kind text check (thread_kind in ('clause', 'item', 'theme', 'advice')),
  thread_key text,
  thread_words text,
  thread_item text,
  task_id uuid references task on delete set null,
  created_at timestamptz not null,
  version bigint not null default 0,
  check (state <> 'set-aside' or note is not null and look_again_on is not null),
  check ((thread_kind is null) = (thread_key is null) and (thread_kind is null) = (thread_words is null)),
  check (goal_id is null or thread_kind is null),
  -- Nothing that names a person can hang on what came out of anonymous answers.
  check (thread_kind is null or thread_kind = 'clause' or not answers::jsonb @? '$[*].person')
);
create index situation_member on situation (member_id, day);
create index situation_goal on situation (goal_id) where goal_id is not null;
create index situation_task on situation (task_id) where task_id is not null;
create index situation_words on situation using gin (searched_words(words));

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table situation_template alter column form set statistics 0;
alter table situation
  alter column form set statistics 0, alter column title set statistics 0, alter column outcome set statistics 0,
  alter column note set statistics 0, alter column answers set statistics 0, alter column words set statistics 0,
  alter column thread_kind set statistics 0, alter column thread_key set statistics 0, alter column thread_words set statistics 0,
  alter column thread_item set statistics 0;
alter index situation_words alter column 1 set statistics 0;
