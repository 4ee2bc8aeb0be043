package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonValue;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.Blanks;
import io.tenward.base.text.Characters;
import io.tenward.base.text.OneLine;
import io.tenward.base.text.Trimmed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of the themes of a board. Which fields it has, its kind says.
 *
 * @param after the version that the caller has seen
 */
public record ThemeChange(
    @NotNull Kind kind,
    @NotNull @Min(0) @Max(MOST) Long after,
    @Nullable UUID themeId,
    @Nullable UUID newThemeId,
    @Size(min = 1, max = 500) @Nullable List<@NotNull UUID> themeIds,
    @Size(max = 5000) @Nullable List<@NotNull UUID> statementIds,
    @Nullable UUID before,
    @Characters(min = 1, max = 160) @OneLine @Trimmed @Nullable String name,
    @Min(-5) @Max(5) @Nullable Integer coarseness,
    @Nullable Verdict verdict,
    @Characters(max = 2000) @Trimmed @Nullable String reason,
    @Valid @Nullable Horizon horizon,
    @Nullable UUID tensionId,
    @Nullable TensionState state,
    @Size(min = 1, max = 5000) @Nullable List<@NotNull UUID> one,
    @Size(min = 1, max = 5000) @Nullable List<@NotNull UUID> other) {

  /** The largest number that every client can hold exactly. */
  public static final long MOST = 9_007_199_254_740_991L;

  /** With the fields it needs, and those it may have. */
  public enum Kind {
    MOVE(Set.of("statementIds"), Set.of("themeId", "before")),
    ADD_THEME(Set.of("themeId", "name", "statementIds"), Set.of()),
    RENAME(Set.of("themeId", "name"), Set.of()),
    MERGE(Set.of("themeId", "themeIds"), Set.of()),
    SPLIT(Set.of("themeId", "newThemeId"), Set.of("statementIds")),
    ORDER(Set.of("themeId"), Set.of("before")),
    REMOVE_THEME(Set.of("themeId"), Set.of()),
    COARSENESS(Set.of("coarseness"), Set.of()),
    VERDICT(Set.of("themeId"), Set.of("verdict", "reason", "horizon")),
    TENSION(Set.of("tensionId", "state"), Set.of("one", "other"));

    private final Set<String> needed;
    private final Set<String> possible;

    Kind(Set<String> needed, Set<String> possible) {
      this.needed = needed;
      this.possible = possible;
    }

    /** As the contract and the database write it. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
  }

  /**
   * @throws ProblemException invalid-request with required, unknown-field, too-few
   */
  public void check() {
    var problem = ProblemException.invalid("The fields do not fit this kind of change");
    var given = given();
    given.forEach(
        (field, value) -> {
          if (value == null && kind.needed.contains(field)) {
            problem.field("/" + field, "required");
          } else if (value != null
              && !kind.needed.contains(field)
              && !kind.possible.contains(field)) {
            problem.field("/" + field, "unknown-field");
          }
        });
    if (kind == Kind.MOVE && statementIds != null && statementIds.isEmpty()) {
      problem.field("/statementIds", "too-few", Map.of("min", 1));
    }
    checkVerdict(problem);
    problem.throwIfAny();
  }

  private void checkVerdict(ProblemException problem) {
    boolean explained = verdict == Verdict.NEEDS_CLARIFYING || verdict == Verdict.NOT_NOW;
    if (explained && (reason == null || Blanks.in(reason))) {
      problem.field("/reason", "required");
    }
    if (verdict == Verdict.NOT_NOW && horizon == null) {
      problem.field("/horizon", "required");
    }
  }

  /** The id of the theme that it makes; null for none. */
  public @Nullable UUID made() {
    return switch (kind) {
      case ADD_THEME -> themeId;
      case SPLIT -> newThemeId;
      default -> null;
    };
  }

  public String pointerToMade() {
    return kind == Kind.SPLIT ? "/newThemeId" : "/themeId";
  }

  /**
   * The same for the same change, whatever its caller has seen and whichever fields others have.
   */
  public String words() {
    var given = given();
    given.values().removeIf(Objects::isNull);
    return kind.word() + given;
  }

  private Map<String, @Nullable Object> given() {
    var given = new LinkedHashMap<String, @Nullable Object>();
    given.put("themeId", themeId);
    given.put("newThemeId", newThemeId);
    given.put("themeIds", themeIds);
    given.put("statementIds", statementIds);
    given.put("before", before);
    given.put("name", name);
    given.put("coarseness", coarseness);
    given.put("verdict", verdict);
    given.put("reason", reason);
    given.put("horizon", horizon);
    given.put("tensionId", tensionId);
    given.put("state", state);
    given.put("one", one);
    given.put("other", other);
    return given;
  }
}
