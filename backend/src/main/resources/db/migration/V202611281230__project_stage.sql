-- Who has each stage of a lead's project, and who grows into it, as a JSON array in the lead's order.
create table project_stages (
  member_id uuid primary key references member on delete cascade,
  workspace_id uuid not null references workspace,
  stages text not null,
  version bigint not null
);
alter table project_stages alter column stages set statistics 0;
