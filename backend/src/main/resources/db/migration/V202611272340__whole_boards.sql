-- A page is answered with the whole board, no longer with what changed since a version.
alter table theme drop column changed_in;
alter table board_statement drop column changed_in;
alter table board drop column ordered_in;
drop table removed_theme;
