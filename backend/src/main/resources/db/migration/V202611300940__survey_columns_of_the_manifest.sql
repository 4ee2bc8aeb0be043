-- Lists and counts over all surveys of a lead would parse each manifest. A launch writes both with the manifest, which never changes.
-- Without items it was launched by the version before, beside this one during an update: its manifest is parsed.
alter table survey add column kept_months int;
alter table survey add column items text[];
alter table survey alter column items set statistics 0;

update survey set kept_months = (manifest::jsonb ->> 'keptMonths')::int,
  items = array(
    select q ->> 'id' from jsonb_array_elements(manifest::jsonb -> 'questions') q
    where q ->> 'kind' = 'item')
where manifest is not null;
