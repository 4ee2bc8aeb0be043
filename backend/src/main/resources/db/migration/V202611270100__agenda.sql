-- What a lead wants to talk about: which items of which survey, when and with whom. With whom is what the lead wrote, not a person
-- of their list, who may be removed from it.
create table agenda (
  agenda_id uuid primary key,
  workspace_id uuid not null references workspace,
  lead_id uuid not null references member on delete cascade,
  survey_id uuid not null references survey on delete cascade,
  day date not null,
  with_whom text not null,
  audience text not null check (audience in ('manager', 'team', 'coach')),
  -- Ids of questions, separated by commas.
  items text not null,
  created_at timestamptz not null,
  version bigint not null default 0
);
alter table agenda alter column with_whom set statistics 0, alter column audience set statistics 0,
  alter column items set statistics 0;
create index agenda_lead on agenda (lead_id, created_at, agenda_id);
create index agenda_survey on agenda (survey_id);
