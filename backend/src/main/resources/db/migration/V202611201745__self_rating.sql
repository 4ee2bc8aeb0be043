-- How leads rate themselves in the items of a survey, before its results open. Surveys that had closed before this existed
-- hold nothing back (docs/adr/0028).
create table self_rating (
  survey_id uuid primary key references survey on delete cascade,
  workspace_id uuid not null references workspace,
  state text not null default 'open' check (state in ('open', 'finished', 'waived')),
  -- A JSON list of the contract's SelfRatedItem.
  items text not null default '[]',
  changed_at timestamptz not null,
  ended_at timestamptz,
  version bigint not null default 0,
  check ((state = 'open') = (ended_at is null))
);
insert into self_rating (survey_id, workspace_id, state, changed_at, ended_at)
select survey_id, workspace_id, 'waived', now(), now() from survey
where state = 'closed' and manifest::jsonb @? '$.questions[*] ? (@.kind == "item")';
