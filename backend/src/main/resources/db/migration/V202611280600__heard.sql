-- What somebody told the lead face to face, in the lead's words (docs/adr/0101). No person, no talk, no time: nothing says who or when.
create table heard (
  board_id uuid not null references board on delete cascade,
  heard_id uuid not null,
  workspace_id uuid not null references workspace,
  text text not null,
  -- Softly: a theme comes and goes with the slider and with undo.
  theme_id uuid,
  -- Of those that the board's quotes are labelled with; null is somebody.
  group_id uuid,
  primary key (board_id, heard_id)
);
alter table heard alter column text set statistics 0;
