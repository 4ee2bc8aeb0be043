package io.tenward.rating;

import io.tenward.contract.GapBlock;
import io.tenward.contract.GapItem;
import io.tenward.contract.GapLabel;
import io.tenward.contract.GapReason;
import io.tenward.contract.RatedItem;
import io.tenward.contract.RatingBlock;
import io.tenward.contract.SelfRatingState;
import io.tenward.form.Question;
import io.tenward.results.ChangeRules;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.publish.AdviceSteps;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts a lead beside the others, item by item. Made of what was released and of the lead's own
 * words, and of nothing else.
 */
record GapCalculation(
    ReleasedSurvey survey,
    FrozenSelfRating self,
    AdviceSteps steps,
    Comparison earlier,
    RatingOut out) {
  /**
   * Sorts by label, inside each by distance; a stable sort keeps the order of the form where equal.
   */
  private static final Comparator<GapItem> AS_SHOWN =
      Comparator.comparing(
              GapItem::label, Comparator.nullsLast(Comparator.<GapLabel>naturalOrder()))
          .thenComparing(GapCalculation::size, Comparator.reverseOrder());

  private static BigDecimal size(GapItem item) {
    if (item.label() == GapLabel.GROUPS_DISAGREE && item.disagreement() != null) {
      return item.disagreement().by();
    }
    return item.distance() == null ? BigDecimal.ZERO : item.distance().abs();
  }

  List<GapItem> items() {
    var rated =
        survey.manifest().questions().stream()
            .filter(Question::rated)
            .collect(Collectors.toMap(Question::id, Function.identity()));
    return survey.results().items().stream()
        .filter(item -> rated.containsKey(item.questionId()))
        .map(item -> item(item, rated))
        .sorted(AS_SHOWN)
        .toList();
  }

  private GapItem item(RatedItem item, Map<String, Question> rated) {
    var asked = rated.get(item.questionId());
    var rating = self.rating(item.questionId());
    var blocks = item.blocks().stream().map(block -> block(block, rating, item)).toList();
    var distance = blocks.isEmpty() ? null : blocks.getFirst().distance();
    var disagreement = GapRules.disagreement(blocks).orElse(null);
    return new GapItem(
        item.questionId(),
        item.text(),
        asked == null ? null : asked.source(),
        earlier.ratingBefore(item),
        earlier.textBefore(item),
        asked == null ? null : asked.anchorsView(),
        GapRules.label(distance, disagreement),
        reason(item, rating),
        self.items().get(item.questionId()),
        distance,
        blocks,
        item.withoutFigures(),
        item.inexact(),
        disagreement,
        survey.named(item.questionId(), out::named),
        item.examples(),
        item.advice().stream()
            .map(comment -> out.advice(comment, steps.on(comment.id())))
            .toList());
  }

  private GapBlock block(RatingBlock block, @Nullable Integer rating, RatedItem item) {
    var distance = rating == null ? null : GapRules.distance(rating, block.mean());
    var group = block.launchGroupId();
    return new GapBlock(
        block.block(),
        group,
        block.kind(),
        block.name(),
        block.merged(),
        block.n(),
        block.taken(),
        block.mean(),
        ChangeRules.margin(block.n()),
        block.bands(),
        block.histogram(),
        group == null ? block.block() : group.toString(),
        distance,
        distance == null ? null : GapRules.label(distance),
        earlier.change(block, item));
  }

  /** Why there is nothing to compare. */
  private @Nullable GapReason reason(RatedItem item, @Nullable Integer rating) {
    if (item.blocks().isEmpty()) {
      return item.withoutFigures().isEmpty() ? GapReason.TOO_FEW : GapReason.INEXACT;
    }
    if (rating != null) {
      return null;
    }
    return self.state() == SelfRatingState.WAIVED ? GapReason.WAIVED : GapReason.CANNOT_SAY;
  }
}
