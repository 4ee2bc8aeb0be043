-- What a lead wrote or changed of a draft's form: a JSON list of the contract's Question. Null follows the shipped template.
alter table survey add column questions text;

-- A form of a lead's own. Surveys copy its questions when they are made of it, so that it can be removed at any time.
create table template (
  template_id uuid primary key,
  workspace_id uuid not null references workspace,
  lead_id uuid not null references member on delete cascade,
  title text not null,
  questions text not null,
  created_at timestamptz not null,
  version bigint not null default 0
);
create index template_lead on template (lead_id, created_at, template_id);

-- A part of a group that was split for one survey; its id stands where else the group's would. Empty ones keep their name.
create table audience_part (
  workspace_id uuid not null references workspace,
  survey_id uuid not null references survey on delete cascade,
  part_id uuid not null,
  group_id uuid not null,
  name text not null,
  position integer not null,
  primary key (survey_id, part_id)
);
alter table audience add column part_id uuid;
