package io.tenward.rating;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.GetItemProposal;
import io.tenward.contract.ProposalReason;
import io.tenward.form.ItemSet;
import io.tenward.form.Question;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Proposes what to ask next, of one set or of several. */
@RolesAllowed("lead")
@Transactional
class ItemProposalResource implements GetItemProposal {
  @Inject Database database;
  @Inject Caller caller;

  @Override
  public ItemProposal getItemProposal(@Nullable String sets, int most) {
    var lead = caller.memberId();
    var chosen =
        sets == null ? ItemSet.of(lead) : ItemSet.require(lead, List.of(sets.split(",", -1)));
    return ItemProposal.of(chosen, ItemHistory.of(database, lead), most);
  }

  /**
   * Proposes the items to ask next, largest unknowns first, and those for later, so that sets
   * larger than a form are asked within a few rounds.
   *
   * @param items as many as a form may hold
   * @param later the others, in the order of their turn
   */
  record ItemProposal(List<Item> items, List<Item> later) {
    /** A mean says more than chance does from here on. */
    private static final int FEW = 8;

    private static final BigDecimal FAR = BigDecimal.valueOf(2);

    /**
     * Describes one proposed item.
     *
     * @param set the one it was found in first
     */
    record Item(
        String set,
        Question question,
        ProposalReason why,
        @Nullable Instant askedAt,
        @Nullable Integer answers,
        @Nullable BigDecimal distance) {

      private boolean few() {
        return askedAt != null && (answers == null || answers < FEW);
      }

      private boolean far() {
        return distance != null && distance.abs().compareTo(FAR) >= 0;
      }
    }

    private static final Comparator<Item> LARGEST_UNKNOWN =
        Comparator.comparing((Item item) -> item.askedAt() == null ? Instant.MIN : item.askedAt())
            .thenComparing(item -> !item.few())
            .thenComparing(item -> !item.far());

    /** Proposes items; one that is in two of the sets is proposed once. */
    static ItemProposal of(List<ItemSet> sets, Map<String, ItemHistory> history, int most) {
      var found = new LinkedHashMap<String, Item>();
      var newest = newest(sets, history);
      for (int place = 0; place < mostItems(sets); place++) {
        for (var set : sets) {
          if (place < set.items().size()) {
            var question = set.items().get(place);
            found.putIfAbsent(
                question.id(), item(set.id(), question, history.get(question.id()), newest));
          }
        }
      }
      var ordered = new ArrayList<>(found.values());
      ordered.sort(LARGEST_UNKNOWN);
      int cut = Math.min(most, ordered.size());
      return new ItemProposal(
          List.copyOf(ordered.subList(0, cut)), List.copyOf(ordered.subList(cut, ordered.size())));
    }

    private static int mostItems(List<ItemSet> sets) {
      return sets.stream().mapToInt(set -> set.items().size()).max().orElse(0);
    }

    private static Instant newest(List<ItemSet> sets, Map<String, ItemHistory> history) {
      return sets.stream()
          .flatMap(set -> set.items().stream())
          .map(item -> history.get(item.id()))
          .flatMap(java.util.stream.Stream::ofNullable)
          .map(ItemHistory::askedAt)
          .max(Comparator.naturalOrder())
          .orElse(Instant.MIN);
    }

    private static Item item(
        String set, Question question, @Nullable ItemHistory history, Instant newest) {
      if (history == null) {
        return new Item(set, question, ProposalReason.NEVER_ASKED, null, null, null);
      }
      var item =
          new Item(
              set,
              question,
              ProposalReason.ASKED_LATELY,
              history.askedAt(),
              history.answers(),
              history.distance());
      var why =
          history.askedAt().isBefore(newest)
              ? ProposalReason.LONG_AGO
              : item.few()
                  ? ProposalReason.FEW_ANSWERS
                  : item.far() ? ProposalReason.FAR_APART : ProposalReason.ASKED_LATELY;
      return new Item(set, question, why, item.askedAt, item.answers, item.distance);
    }
  }
}
