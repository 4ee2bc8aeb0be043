-- What the lead shows to the person on their link (ADR 0134). Of what stands there, the lead's own promises made outside
-- of one-on-ones go: no page said that the person would read them.
alter table task add shared boolean not null default false;
update task set shared = true
where person_id is not null and (goal_id is null or talk_id is not null)
  and (theirs or state = 'handed' or talk_id is not null);
