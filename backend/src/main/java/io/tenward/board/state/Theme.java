package io.tenward.board.state;

import io.tenward.contract.Horizon;
import io.tenward.contract.Verdict;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the row of a theme.
 *
 * @param name the lead's own words
 * @param anchor the shipped theme that it is named after, unless the lead named it
 * @param wish what a language model calls it
 * @param quotedId the statement that it is named after, unless by one of these
 * @param held whether the lead made it what it is: no synthesis and no slider touches it
 * @param position its order on the page
 * @param placed whether the lead put it at its position
 * @param reason the lead's own words; empty for none
 */
public record Theme(
    UUID id,
    @Nullable String name,
    @Nullable String anchor,
    @Nullable String wish,
    @Nullable UUID quotedId,
    boolean held,
    double position,
    boolean placed,
    @Nullable Verdict verdict,
    String reason,
    @Nullable Horizon horizon,
    @Nullable Instant decidedAt) {

  /** Makes a theme that the synthesis suggests. */
  static Theme suggested(UUID id, @Nullable String anchor, @Nullable String wish, UUID quotedId) {
    return new Theme(id, null, anchor, wish, quotedId, false, 0, false, null, "", null, null);
  }

  /** Makes a theme of the lead's own. */
  static Theme made(UUID id, @Nullable String name, @Nullable UUID quotedId) {
    return new Theme(id, name, null, null, quotedId, true, 0, false, null, "", null, null);
  }

  Theme held(boolean by) {
    return with(name, by, position, placed);
  }

  Theme named(String given) {
    return with(given, held, position, placed);
  }

  Theme at(double place) {
    return with(name, held, place, placed);
  }

  Theme placedAt(double place) {
    return with(name, held, place, true);
  }

  public Theme quoting(UUID statement) {
    return new Theme(
        id, name, anchor, wish, statement, held, position, placed, verdict, reason, horizon,
        decidedAt);
  }

  Theme decided(
      @Nullable Verdict verdict, String reason, @Nullable Horizon horizon, @Nullable Instant now) {
    return new Theme(
        id, name, anchor, wish, quotedId, held, position, placed, verdict, reason, horizon, now);
  }

  /** Tells whether both themes have the same verdict, reason and horizon. */
  boolean isDecidedLike(Theme other) {
    return verdict == other.verdict
        && reason.equals(other.reason)
        && Objects.equals(horizon, other.horizon);
  }

  private Theme with(@Nullable String name, boolean held, double position, boolean placed) {
    return new Theme(
        id, name, anchor, wish, quotedId, held, position, placed, verdict, reason, horizon,
        decidedAt);
  }
}
