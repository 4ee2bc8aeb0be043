package io.tenward.agreement;

import io.tenward.contract.ClauseVotes;
import io.tenward.contract.NamedVote;
import io.tenward.contract.RatedItem;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Vote;
import io.tenward.contract.VoteOutcome;
import io.tenward.results.ReleasedSurvey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A vote as the release rules wrote it, by clause: bands of ratings, read as votes. */
record ReleasedVotes(ReleasedSurvey survey) {
  Optional<RatedItem> item(UUID clauseId) {
    var questionId = AgreementClause.questionId(clauseId);
    return survey.results().items().stream()
        .filter(item -> item.questionId().equals(questionId))
        .findFirst();
  }

  /** Counts everybody without a name; it is empty where nothing reached k. */
  Optional<ClauseVotes> votes(UUID clauseId) {
    return item(clauseId)
        .flatMap(item -> item.blocks().stream().filter(b -> b.block().equals("total")).findFirst())
        .map(
            total ->
                new ClauseVotes(
                    total.bands().high(), total.bands().middle(), total.bands().low(), total.n()));
  }

  /** Exactly the same people voted on changed words: the answer says whether anybody objects. */
  Optional<VoteOutcome> outcome(UUID clauseId) {
    return item(clauseId).map(RatedItem::outcome);
  }

  /** Says what should change, shuffled. */
  List<String> reasons(UUID clauseId) {
    return item(clauseId).stream()
        .flatMap(item -> item.advice().stream())
        .map(ResultComment::text)
        .toList();
  }

  List<NamedVote> named(UUID clauseId) {
    return survey.named(
        AgreementClause.questionId(clauseId),
        (person, answer) -> new NamedVote(person.name(), vote(answer.rating()), answer.advice()));
  }

  private static @Nullable Vote vote(@Nullable Integer number) {
    return switch (number) {
      case null -> null;
      case 10 -> Vote.AGREE;
      case 6 -> Vote.LIVE;
      case 3 -> Vote.OBJECT;
      default -> null;
    };
  }

  /** Tells whether the vote has a result for this clause. */
  boolean has(UUID clauseId) {
    return item(clauseId)
        .filter(item -> !item.blocks().isEmpty() || item.outcome() != null)
        .isPresent();
  }
}
