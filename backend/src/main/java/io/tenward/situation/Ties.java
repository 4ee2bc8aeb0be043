package io.tenward.situation;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.SituationTie;
import io.tenward.contract.SituationTieDraft;
import io.tenward.contract.SituationTieKind;
import io.tenward.contract.ThreadDraft;
import io.tenward.contract.ThreadKind;
import io.tenward.growth.GoalResource;
import io.tenward.growth.Talks;
import io.tenward.growth.TaskResource;
import io.tenward.growth.thread.Threads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the things of the caller that situations are tied to, and decides which may stand together.
 */
@Singleton
public class Ties {
  @Inject Caller caller;
  @Inject Database database;
  @Inject Threads threads;
  @Inject Talks talks;

  /**
   * @param isAnonymous whether it may have come out of anonymous answers
   * @param isNamed whether it names a person
   */
  public record Thing(String words, @Nullable LocalDate day, boolean isAnonymous, boolean isNamed) {
    public static Thing of(String words, boolean isAnonymous) {
      return new Thing(words, null, isAnonymous, false);
    }
  }

  /** The things that were found while one request is answered. */
  final class Found {
    private final Map<SituationTieDraft, Optional<Thing>> things = new HashMap<>();

    private Optional<Thing> of(SituationTieDraft tie) {
      return things.computeIfAbsent(
          new SituationTieDraft(tie.kind(), tie.id(), null),
          each -> find(caller.memberId(), each.kind(), each.id()));
    }

    /** Leaves out ties to things that are gone. */
    List<SituationTie> named(List<SituationTieDraft> ties) {
      return ties.stream()
          .flatMap(
              tie ->
                  of(tie)
                      .map(
                          thing ->
                              new SituationTie(
                                  tie.kind(), tie.id(), tie.line(), thing.words(), thing.day()))
                      .stream())
          .toList();
    }
  }

  Found found() {
    return new Found();
  }

  /**
   * Ties a situation to things. Ties that it had to things that are gone are forgotten, so that
   * whatever comes back with its id stands beside nothing that was written since.
   *
   * @throws ProblemException invalid-request where the caller has no such thing or line, or a thing
   *     names a person beside what came out of anonymous answers
   */
  void tie(Situation situation, @Nullable List<SituationTieDraft> drafts) {
    var ties = FormChecks.all(drafts);
    var before = new HashSet<>(situation.ties);
    var seen = new HashSet<SituationTieDraft>();
    var found = found();
    var problem = ProblemException.invalid();
    for (int i = 0; i < ties.size(); i++) {
      var tie = ties.get(i);
      if (found.of(tie).isEmpty() && !before.contains(tie)) {
        problem.field("/ties/" + i + "/id", "unknown-thing");
      } else if (!seen.add(tie)) {
        problem.field("/ties/" + i, "duplicate");
      }
      if (tie.line() != null && !situation.hasLine(tie.line())) {
        problem.field("/ties/" + i + "/line", "unknown-field");
      }
    }
    situation.ties = ties.stream().filter(tie -> found.of(tie).isPresent()).toList();
    situation.isTiedToAnswers =
        ties.stream().anyMatch(tie -> found.of(tie).filter(Thing::isAnonymous).isPresent());
    if (situation.isBesideAnswers()) {
      for (int i = 0; i < ties.size(); i++) {
        if (found.of(ties.get(i)).filter(Thing::isNamed).isPresent()) {
          problem.field("/ties/" + i + "/id", "contradictory");
        }
      }
    }
    problem.throwIfAny();
  }

  /** Tells whether a situation or what it is tied to may have come out of anonymous answers. */
  boolean isBesideAnswers(Situation situation) {
    return situation.isBesideAnswers()
        || situation.ties.stream()
            .anyMatch(
                tie ->
                    tie.kind() == SituationTieKind.THEME
                        || find(situation.memberId, tie.kind(), tie.id())
                            .filter(Thing::isAnonymous)
                            .isPresent());
  }

  /** Finds a thing of a member. A theme is only found for the caller. */
  public Optional<Thing> find(UUID memberId, SituationTieKind kind, UUID id) {
    return switch (kind) {
      case CLAUSE -> threads.clause(memberId, id).map(words -> Thing.of(words, false));
      case THEME ->
          threads
              .find(new ThreadDraft(ThreadKind.THEME, id.toString()))
              .map(link -> Thing.of(link.words(), true));
      case GOAL ->
          words(
                  "select title from goal where goal_id = ? and ? in (member_id, partner_id)",
                  id,
                  memberId)
              .map(words -> Thing.of(words, GoalResource.isBesideAnswers(id)));
      case TASK ->
          words("select text from task where task_id = ? and member_id = ?", id, memberId)
              .map(words -> task(words, id));
      case ONE_ON_ONE ->
          talks.find(memberId, id).map(talk -> new Thing(talk.with(), talk.day(), false, true));
    };
  }

  /** Finds a situation of a member, or a line of it by its first words. */
  public Optional<Thing> record(UUID memberId, UUID id, @Nullable Integer line) {
    return words(
            """
            select case when ?::int is null
              then coalesce(title, form::jsonb #>> '{name,own}', form::jsonb -> 'name' ->> coalesce(language, 'en'))
              else (select answer ->> 'text' from jsonb_array_elements(answers::jsonb) answer
                where (answer ->> 'line')::int = ? and answer ->> 'text' <> '' limit 1) end
            from situation join member using (member_id) where situation_id = ? and member_id = ?
            """,
            line,
            line,
            id,
            memberId)
        .map(words -> Thing.of(words, isBesideAnswers(Situation.findById(id))));
  }

  private Optional<String> words(String sql, @Nullable Object... parameters) {
    return database
        .first(sql, row -> Optional.ofNullable(row.getString(1)), parameters)
        .flatMap(words -> words);
  }

  private static Thing task(String words, UUID id) {
    return new Thing(words, null, TaskResource.isBesideAnswers(id), TaskResource.isNamed(id));
  }
}
