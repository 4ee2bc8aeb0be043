package io.tenward.growth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tenward.base.text.KebabEnum;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The contract's Thread: what a goal, a task or an entry hangs on. A soft link; the thing may go,
 * and the words stay.
 *
 * @param key the id of a clause, theme or piece of advice, or the question id of an item
 * @param words of a piece of advice what the lead replied, never what was advised
 * @param item that is rated: itself, or of a piece of advice the one it was given to
 */
@Embeddable
public record ThreadLink(
    @Column(name = "thread_kind") Kind kind,
    @Column(name = "thread_key") String key,
    @Column(name = "thread_words") String words,
    @Column(name = "thread_item") @JsonIgnore @Nullable String item) {
  public enum Kind implements KebabEnum {
    CLAUSE,
    ITEM,
    THEME,
    ADVICE;

    @Converter(autoApply = true)
    static class OfThread extends KebabEnum.Column<Kind> {
      OfThread() {
        super(Kind.class);
      }
    }
  }

  /** Where something is to be hung. */
  public record Draft(Kind kind, String key) {}

  /** What came out of anonymous answers, so that nothing that names a person may hang on it. */
  @JsonIgnore
  boolean isAnonymous() {
    return kind != Kind.CLAUSE;
  }

  Draft draft() {
    return new Draft(kind, key);
  }
}
