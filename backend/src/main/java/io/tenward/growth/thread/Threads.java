package io.tenward.growth.thread;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.view.OwnBoards;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.Start;
import io.tenward.contract.ThreadDraft;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import io.tenward.rating.item.RatedItems;
import io.tenward.role.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what goals, tasks and entries may be linked to, and the words for it. */
@Singleton
public class Threads {
  @Inject Caller caller;
  @Inject Database database;
  @Inject Roles roles;
  @Inject RatedItems items;
  @Inject OwnBoards boards;
  @Inject Expectations expectations;

  /**
   * @throws ProblemException invalid-request where the caller has no such thing
   */
  public @Nullable ThreadLink hang(@Nullable ThreadDraft draft) {
    if (draft == null) {
      return null;
    }
    return find(draft)
        .orElseThrow(
            () ->
                ProblemException.invalid("This does not exist or is not yours")
                    .field("/thread/key", "unknown-thread"));
  }

  /** A goal is the same expectation as what it hangs on; advice as the item it was given to. */
  public void carry(@Nullable ThreadLink from, UUID goalId) {
    if (from == null) {
      return;
    }
    var part = ThreadLink.part(from.draft());
    if (from.item() != null) {
      expectations.carry(new ExpectationPart(ExpectationKind.ITEM, from.item()), part);
    }
    expectations.carry(part, ExpectationPart.of(ExpectationKind.GOAL, goalId));
  }

  public void forget(UUID goalId) {
    expectations.forget(ExpectationPart.of(ExpectationKind.GOAL, goalId));
  }

  /** Returns the start of a goal with this link: what the latest survey showed of the item. */
  public @Nullable Start startOf(@Nullable ThreadLink thread) {
    return thread == null || thread.item() == null
        ? null
        : items.of(caller, thread.item()).stream().findFirst().map(GoalStart::of).orElse(null);
  }

  /** Finds the thing as it is now; empty where the caller has no such thing. */
  public Optional<ThreadLink> find(ThreadDraft draft) {
    return switch (draft.kind()) {
      case ITEM -> item(draft.key()).map(words -> of(draft, words, draft.key()));
      case CLAUSE ->
          id(draft)
              .flatMap(id -> clause(caller.memberId(), id))
              .map(words -> of(draft, words, null));
      case THEME -> id(draft).flatMap(this::theme).map(words -> of(draft, words, null));
      case ADVICE -> id(draft).flatMap(id -> advice(draft, id));
    };
  }

  private static ThreadLink of(ThreadDraft draft, String words, @Nullable String item) {
    return new ThreadLink(draft.kind(), draft.key(), words, item);
  }

  private static Optional<UUID> id(ThreadDraft draft) {
    try {
      return Optional.of(UUID.fromString(draft.key()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> item(String questionId) {
    return items.of(caller, questionId).stream()
        .findFirst()
        .map(rated -> rated.text().in(MemberLanguage.of(database, caller.memberId())));
  }

  /** Lists the clauses of the caller's role, except those left out. */
  public List<String> clauses() {
    return roles.clausesOf(caller.memberId()).stream()
        .filter(clause -> !clause.leftOut())
        .map(Roles.Clause::text)
        .toList();
  }

  /** Finds the words of a clause of a member's role. */
  public Optional<String> clause(UUID memberId, UUID id) {
    return roles.clausesOf(memberId).stream()
        .filter(clause -> clause.id().equals(id))
        .findFirst()
        .map(Roles.Clause::text);
  }

  private Optional<String> theme(UUID id) {
    return database
        .ids(
            """
            select board_id from theme join board using (board_id)
            where theme_id = ? and member_id = ? and board.workspace_id = ?
            """,
            id,
            caller.memberId(),
            caller.workspaceId())
        .stream()
        .flatMap(board -> boards.view(board).themes().stream())
        .filter(theme -> theme.id().equals(id))
        .findFirst()
        .map(theme -> theme.name());
  }

  private record Reply(String reason, String questionId) {}

  /** Finds a reply to advice; an empty reply gets the words of its item. */
  private Optional<ThreadLink> advice(ThreadDraft draft, UUID commentId) {
    return database
        .first(
            """
            select a.reason, c.question_id
            from advice_step a join comment c using (comment_id)
              join survey s on s.survey_id = a.survey_id
            where comment_id = ? and s.lead_id = ? and s.workspace_id = ?
            """,
            row -> new Reply(row.getString(1), row.getString(2)),
            commentId,
            caller.memberId(),
            caller.workspaceId())
        .flatMap(
            reply ->
                (reply.reason().isBlank() ? item(reply.questionId()) : Optional.of(reply.reason()))
                    .map(words -> of(draft, words, reply.questionId())));
  }
}
