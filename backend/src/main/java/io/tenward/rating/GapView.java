package io.tenward.rating;

import io.tenward.rating.Gaps.Advice;
import io.tenward.rating.Gaps.Block;
import io.tenward.rating.Gaps.Item;
import io.tenward.rating.Gaps.Named;
import io.tenward.rating.Gaps.Reason;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.Results;
import io.tenward.results.publish.AdviceSteps;
import io.tenward.survey.SelfRatingState;
import io.tenward.survey.core.Question;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a lead beside the others. */
final class GapView {
  private final Results results;
  private final Map<String, Question> questions;
  private final FrozenSelfRating self;
  private final AdviceSteps steps;

  private GapView(ReleasedSurvey survey, FrozenSelfRating self, AdviceSteps steps) {
    this.results = survey.results();
    this.questions =
        survey.manifest().questions().stream().collect(Collectors.toMap(Question::id, q -> q));
    this.self = self;
    this.steps = steps;
  }

  private Question question(String id) {
    return Objects.requireNonNull(questions.get(id));
  }

  /**
   * @param published whether respondents read the publication
   */
  static Gaps of(
      ReleasedSurvey survey, FrozenSelfRating self, AdviceSteps steps, boolean published) {
    var view = new GapView(survey, self, steps);
    var results = survey.results();
    return new Gaps(
        results.surveyId(),
        results.title(),
        results.k(),
        results.zone(),
        results.closedAt(),
        results.counted(),
        results.tooFew(),
        self.state(),
        published,
        results.participation(),
        results.items().stream()
            .filter(item -> view.question(item.questionId()).rated())
            .map(view::item)
            .sorted(AS_SHOWN)
            .toList(),
        List.of(),
        null);
  }

  /** By label, inside each by distance; a stable sort keeps the order of the form where equal. */
  private static final Comparator<Item> AS_SHOWN =
      Comparator.comparing(Item::label, Comparator.nullsLast(Comparator.<Label>naturalOrder()))
          .thenComparing(GapView::size, Comparator.reverseOrder());

  private static BigDecimal size(Item item) {
    if (item.label() == Label.GROUPS_DISAGREE && item.disagreement() != null) {
      return item.disagreement().by();
    }
    return item.distance() == null ? BigDecimal.ZERO : item.distance().abs();
  }

  private Item item(Results.Item item) {
    var asked = questions.get(item.questionId());
    var words = self.items().get(item.questionId());
    var rating = words == null ? null : words.rating();
    var blocks = item.blocks().stream().map(block -> Block.of(block, rating)).toList();
    var distance = blocks.isEmpty() ? null : blocks.getFirst().distance();
    var disagreement = GapRules.disagreement(blocks).orElse(null);
    var hold = results.hold(item.questionId()).orElse(null);
    return new Item(
        item.questionId(),
        item.text(),
        asked == null ? null : asked.source(),
        asked == null ? null : asked.anchors(),
        GapRules.label(distance, disagreement),
        hold != null ? Reason.HELD_BACK : reason(blocks, rating),
        hold,
        words,
        distance,
        blocks,
        disagreement,
        named(item.questionId()),
        item.examples(),
        item.advice().stream().map(c -> Advice.of(c, steps.on(c.id()))).toList(),
        null,
        null);
  }

  private @Nullable Reason reason(List<Block> blocks, @Nullable Integer rating) {
    if (blocks.isEmpty()) {
      return Reason.TOO_FEW;
    }
    if (rating != null) {
      return null;
    }
    return self.state() == SelfRatingState.WAIVED ? Reason.WAIVED : Reason.CANNOT_SAY;
  }

  private List<Named> named(String questionId) {
    return results.named().stream()
        .flatMap(
            person ->
                person.answers().stream()
                    .filter(answer -> answer.questionId().equals(questionId))
                    .map(
                        answer ->
                            new Named(
                                person.name(),
                                person.kind(),
                                person.uncertain(),
                                answer.rating(),
                                answer.example(),
                                answer.advice())))
        .toList();
  }
}
