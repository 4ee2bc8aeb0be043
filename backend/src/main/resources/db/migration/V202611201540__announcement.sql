-- Who is told by mail that something was published: one mail each, without a link, the same for everybody who was asked. It
-- is joined with no invite, and holds neither an address nor a text.
create table announcement (
  survey_id uuid not null references survey on delete cascade,
  person_id uuid not null,
  workspace_id uuid not null references workspace,
  -- sending: handed to the mail server by a process that has not come back with its answer yet. unknown: there was none; it
  -- is never sent again.
  state text not null check (state in ('waiting', 'sending', 'sent', 'refused', 'unknown')),
  due_at timestamptz not null,
  attempts integer not null default 0,
  primary key (survey_id, person_id)
);
create index announcement_due on announcement (due_at) where state in ('waiting', 'sending');
