-- Whether the lead has opened the results, so that the next step is the same on every device of theirs.
alter table survey add column results_read boolean not null default false;
-- Which of the earlier ones were read only browsers knew: nobody is sent through all of them again.
update survey set results_read = true where released_at is not null;
