-- By what another system, such as that of HR, knows a person; once per lead.
alter table person add column external_id text;
alter table person alter column external_id set statistics 0;
create unique index person_external_id on person (lead_id, external_id) where external_id is not null;
