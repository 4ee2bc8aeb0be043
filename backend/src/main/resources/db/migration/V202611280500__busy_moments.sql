-- Which minutes of the day are busy, one bit each, so that a one-on-one that is in the calendar, too, counts once.
alter table meeting_day add column busy bytea;
alter table meeting_day alter column busy set statistics 0;
