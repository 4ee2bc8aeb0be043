-- Whose removal can still be undone, without anything that was known of them: whoever undoes it says who they are.
create table removed_person (
  person_id uuid primary key,
  workspace_id uuid not null references workspace,
  lead_id uuid not null references member on delete cascade,
  removed_at timestamptz not null
);
create index removed_person_lead on removed_person (lead_id);

-- The drafts that asked them, and where.
create table removed_audience (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  person_id uuid not null references removed_person on delete cascade,
  group_id uuid not null,
  part_id uuid,
  primary key (survey_id, person_id)
);
create index removed_audience_person on removed_audience (person_id);
