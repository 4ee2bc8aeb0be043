-- Which language model grouped a board, or why it failed; and what it calls a theme.

alter table board
  add column plain boolean not null default false,
  add column language_model text,
  add column model_failure text,
  alter column language_model set statistics 0,
  alter column model_failure set statistics 0,
  alter column suggested set statistics 0,
  drop constraint board_stage_check,
  add constraint board_stage_check check (stage in ('splitting', 'reading', 'gathering', 'asking'));
alter table theme
  add column wish text,
  alter column wish set statistics 0;
-- What the lead reads as the name of a theme is searched.
drop index theme_words;
create index theme_words on theme
  using gin (searched_words(coalesce(name, wish, '') || ' ' || reason || ' ' || coalesce(horizon, '')));
alter index theme_words alter column 1 set statistics 0;
-- A language model proposes contradictions again.
alter table theme_tension
  drop constraint theme_tension_state_check,
  add check (state in ('proposed', 'confirmed', 'dismissed'));
