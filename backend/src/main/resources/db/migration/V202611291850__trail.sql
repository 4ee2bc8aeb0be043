-- What owners and members did with accounts, tokens, exports and backups (docs/adr/0127). Names are not copied:
-- they leave with the member, and no foreign key keeps a member here.
create table trail_entry (
  trail_entry_id uuid primary key,
  workspace_id uuid not null references workspace on delete cascade,
  happened_at timestamptz not null,
  kind text not null,
  actor_id uuid,
  by_token boolean not null,
  member_id uuid,
  detail text
);
create index trail_entry_time on trail_entry (workspace_id, happened_at desc, trail_entry_id desc);
-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table trail_entry alter kind set statistics 0, alter detail set statistics 0;
