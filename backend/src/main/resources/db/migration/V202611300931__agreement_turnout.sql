-- How many were asked when it was agreed, and what those said who voted by name. Earlier versions have none:
-- people had been told that only the lead reads it.
alter table agreement add column turnout text;
alter table agreement alter column turnout set statistics 0;
