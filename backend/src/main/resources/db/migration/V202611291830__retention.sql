-- How long a workspace keeps things, in the shape of the contract's RetentionPeriods. A workspace without a row has the
-- periods that new ones begin with.
create table retention (
  workspace_id uuid primary key references workspace,
  kept text not null,
  -- From this day on; without a day the two are the same.
  next text not null,
  next_on date,
  version bigint not null
);

-- The update deletes nothing that is there.
insert into retention (workspace_id, kept, next, version)
select workspace_id, '{"events":30}', '{"events":30}', 0 from workspace;

-- Whoever was erased, without a name: which surveys had asked them counts for 60 days after each of these (ADR 0105).
create table erased_person (
  person_id uuid primary key,
  workspace_id uuid not null references workspace,
  erased_at timestamptz not null
);

-- Statistics are kept of identifiers and enumerations only (V202611261640).
alter table retention alter kept set statistics 0, alter next set statistics 0;
