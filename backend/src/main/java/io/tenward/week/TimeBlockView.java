package io.tenward.week;

import io.tenward.contract.PersonName;
import io.tenward.contract.TimeBlockKind;
import io.tenward.growth.ThreadLink;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A block in the shape of the contract. */
record TimeBlockView(
    UUID id,
    @Nullable BlockTask task,
    @Nullable TimeBlockKind kind,
    LocalDate week,
    @Nullable LocalDate day,
    @Nullable String start,
    int minutes,
    @Nullable Integer spent,
    @Nullable UUID seriesId,
    @Nullable String cause,
    @Nullable PersonName person,
    String etag) {

  /** Minutes that were planned. */
  int planned() {
    return task == null && kind == null ? 0 : minutes;
  }

  /**
   * @param thread of the task, or of its goal
   */
  record BlockTask(
      UUID id,
      String text,
      String state,
      @Nullable String mark,
      @Nullable String quadrant,
      @Nullable UUID goalId,
      @Nullable ThreadLink thread,
      @Nullable UUID talkId,
      @Nullable PersonName person) {}
}
