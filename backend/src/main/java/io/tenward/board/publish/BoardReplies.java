package io.tenward.board.publish;

import io.tenward.board.view.Edition;
import io.tenward.board.view.EditionTheme;
import io.tenward.contract.RaisedThemes;
import io.tenward.contract.ThemeReply;
import io.tenward.results.publish.ThemeReplies;
import io.tenward.results.publish.ThemeReplies.Published;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what respondents read of boards. */
@Singleton
class BoardReplies implements ThemeReplies {
  @Inject EditionTable editionTable;
  @Inject WithdrawalTable takenBackTable;

  @Override
  public Published of(UUID surveyId) {
    return joined(editionTable.ofSurvey(surveyId).values(), surveyId);
  }

  @Override
  public Optional<Instant> takenBackAt(UUID surveyId) {
    return takenBackTable.at(surveyId);
  }

  /** Shows how it would read if the editions of one board were these. */
  Published preview(UUID surveyId, UUID boardId, List<Edition> editions) {
    var boards = new LinkedHashMap<>(editionTable.ofSurvey(surveyId));
    boards.put(boardId, editions);
    return joined(boards.values(), surveyId);
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
            .orElse(null),
        // Two boards of one survey sort the same comments.
        parts.size() == 1 ? parts.getFirst().raised() : null);
  }

  private static Stream<Instant> times(Stream<@Nullable Instant> times) {
    return times.filter(Objects::nonNull);
  }

  /**
   * Derives what respondents of one survey read now, and what changed for them, from the editions
   * of a board. An edition that reads the same for them is skipped, so that they learn nothing of
   * other surveys.
   */
  static final class ReplyHistory {
    /**
     * @param changedAt null: as in the first edition
     * @param before what it read before that; null: it was not there
     */
    private record ThemeVersion(
        EditionTheme theme, @Nullable Instant changedAt, @Nullable EditionTheme before) {
      ThemeReply reply() {
        return new ThemeReply(
            theme.name(),
            theme.names(),
            theme.voices(),
            theme.verdict(),
            theme.reason(),
            theme.horizon(),
            theme.evidence(),
            changedAt,
            before == null ? null : before.before(theme));
      }
    }

    private final UUID surveyId;
    private Map<UUID, ThemeVersion> told = Map.of();
    private List<EditionTheme> read = List.of();
    private @Nullable Instant publishedAt;
    private @Nullable Instant changedAt;
    private @Nullable RaisedThemes raised;

    private ReplyHistory(UUID surveyId) {
      this.surveyId = surveyId;
    }

    /**
     * @param editions in their order, since it was last published
     */
    static Published of(List<Edition> editions, UUID surveyId) {
      var history = new ReplyHistory(surveyId);
      editions.forEach(history::turnTo);
      return history.published();
    }

    private void turnTo(Edition edition) {
      var now = edition.of(surveyId);
      if (now.equals(read)) {
        return;
      }
      // Where nothing was to be read any more, it begins anew: what was taken back is not told
      // again.
      boolean first = read.isEmpty();
      publishedAt = first ? edition.at() : publishedAt;
      changedAt = first ? null : edition.at();
      var next = new LinkedHashMap<UUID, ThemeVersion>();
      for (var theme : now) {
        next.put(theme.themeId(), tell(theme, first ? null : edition.at()));
      }
      told = next;
      read = now;
      raised = edition.raised().get(surveyId);
    }

    private ThemeVersion tell(EditionTheme theme, @Nullable Instant at) {
      var before = told.get(theme.themeId());
      if (before == null) {
        return new ThemeVersion(theme, at, null);
      }
      return theme.saysTheSameAs(before.theme())
          ? new ThemeVersion(theme, before.changedAt(), before.before())
          : new ThemeVersion(theme, at, before.theme());
    }

    private Published published() {
      return read.isEmpty()
          ? Published.NOTHING
          : new Published(
              told.values().stream().map(ThemeVersion::reply).toList(),
              publishedAt,
              changedAt,
              raised);
    }
  }
}
