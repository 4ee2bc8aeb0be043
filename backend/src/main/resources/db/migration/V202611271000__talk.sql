-- Whom a lead wants to stay in touch with, what two talk about, and who coaches whom (docs/adr/0079).
-- No row names both a person or a talk and what came out of anonymous answers.

-- The lead's wish for one of their people; nobody else reads it.
create table contact (
  person_id uuid primary key references person on delete cascade,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  rhythm_days integer check (rhythm_days between 1 and 365),
  why text,
  until date,
  paused_until date,
  -- They talk every so many days; the next talk is planned when one is over.
  series_days integer check (series_days between 1 and 365),
  -- Since when there is a wish: who was never in touch drifts from then on.
  since date not null,
  version bigint not null default 0
);
create index contact_member on contact (member_id);

create table offer (
  offer_id uuid primary key,
  workspace_id uuid not null references workspace,
  -- Null for one that was imported from elsewhere.
  member_id uuid unique references member on delete cascade,
  name text,
  source text,
  generated_on date,
  -- JSON, a list of words.
  skills text not null default '[]',
  languages text not null default '[]',
  zone text not null,
  places integer not null check (places between 0 and 20),
  note text,
  until date,
  published boolean not null,
  outside boolean not null,
  contact text,
  version bigint not null default 0,
  check ((member_id is null) = (source is not null) and (member_id is null) = (name is not null)),
  check (not outside or contact is not null)
);
create index offer_workspace on offer (workspace_id);

create table pairing (
  pairing_id uuid primary key,
  workspace_id uuid not null references workspace,
  -- Null for somebody from elsewhere, and for a coach who left.
  coach_id uuid references member on delete set null check (coach_id <> coachee_id),
  coachee_id uuid not null references member on delete cascade,
  -- As the coach was called when they were asked.
  coach_name text not null,
  -- Somebody from elsewhere, who works behind the links of the talks.
  outside boolean not null,
  purpose text not null,
  -- JSON, as a list of the contract's PairingSkill.
  skills text not null,
  rhythm_days integer not null check (rhythm_days between 1 and 365),
  sessions integer not null check (sessions between 1 and 24),
  state text not null check (state in ('asked', 'running', 'ended')),
  since date,
  ended_on date,
  stays text,
  after text,
  would_coach boolean,
  created_at timestamptz not null,
  version bigint not null default 0
);
create index pairing_coachee on pairing (coachee_id);
create unique index pairing_once on pairing (coach_id, coachee_id) where state <> 'ended';

create table talk (
  talk_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  -- A stakeholder; no foreign key, so that the name stays when they are removed.
  person_id uuid,
  person_name text,
  pairing_id uuid references pairing on delete cascade,
  day date not null,
  start text,
  minutes integer not null check (minutes between 5 and 480),
  state text not null check (state in ('planned', 'held', 'cut-short', 'no-show', 'skipped')),
  -- Why it was moved or skipped.
  reason text,
  purpose text,
  tried text,
  preparation text,
  -- Of the coach; the coachee does not read it.
  coach_preparation text,
  -- JSON, as a list of the contract's TalkCard.
  cards text not null default '[]',
  -- SHA-256 of the secret of its link.
  link_hash bytea unique,
  -- Of the step: which skill of the pairing it is about.
  skill text,
  created_at timestamptz not null,
  version bigint not null default 0,
  check ((person_id is null) = (person_name is null)),
  check ((person_id is null) <> (pairing_id is null))
);
create index talk_member on talk (member_id, day);
create index talk_person on talk (person_id);
create index talk_pairing on talk (pairing_id);

-- An open point is one point over all talks with the same person or in the same pairing.
create table talk_point (
  point_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  person_id uuid,
  pairing_id uuid references pairing on delete cascade,
  kind text not null check (kind in ('point', 'option')),
  text text not null,
  -- Whose talk it is, or the other one.
  by_other boolean not null,
  origin text check (origin in ('promise', 'clause', 'helps', 'experiment', 'decision')),
  done boolean not null default false,
  -- The talk in which it was ticked; of an option the one it was written in.
  talk_id uuid references talk on delete set null,
  place integer not null default 0,
  created_at timestamptz not null,
  version bigint not null default 0,
  check ((person_id is null) <> (pairing_id is null))
);
create index talk_point_person on talk_point (person_id);
create index talk_point_pairing on talk_point (pairing_id);
create index talk_point_member on talk_point (member_id);

-- What came out of a talk. No foreign keys: the task and the line stay when the talk goes.
alter table task add column talk_id uuid;
-- Whether the person does it, also once it is done.
alter table task add column theirs boolean not null default false;
update task set theirs = state = 'waiting';
alter table task add constraint task_talk_thread check (talk_id is null or thread_kind is null or thread_kind = 'clause');
create index task_talk on task (talk_id) where talk_id is not null;
alter table entry add column talk_id uuid;
-- The task whose end it tells of.
alter table entry add column task_id uuid;
alter table entry add constraint entry_talk_thread check (talk_id is null or thread_kind is null or thread_kind = 'clause');
create index entry_talk on entry (talk_id) where talk_id is not null;
create index entry_person on entry (person_id) where person_id is not null;
create index task_person on task (person_id) where person_id is not null;

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table contact alter column why set statistics 0;
alter table offer
  alter column name set statistics 0, alter column source set statistics 0, alter column skills set statistics 0,
  alter column languages set statistics 0, alter column zone set statistics 0, alter column note set statistics 0,
  alter column contact set statistics 0;
alter table pairing
  alter column coach_name set statistics 0, alter column purpose set statistics 0, alter column skills set statistics 0,
  alter column stays set statistics 0, alter column after set statistics 0;
alter table talk
  alter column person_name set statistics 0, alter column start set statistics 0, alter column reason set statistics 0,
  alter column purpose set statistics 0, alter column tried set statistics 0, alter column preparation set statistics 0,
  alter column coach_preparation set statistics 0, alter column cards set statistics 0, alter column skill set statistics 0;
alter table talk_point alter column text set statistics 0, alter column origin set statistics 0;
