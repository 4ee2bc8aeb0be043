-- Which card a task or a log entry came from, and how the card ended or for whom it was. The contract lists the words.
alter table task add column card text, add column outcome text;
alter table entry
  add column card text,
  add column outcome text,
  add column minutes integer check (minutes > 0);
alter table task alter column card set statistics 0, alter column outcome set statistics 0;
alter table entry alter column card set statistics 0, alter column outcome set statistics 0;
