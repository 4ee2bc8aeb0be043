-- Themes are made once, too, whatever becomes of them: what a page sends again after a lost answer is known by an id of its own.
alter table theme_leap rename to done_once;
alter table done_once rename column leap_id to done_id;
-- SHA-256 of what was done under it; null before this was kept: one of the two ways.
alter table done_once add column what bytea;
