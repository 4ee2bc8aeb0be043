-- Without these, one lead's request reads the rows of all others.
create index entry_task on entry (task_id) where task_id is not null;
create index talk_point_talk on talk_point (talk_id) where talk_id is not null;
create index person_lead on person (lead_id);
create index invite_launch_group on invite (launch_group_id);
