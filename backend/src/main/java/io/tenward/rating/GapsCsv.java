package io.tenward.rating;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.contract.Advice;
import io.tenward.contract.GapBlock;
import io.tenward.contract.GapItem;
import io.tenward.contract.Gaps;
import io.tenward.results.files.FileWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes everything that the gap view shows, a row each. */
final class GapsCsv {
  private static final int COLUMNS = 16;

  private final Csv csv;
  private final FileWords words;

  private GapsCsv(FileWords words) {
    this.csv = new Csv(words.language());
    this.words = words;
  }

  static String of(Gaps gaps, FileLanguage language) {
    var file = new GapsCsv(FileWords.in(language, GapsCsv.class));
    file.csv.head(
        "what,item_id,item,label,group,own_rating,mean,distance,n,from_1_to_4,from_5_to_7,"
            + "from_8_to_10,text,state,reason,taken");
    gaps.items().forEach(file::item);
    return file.csv.toString();
  }

  private void item(GapItem item) {
    item.blocks().forEach(block -> block(item, block));
    if (item.blocks().isEmpty()) {
      text("not-shown", item, null, null, null, null);
    }
    var self = item.self();
    if (self != null) {
      own("own-example", item, self.example());
      own("own-why-not", item, self.whyNot());
      own("own-proof", item, self.proof());
    }
    for (var person : item.named()) {
      row("named", item, null, person.name(), null, person.rating(), null, 1);
      text("named-example", item, person.name(), person.example(), null, null);
      text("named-advice", item, person.name(), person.advice(), null, null);
    }
    item.examples().forEach(comment -> text("example", item, null, comment.text(), null, null));
    item.advice().forEach(piece -> advice(item, piece));
  }

  private void block(GapItem item, GapBlock block) {
    var label = GapRules.isTotal(block) ? item.label() : block.label();
    row(
        "rating",
        item,
        label == null ? null : label.word(),
        words.group(block.kind(), block.name()),
        rating(item),
        block.mean(),
        block.distance(),
        block.n(),
        block.bands().low(),
        block.bands().middle(),
        block.bands().high(),
        null,
        null,
        null,
        block.taken());
  }

  private void own(String what, GapItem item, @Nullable String text) {
    text(what, item, null, text, null, null);
  }

  private void advice(GapItem item, Advice piece) {
    text("advice", item, null, piece.text(), piece.state().word(), piece.reason());
  }

  private void text(
      String what,
      GapItem item,
      @Nullable String group,
      @Nullable String text,
      @Nullable String state,
      @Nullable String reason) {
    if (text == null && !what.equals("not-shown")) {
      return;
    }
    row(
        what,
        item,
        null,
        group,
        rating(item),
        null,
        null,
        null,
        null,
        null,
        null,
        text,
        state,
        reason);
  }

  /** Leaves the last cells empty that are not given. */
  private void row(String what, GapItem item, @Nullable Object... others) {
    var cells = new ArrayList<@Nullable Object>();
    cells.addAll(List.of(what, item.questionId(), words.language().pick(item.text())));
    cells.addAll(Arrays.asList(others));
    csv.row(cells.toArray(new @Nullable Object[COLUMNS]));
  }

  private static @Nullable Integer rating(GapItem item) {
    return item.self() == null ? null : item.self().rating();
  }
}
