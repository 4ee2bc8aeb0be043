-- Which card a task or a log entry came from, and how the card ended or for whom it was. The contract lists the words.
alter table task add column card text, add column outcome text;
alter table entry
  add column card text,
  add column outcome text,
  add column minutes integer check (minutes > 0);
create index task_card on task (member_id) where card is not null;
create index entry_card on entry (member_id, day) where card is not null;
alter table task alter column card set statistics 0, alter column outcome set statistics 0;
alter table entry alter column card set statistics 0, alter column outcome set statistics 0;
