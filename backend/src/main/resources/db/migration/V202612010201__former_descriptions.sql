-- A description that is replaced stays with its responsibilities, and what the lead wrote to them, in one value.
create function keep_description() returns trigger language plpgsql as $$
begin
  if current_setting('tenward.history', true) = 'off' then
    return null;
  end if;
  perform keep_change(
    old.workspace_id, old.member_id, 'role', old.member_id, 'source',
    (old.source::jsonb || jsonb_build_object('clauses', old.clauses::jsonb))::text,
    (new.source::jsonb || jsonb_build_object('clauses', new.clauses::jsonb))::text, null);
  return null;
end $$;
drop trigger history on lead_role;
create trigger history after update on lead_role for each row when (old.source is distinct from new.source)
  execute function keep_description();
