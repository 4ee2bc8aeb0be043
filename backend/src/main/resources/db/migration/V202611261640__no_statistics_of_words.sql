-- ANALYZE copies the commonest and some other values of a column into pg_statistic, where they outlive their rows. Of columns with
-- people's words or names it shall keep none: those of text that is neither an identifier nor a word of an enumeration. SchemaTest
-- has the same rule for columns to come.
do $$
declare
  found record;
begin
  for found in
    select c.oid::regclass as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and c.relname not in ('flyway_schema_history', 'scheduled_tasks')
      and (a.atttypid = 'text'::regtype
          and a.attname not in ('anchor', 'block', 'cancel_reason', 'comments', 'delivery', 'failure', 'field', 'halted', 'kind', 'language',
            'manager_alone', 'operation', 'question_id', 'role', 'stage', 'state', 'synthesis', 'template', 'verdict', 'zone')
        or c.relname = 'theme_step' and a.attname in ('before', 'after'))
  loop
    -- To its own type, which rewrites nothing: that is how PostgreSQL before 18 lets an owner drop what is there already.
    execute format('alter table %s alter column %I type %s, alter column %2$I set statistics 0', found."table", found."column", found.type);
  end loop;
  for found in
    select i.indexrelid::regclass as "index", a.attnum as number
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = i.indexrelid
    where c.relnamespace = current_schema()::regnamespace and i.indkey[a.attnum - 1] = 0
  loop
    execute format('alter index %s alter column %s set statistics 0', found."index", found.number);
  end loop;
end
$$;
