-- The version in which something that can be undone was last done, undone or done again: another title or other sources are no
-- step, and leave what a page could show as it was. What was done before counts as done by now.
alter table board add column stepped_in bigint not null default 0;
update board set stepped_in = version;
