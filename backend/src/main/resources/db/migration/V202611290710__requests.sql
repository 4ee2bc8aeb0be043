-- A request that got the reply "not now" is no promise. Until now it was an open task in the box `schedule`.
alter table task drop constraint task_state_check,
  add constraint task_state_check check (state in ('asked', 'not-now', 'open', 'waiting', 'handed', 'done', 'dropped'));
-- When the person who does it will have done it, in their own words; the lead checks on due_on.
alter table task add their_day date;
