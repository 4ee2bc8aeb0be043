-- One comment leads to its themes, and a theme to the few clauses in it, without a look at the rest of the board.
drop index board_statement_survey;
create index board_statement_comment on board_statement (survey_id, comment_id);
create index board_statement_clause on board_statement (board_id) where clause_id is not null;
