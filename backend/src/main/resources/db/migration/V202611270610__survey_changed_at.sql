-- When the lead or the clock last changed a survey; never an answer, a decline or what becomes of a mail.
alter table survey add column changed_at timestamptz not null default now();
update survey set changed_at = greatest(created_at, launched_at, closed_at, released_at, keys_destroyed_at, cancelled_at);
