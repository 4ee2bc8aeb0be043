-- Several servers may wait on one database for its owner, each with a code of its own on its console.
alter table setup_code drop column only_row;
alter table setup_code add primary key (code_hash);
alter table setup_code add column created_at timestamptz not null default now();
