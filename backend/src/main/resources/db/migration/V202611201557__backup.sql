-- What an owner says about backups: the server does not see its own.
create table backup (
  workspace_id uuid primary key references workspace,
  made_on date not null,
  restored_on date
);
