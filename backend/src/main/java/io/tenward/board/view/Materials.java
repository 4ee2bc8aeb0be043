package io.tenward.board.view;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardProblem;
import io.tenward.contract.BoardClause;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.ResultsCache;
import io.tenward.role.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what boards are made of: comments through the release only, as everything does. */
@ApplicationScoped
public class Materials {
  @Inject ResultsCache released;
  @Inject Roles roles;

  /** Reads the sources that can still be read. */
  public Material of(Board board) {
    var surveys = new ArrayList<ReleasedSurvey>();
    var withdrawn = new ArrayList<Board.Source>();
    for (var source : board.sources()) {
      try {
        surveys.add(released.ofMember(board.memberId(), board.workspaceId(), source.surveyId()));
      } catch (ProblemException unreadable) {
        withdrawn.add(source);
      }
    }
    var clauses = board.role() ? clausesOf(board.memberId()) : List.<BoardClause>of();
    return new Material(List.copyOf(surveys), List.copyOf(withdrawn), clauses);
  }

  /**
   * @throws ProblemException as {@link ResultsCache#ofOwn}
   */
  ReleasedSurvey released(Caller caller, UUID surveyId) {
    return released.ofOwn(caller, surveyId);
  }

  /**
   * Reads the sources for a new board.
   *
   * @throws ProblemException invalid-request with unknown-survey, results-not-ready,
   *     self-rating-open, nothing-to-gather
   */
  public Material chosen(Caller caller, List<UUID> surveyIds, boolean withRole) {
    if (surveyIds.isEmpty() && !withRole) {
      throw ProblemException.invalid("Choose at least one survey or the role")
          .field("/surveyIds", "too-few", Map.of("min", 1));
    }
    var surveys = new ArrayList<ReleasedSurvey>();
    for (int i = 0; i < surveyIds.size(); i++) {
      surveys.add(chosen(caller, surveyIds.get(i), "/surveyIds/" + i));
    }
    var clauses = withRole ? clausesOf(caller.memberId()) : List.<BoardClause>of();
    var material = new Material(List.copyOf(surveys), List.of(), clauses);
    if (material.isEmpty()) {
      throw ProblemException.of(
          BoardProblem.NOTHING_TO_GATHER, "No comments have been released, and the role is empty");
    }
    return material;
  }

  /** Reads them in the lead's order, without those that are no part of the role. */
  public List<BoardClause> clausesOf(UUID memberId) {
    return roles.clausesOf(memberId).stream()
        .filter(clause -> !clause.leftOut())
        .map(clause -> new BoardClause(clause.id(), clause.text(), clause.heading()))
        .toList();
  }

  private ReleasedSurvey chosen(Caller caller, UUID surveyId, String pointer) {
    try {
      var read = released.ofOwn(caller, surveyId);
      if (read.manifest().isVote()) {
        throw ProblemException.invalid("The survey is a vote").field(pointer, "unknown-survey");
      }
      return read;
    } catch (ProblemException problem) {
      if (problem.code() == PlatformProblem.NOT_FOUND) {
        throw ProblemException.invalid("This survey does not exist or is not yours")
            .field(pointer, "unknown-survey");
      }
      throw problem;
    }
  }
}
