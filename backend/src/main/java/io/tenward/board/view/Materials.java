package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardProblem;
import io.tenward.board.view.BoardView.Clause;
import io.tenward.results.ReleasedResults;
import io.tenward.results.ReleasedSurvey;
import io.tenward.role.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what boards are made of: comments through the release only, as everything does. */
@ApplicationScoped
public class Materials {
  private final ReleasedResults released;
  private final Roles roles;

  Materials(ReleasedResults released, Roles roles) {
    this.released = released;
    this.roles = roles;
  }

  /** What is left of it. */
  public Material of(Connection connection, Board board) throws SQLException {
    var surveys = new ArrayList<ReleasedSurvey>();
    var withdrawn = new ArrayList<Board.Source>();
    for (var source : board.sources()) {
      try {
        surveys.add(
            released.ofMember(
                connection, board.memberId(), board.workspaceId(), source.surveyId()));
      } catch (ProblemException unreadable) {
        withdrawn.add(source);
      }
    }
    var clauses = board.role() ? clausesOf(connection, board.memberId()) : List.<Clause>of();
    return new Material(List.copyOf(surveys), List.copyOf(withdrawn), clauses);
  }

  /**
   * @throws ProblemException as {@link ReleasedResults#ofOwn}
   */
  ReleasedSurvey released(Connection connection, Caller caller, UUID surveyId) throws SQLException {
    return released.ofOwn(connection, caller, surveyId);
  }

  /**
   * What a board could be made of.
   *
   * @throws ProblemException invalid-request with unknown-survey, results-not-ready,
   *     self-rating-open, nothing-to-gather
   */
  public Material chosen(
      Connection connection, Caller caller, List<UUID> surveyIds, boolean withRole)
      throws SQLException {
    if (surveyIds.isEmpty() && !withRole) {
      throw ProblemException.of(PlatformProblem.INVALID_REQUEST, "Neither a survey nor the role")
          .field("/surveyIds", "too-few", Map.of("min", 1));
    }
    var surveys = new ArrayList<ReleasedSurvey>();
    for (int i = 0; i < surveyIds.size(); i++) {
      surveys.add(chosen(connection, caller, surveyIds.get(i), "/surveyIds/" + i));
    }
    var clauses = withRole ? clausesOf(connection, caller.memberId()) : List.<Clause>of();
    var material = new Material(List.copyOf(surveys), List.of(), clauses);
    if (material.isEmpty()) {
      throw ProblemException.of(
          BoardProblem.NOTHING_TO_GATHER, "No comment was released, and there is no clause");
    }
    return material;
  }

  /** In the lead's order, without those that are no part of the role. */
  public List<Clause> clausesOf(Connection connection, UUID memberId) throws SQLException {
    return roles.clausesOf(connection, memberId).stream()
        .filter(clause -> !clause.leftOut())
        .map(clause -> new Clause(clause.id(), clause.text(), clause.heading()))
        .toList();
  }

  private ReleasedSurvey chosen(Connection connection, Caller caller, UUID surveyId, String pointer)
      throws SQLException {
    try {
      return released.ofOwn(connection, caller, surveyId);
    } catch (ProblemException problem) {
      if (problem.code() == PlatformProblem.NOT_FOUND) {
        throw ProblemException.of(PlatformProblem.INVALID_REQUEST, "Not one of the own surveys")
            .field(pointer, "unknown-survey");
      }
      throw problem;
    }
  }
}
