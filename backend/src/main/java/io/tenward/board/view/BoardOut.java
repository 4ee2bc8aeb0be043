package io.tenward.board.view;

import io.tenward.base.http.Copies;
import io.tenward.board.state.BoardStatement;
import io.tenward.board.state.Placement;
import io.tenward.contract.BoardStatementView;
import io.tenward.contract.BoardView;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;

/** Copies a board to the shapes of the contract. */
@Mapper(config = Copies.Out.class)
interface BoardOut {
  /** Serves who has the texts, which only change with another synthesis or another role. */
  @Mapping(target = "comments", expression = "java(java.util.List.of())")
  @Mapping(target = "clauses", expression = "java(java.util.List.of())")
  BoardView withoutTexts(BoardView board);

  @Mapping(target = "id", source = "statement.id")
  @Mapping(target = "alike", source = "statement.alikeId")
  BoardStatementView statement(BoardStatement statement, Placement placement);
}
