-- Whether something opens the links of emails before people do. An owner asks for it; one test a workspace is kept.
create table mail_link_test (
  mail_link_test_id uuid primary key,
  workspace_id uuid not null unique references workspace on delete cascade,
  opened_at timestamptz,
  -- What the program calls itself.
  opened_with text
);
alter table mail_link_test alter opened_with set statistics 0;
