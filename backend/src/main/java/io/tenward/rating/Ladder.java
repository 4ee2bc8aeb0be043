package io.tenward.rating;

import io.tenward.base.text.LocalizedText;
import io.tenward.rating.Gaps.Advice;
import io.tenward.rating.Gaps.Cycle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Why not a ten: every piece of advice on an item, cycle by cycle, and what became of it. */
record Ladder(List<Item> items) {
  /** The latest cycle first; without those in which nobody gave advice. */
  record Item(String questionId, LocalizedText text, List<Rung> cycles) {}

  /**
   * @param published whether respondents of that cycle read its publication
   */
  record Rung(Cycle cycle, boolean published, List<Advice> advice) {}

  /**
   * @param cycles of one series, the latest first, each with what can be seen of it
   */
  static Ladder of(List<Gaps> cycles) {
    var items = new LinkedHashMap<String, Item>();
    for (var gaps : cycles) {
      var cycle = new Cycle(gaps.surveyId(), gaps.title(), gaps.zone(), gaps.closedAt());
      for (var item : gaps.items()) {
        if (!item.advice().isEmpty()) {
          items
              .computeIfAbsent(
                  item.questionId(), id -> new Item(id, item.text(), new ArrayList<>()))
              .cycles()
              .add(new Rung(cycle, gaps.published(), item.advice()));
        }
      }
    }
    return new Ladder(List.copyOf(items.values()));
  }
}
