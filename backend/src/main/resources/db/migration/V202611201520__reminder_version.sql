-- How often a reminder was moved, which calendars want to know.
alter table reminder add column version bigint not null default 0;
