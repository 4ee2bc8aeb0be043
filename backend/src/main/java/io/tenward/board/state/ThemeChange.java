package io.tenward.board.state;

import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Horizon;
import io.tenward.contract.TensionState;
import io.tenward.contract.ThemeChangeKind;
import io.tenward.contract.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes one change of a board's themes. Its kind says which fields it has.
 *
 * @param after the version that the caller has seen
 */
public record ThemeChange(
    ThemeChangeKind kind,
    Long after,
    @Nullable UUID themeId,
    @Nullable UUID newThemeId,
    @Nullable List<UUID> themeIds,
    @Nullable List<UUID> statementIds,
    @Nullable UUID before,
    @Nullable String name,
    @Nullable Integer coarseness,
    @Nullable Verdict verdict,
    @Nullable String reason,
    @Nullable Horizon horizon,
    @Nullable UUID tensionId,
    @Nullable TensionState state,
    @Nullable List<UUID> one,
    @Nullable List<UUID> other,
    @Nullable UUID expectationOf) {

  /** This is the largest integer that every client can hold exactly. */
  public static final long MOST = 9_007_199_254_740_991L;

  /**
   * A reason may follow: without one, nobody but the lead reads a verdict that needs it.
   *
   * @throws ProblemException invalid-request where a verdict lacks its day
   */
  public void check() {
    var problem = ProblemException.invalid();
    if (verdict == Verdict.NOT_NOW && horizon == null) {
      problem.field("/horizon", "required");
    }
    problem.throwIfAny();
  }

  /** Returns the id of the theme that the change makes; null for none. */
  public @Nullable UUID made() {
    return switch (kind) {
      case ADD_THEME -> themeId;
      case SPLIT -> newThemeId;
      default -> null;
    };
  }

  public String pointerToMade() {
    return kind == ThemeChangeKind.SPLIT ? "/newThemeId" : "/themeId";
  }

  /** Returns the same words for the same change, whichever version its caller has seen. */
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
    given.put("expectationOf", expectationOf);
    return given;
  }
}
