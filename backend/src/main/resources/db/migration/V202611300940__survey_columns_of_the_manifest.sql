-- Lists and counts over all surveys of a lead would parse each manifest. A trigger fills the columns, because a server of the version
-- before may launch beside this one during an update.
alter table survey add column kept_months int;
alter table survey add column items text[] not null default '{}';

create function copy_of_manifest() returns trigger language plpgsql as $$
begin
  new.kept_months := (new.manifest::jsonb ->> 'keptMonths')::int;
  new.items := array(
    select q ->> 'id' from jsonb_array_elements(new.manifest::jsonb -> 'questions') q
    where q ->> 'kind' = 'item');
  return new;
end $$;

create trigger survey_inserted before insert on survey for each row
  when (new.manifest is not null) execute function copy_of_manifest();

create trigger survey_changed before update on survey for each row
  when (new.manifest is distinct from old.manifest and new.manifest is not null)
  execute function copy_of_manifest();

update survey set kept_months = (manifest::jsonb ->> 'keptMonths')::int,
  items = array(
    select q ->> 'id' from jsonb_array_elements(manifest::jsonb -> 'questions') q
    where q ->> 'kind' = 'item')
where manifest is not null;
