package io.tenward.rating;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.tenward.answer.ChangeRules;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.Advice;
import io.tenward.contract.Bands;
import io.tenward.contract.Comment;
import io.tenward.contract.Disagreement;
import io.tenward.contract.GapChange;
import io.tenward.contract.GapCycle;
import io.tenward.contract.GapLabel;
import io.tenward.contract.GapReason;
import io.tenward.contract.InexactBlock;
import io.tenward.contract.NamedRating;
import io.tenward.results.Results;
import io.tenward.results.Results.Participation;
import io.tenward.survey.SelfRatingState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead beside the others, item by item. Made of what was released and of the lead's own words,
 * and of nothing else. The shapes are those of the contract.
 *
 * @param counted answers counted, named ones included
 * @param published whether respondents read the publication; until then they read no advice
 * @param items as they are shown: by label, inside each by distance
 * @param earlier cycles of the same series, the latest first
 * @param compared the one of them that changes are told of
 */
record Gaps(
    UUID surveyId,
    String title,
    int k,
    String zone,
    Instant closedAt,
    int counted,
    boolean tooFew,
    SelfRatingState self,
    boolean published,
    List<Participation> participation,
    List<Item> items,
    List<GapCycle> earlier,
    @Nullable GapCycle compared) {

  Gaps with(List<Item> compared, List<GapCycle> before, @Nullable GapCycle cycle) {
    return new Gaps(
        surveyId,
        title,
        k,
        zone,
        closedAt,
        counted,
        tooFew,
        self,
        published,
        participation,
        compared,
        before,
        cycle);
  }

  /**
   * @param source the set that the item was taken from
   * @param anchors what a 3, a 6 and a 10 look like
   * @param before the lead's own rating in the compared cycle
   * @param textBefore what was rated in the compared cycle, where that was something else
   * @param label absent where there is nothing to tell
   * @param inexact blocks without figures, of which nothing is made
   * @param distance everyone minus the lead
   * @param disagreement two blocks at least 2 points apart
   */
  record Item(
      String questionId,
      LocalizedText text,
      @Nullable String source,
      @Nullable Map<String, LocalizedText> anchors,
      @Nullable GapLabel label,
      @Nullable GapReason reason,
      FrozenSelfRating.@Nullable Words self,
      @Nullable BigDecimal distance,
      List<Block> blocks,
      List<InexactBlock> inexact,
      @Nullable Disagreement disagreement,
      List<NamedRating> named,
      List<Comment> examples,
      List<Advice> advice,
      @Nullable Integer before,
      @Nullable LocalizedText textBefore) {
    Item with(List<Block> compared, @Nullable Integer ratedBefore) {
      return with(compared, ratedBefore, null);
    }

    /** Nothing of it is compared. */
    Item reworded(LocalizedText then) {
      return with(blocks, null, then);
    }

    private Item with(
        List<Block> compared, @Nullable Integer ratedBefore, @Nullable LocalizedText then) {
      return new Item(
          questionId,
          text,
          source,
          anchors,
          label,
          reason,
          self,
          distance,
          compared,
          inexact,
          disagreement,
          named,
          examples,
          advice,
          ratedBefore,
          then);
    }
  }

  /**
   * A released block beside the lead.
   *
   * @param key total, smaller, or a launch group
   */
  record Block(
      String key,
      String block,
      @Nullable UUID launchGroupId,
      @Nullable String kind,
      @Nullable String name,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> merged,
      int n,
      @Nullable Integer taken,
      BigDecimal mean,
      Bands bands,
      @Nullable List<Integer> histogram,
      @Nullable BigDecimal distance,
      @Nullable GapLabel label,
      @Nullable GapChange change) {

    static Block of(Results.Block block, @Nullable Integer self) {
      var distance = self == null ? null : GapRules.distance(self, block.mean());
      var group = block.launchGroupId();
      return new Block(
          group == null ? block.block() : group.toString(),
          block.block(),
          group,
          block.kind(),
          block.name(),
          block.merged(),
          block.n(),
          block.taken(),
          block.mean(),
          block.bands(),
          block.histogram(),
          distance,
          distance == null ? null : GapRules.label(distance),
          null);
    }

    Block with(@Nullable GapChange since) {
      return new Block(
          key,
          block,
          launchGroupId,
          kind,
          name,
          merged,
          n,
          taken,
          mean,
          bands,
          histogram,
          distance,
          label,
          since);
    }

    /** The average of so few answers can be off by so many points. */
    @JsonProperty
    BigDecimal margin() {
      return ChangeRules.margin(n);
    }

    boolean isTotal() {
      return block.equals("total");
    }
  }
}
