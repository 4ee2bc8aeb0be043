-- What the statements of a board were gathered from, while others are gathered instead: where that comes to nothing, the board is
-- made of these again. No role where nothing is kept.
alter table board add column gathered_role boolean;

create table gathered_survey (
  board_id uuid not null references board on delete cascade,
  survey_id uuid not null,
  workspace_id uuid not null references workspace,
  title text not null,
  position integer not null,
  primary key (board_id, survey_id)
);
