-- Which undos and redos were carried out: one that is sent again after a lost answer must not take another step back.
create table theme_leap (
  board_id uuid not null references board on delete cascade,
  leap_id uuid not null,
  workspace_id uuid not null references workspace,
  primary key (board_id, leap_id)
);
