package io.tenward.growth;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.Thread;
import io.tenward.contract.ThreadDraft;
import io.tenward.contract.ThreadKind;
import io.tenward.expectation.Expectation;
import io.tenward.expectation.ExpectationPart;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds the contract's Thread: the link of a goal, a task or an entry. The target may be removed;
 * the words stay.
 *
 * @param key the id of a clause, theme or piece of advice, or the question id of an item
 * @param words of a piece of advice what the lead replied, never what was advised
 * @param item that is rated: itself, or of a piece of advice the one it was given to
 */
@Embeddable
public record ThreadLink(
    @Column(name = "thread_kind") @Enumerated(EnumType.STRING) ThreadKind kind,
    @Column(name = "thread_key") String key,
    @Column(name = "thread_words") String words,
    @Column(name = "thread_item") @JsonIgnore @Nullable String item) {
  /** Reads the draft of a link as a part of an expectation. */
  static ExpectationPart part(ThreadDraft draft) {
    return new ExpectationPart(ExpectationKind.valueOf(draft.kind().name()), draft.key());
  }

  /**
   * A condition: the row hangs on a part of an expectation, or belongs to one of its goals.
   *
   * @param table its alias
   */
  public static String belongs(String table) {
    return "(%1$s.goal_id = any (?) or %1$s.thread_kind || ':' || %1$s.thread_key = any (?) or %1$s.thread_item = any (?))"
        .formatted(table);
  }

  /** The parameters of {@link #belongs}. */
  public static List<Object> belonging(Expectation to) {
    return List.of(to.ids(ExpectationKind.GOAL), to.hooks(), to.items());
  }

  /**
   * Tells whether the link may lead to anonymous answers, so that no person may be linked beside
   * it.
   */
  @JsonIgnore
  public boolean isAnonymous() {
    return kind != ThreadKind.CLAUSE;
  }

  public Thread shown() {
    return new Thread(kind, key, words);
  }

  public ThreadDraft draft() {
    return new ThreadDraft(kind, key);
  }
}
