-- Evidence that a lead's tools propose (docs/adr/0119). What the lead keeps is an entry with the id of the proposal.
alter table entry
  add source text,
  add external_key text,
  -- As the lead called it when it proposed the line.
  add tool text;
alter table entry alter source set statistics 0, alter external_key set statistics 0, alter tool set statistics 0;

create table evidence_key (
  key_id uuid primary key,
  workspace_id uuid not null references workspace,
  member_id uuid not null references member on delete cascade,
  tool text not null,
  goal_id uuid references goal on delete set null,
  thread_kind text check (thread_kind in ('clause', 'item', 'theme', 'advice')),
  thread_key text,
  thread_words text,
  thread_item text,
  created_at timestamptz not null,
  check ((thread_kind is null) = (thread_key is null) and (thread_kind is null) = (thread_words is null)),
  check (goal_id is null or thread_kind is null)
);
create index evidence_key_member on evidence_key (member_id);
create index evidence_key_goal on evidence_key (goal_id) where goal_id is not null;

create table evidence_proposal (
  proposal_id uuid primary key,
  workspace_id uuid not null references workspace,
  key_id uuid not null references evidence_key on delete cascade,
  external_key text not null,
  day date not null,
  text text not null,
  source text,
  created_at timestamptz not null,
  -- It stays, so that the tool does not bring it again.
  declined_at timestamptz,
  unique (key_id, external_key)
);

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table evidence_key
  alter tool set statistics 0, alter thread_kind set statistics 0, alter thread_key set statistics 0,
  alter thread_words set statistics 0, alter thread_item set statistics 0;
alter table evidence_proposal
  alter external_key set statistics 0, alter text set statistics 0, alter source set statistics 0;
