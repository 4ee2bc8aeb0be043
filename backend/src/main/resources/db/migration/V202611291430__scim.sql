-- People as a directory of the company provisions them by SCIM.
create table scim_user (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  external_id text,
  -- By which runs know the person, whatever the directory changes later.
  person_key text not null,
  user_name text not null,
  display_name text,
  formatted_name text,
  given_name text,
  family_name text,
  email text,
  language text check (language in ('en', 'de')),
  active boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index scim_user_name on scim_user (workspace_id, lower(user_name));

create table scim_group (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  external_id text,
  display_name text not null,
  members uuid[] not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index scim_group_name on scim_group (workspace_id, lower(display_name));

-- ANALYZE copies values, which outlive their rows (V202611261640).
alter table scim_user
  alter external_id set statistics 0, alter person_key set statistics 0, alter user_name set statistics 0,
  alter display_name set statistics 0, alter formatted_name set statistics 0, alter given_name set statistics 0,
  alter family_name set statistics 0, alter email set statistics 0;
alter table scim_group alter external_id set statistics 0, alter display_name set statistics 0;
alter index scim_user_name alter column 2 set statistics 0;
alter index scim_group_name alter column 2 set statistics 0;
