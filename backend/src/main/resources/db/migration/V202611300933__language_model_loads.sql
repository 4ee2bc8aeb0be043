-- A board waits while the language model is being loaded.
alter table board
  drop constraint board_stage_check,
  add constraint board_stage_check check (stage in ('splitting', 'reading', 'gathering', 'asking', 'loading'));
