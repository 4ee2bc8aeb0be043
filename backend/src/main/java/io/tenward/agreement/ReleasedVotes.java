package io.tenward.agreement;

import io.tenward.results.ReleasedSurvey;
import io.tenward.results.Results;
import io.tenward.results.publish.VoteReply.Votes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vote as the release rules wrote it, by clause: bands of ratings, read as votes. */
record ReleasedVotes(ReleasedSurvey survey) {
  /**
   * @param vote agree, live or object; null where they left it out
   */
  record Named(String name, @Nullable String vote, @Nullable String reason) {
    static Named of(AgreementStances.Stated stated) {
      return new Named(stated.name(), stated.vote(), stated.why());
    }
  }

  private Optional<Results.Item> item(UUID clauseId) {
    var questionId = AgreementClause.questionId(clauseId);
    return survey.results().items().stream()
        .filter(item -> item.questionId().equals(questionId))
        .findFirst();
  }

  /** Of everybody without a name; empty where nothing reached k. */
  Optional<Votes> votes(UUID clauseId) {
    return item(clauseId)
        .flatMap(item -> item.blocks().stream().filter(b -> b.block().equals("total")).findFirst())
        .map(
            total ->
                new Votes(
                    total.bands().high(), total.bands().middle(), total.bands().low(), total.n()));
  }

  Optional<Results.Hold> hold(UUID clauseId) {
    return survey.results().hold(AgreementClause.questionId(clauseId));
  }

  /** What should change; shuffled. */
  List<String> reasons(UUID clauseId) {
    return item(clauseId).stream()
        .flatMap(item -> item.advice().stream())
        .map(Results.CommentView::text)
        .toList();
  }

  List<Named> named(UUID clauseId) {
    var questionId = AgreementClause.questionId(clauseId);
    return survey.results().named().stream()
        .flatMap(
            person ->
                person.answers().stream()
                    .filter(answer -> answer.questionId().equals(questionId))
                    .map(
                        answer -> new Named(person.name(), word(answer.rating()), answer.advice())))
        .toList();
  }

  private static @Nullable String word(@Nullable Integer number) {
    return switch (number) {
      case null -> null;
      case 10 -> "agree";
      case 6 -> "live";
      case 3 -> "object";
      default -> null;
    };
  }

  boolean isEmpty() {
    return survey.results().items().stream().allMatch(item -> item.blocks().isEmpty());
  }
}
