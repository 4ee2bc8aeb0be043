-- When people were last asked to vote on a version by name. From the first time on it is proposed.
alter table agreement add column asked_by_name_at timestamptz;

-- What somebody the lead may ask said to a version, as the lead wrote it down (docs/adr/0100).
create table agreement_stance (
  workspace_id uuid not null references workspace,
  agreement_id uuid not null references agreement on delete cascade,
  person_id uuid not null references person on delete cascade,
  -- Absent until they have said it.
  vote text check (vote in ('agree', 'live', 'object')),
  -- The clause they object to.
  clause_id uuid,
  why text,
  primary key (agreement_id, person_id),
  check ((vote is not null and vote = 'object') = (clause_id is not null))
);
create index agreement_stance_person on agreement_stance (person_id);
alter table agreement_stance alter column vote set statistics 0, alter column why set statistics 0;
