-- A step may be a short one.
alter table task drop constraint task_check3;
alter table task add check (mark <> 'step' or minutes between 5 and 90);

alter table entry drop constraint entry_kind_check;
alter table entry add constraint entry_kind_check
  check (kind in ('did', 'learned', 'heard', 'went-wrong', 'thanked', 'asked-for-change', 'touch', 'chance', 'reflection'));

-- What the person would like to do or learn.
alter table contact add would_like text;
alter table contact alter would_like set statistics 0;
