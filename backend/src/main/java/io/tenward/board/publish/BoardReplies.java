package io.tenward.board.publish;

import io.tenward.board.view.Edition;
import io.tenward.results.publish.ThemeReplies;
import io.tenward.results.publish.ThemeReply;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What respondents read of boards. */
@Singleton
class BoardReplies implements ThemeReplies {
  private final EditionTable editionTable;
  private final WithdrawalTable takenBackTable;

  BoardReplies(EditionTable editionTable, WithdrawalTable takenBackTable) {
    this.editionTable = editionTable;
    this.takenBackTable = takenBackTable;
  }

  @Override
  public Published of(UUID surveyId) {
    return joined(editionTable.ofSurvey(surveyId).values(), surveyId);
  }

  @Override
  public Optional<Instant> takenBackAt(UUID surveyId) {
    return takenBackTable.at(surveyId);
  }

  /** As it would be read, if the editions of one board were these. */
  List<ThemeReply> preview(UUID surveyId, UUID boardId, List<Edition> editions) {
    var boards = new LinkedHashMap<>(editionTable.ofSurvey(surveyId));
    boards.put(boardId, editions);
    return joined(boards.values(), surveyId).themes();
  }

  private static Published joined(Collection<List<Edition>> boards, UUID surveyId) {
    var parts =
        boards.stream()
            .map(editions -> ReplyHistory.of(editions, surveyId))
            .filter(part -> !part.isEmpty())
            .toList();
    var first = times(parts.stream().map(Published::publishedAt)).min(Instant::compareTo);
    var changes = parts.stream().flatMap(part -> Stream.of(part.publishedAt(), part.changedAt()));
    return new Published(
        parts.stream().flatMap(part -> part.themes().stream()).toList(),
        first.orElse(null),
        times(changes)
            .filter(time -> !time.equals(first.orElse(null)))
            .max(Instant::compareTo)
            .orElse(null));
  }

  private static Stream<Instant> times(Stream<@Nullable Instant> times) {
    return times.filter(Objects::nonNull);
  }
}
