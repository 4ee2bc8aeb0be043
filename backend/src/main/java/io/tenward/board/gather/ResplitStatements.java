package io.tenward.board.gather;

import io.tenward.board.state.BoardStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What statements were before a synthesis split their comments elsewhere, as it does with other
 * models or without any: themselves, or else those that they overlap.
 */
final class ResplitStatements {
  /**
   * @param shared how many units of the text are in both
   */
  private record Overlap(UUID former, UUID later, int shared) {}

  private static final Comparator<Overlap> LARGEST = Comparator.comparingInt(o -> -o.shared());

  private final Map<UUID, List<UUID>> former;
  private final Map<UUID, List<UUID>> later;

  private ResplitStatements(List<Overlap> overlaps) {
    former = by(overlaps, Overlap::later, Overlap::former);
    later = by(overlaps, Overlap::former, Overlap::later);
  }

  private static Map<UUID, List<UUID>> by(
      List<Overlap> overlaps, Function<Overlap, UUID> of, Function<Overlap, UUID> to) {
    return overlaps.stream()
        .sorted(LARGEST)
        .collect(Collectors.groupingBy(of, Collectors.mapping(to, Collectors.toList())));
  }

  static ResplitStatements of(List<BoardStatement> before, List<SplitStatement> found) {
    var known = new HashMap<UUID, List<BoardStatement>>();
    for (var statement : before) {
      known.computeIfAbsent(statement.textId(), id -> new ArrayList<>()).add(statement);
    }
    var overlaps = new ArrayList<Overlap>();
    for (var statement : found) {
      for (var one : known.getOrDefault(textId(statement), List.of())) {
        int shared =
            Math.min(one.end(), statement.end()) - Math.max(one.start(), statement.start());
        if (shared > 0 || one.id().equals(statement.id())) {
          overlaps.add(new Overlap(one.id(), statement.id(), shared));
        }
      }
    }
    return new ResplitStatements(overlaps);
  }

  /** What a statement of now was, the largest part first. */
  List<UUID> former(UUID id) {
    return former.getOrDefault(id, List.of());
  }

  /** What a former statement is now for the largest part. */
  Optional<UUID> later(UUID id) {
    return later.getOrDefault(id, List.of()).stream().findFirst();
  }

  /** All that former statements are now; none where one of them is gone with its comment. */
  Optional<List<UUID>> later(Collection<UUID> ids) {
    return later.keySet().containsAll(ids)
        ? Optional.of(ids.stream().map(later::get).flatMap(List::stream).distinct().toList())
        : Optional.empty();
  }

  private static @Nullable UUID textId(SplitStatement statement) {
    return statement.commentId() == null ? statement.clauseId() : statement.commentId();
  }
}
