package io.tenward.board.gather;

import io.tenward.board.state.BoardStatement;
import io.tenward.board.view.Material;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardComment;
import io.tenward.synthesis.Statement;
import io.tenward.synthesis.reading.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds one expectation, as the synthesis reads it.
 *
 * @param statement with its words
 * @param start in UTF-16 units of its text
 */
record SplitStatement(
    Statement statement,
    UUID id,
    @Nullable UUID surveyId,
    @Nullable UUID commentId,
    @Nullable UUID clauseId,
    int start,
    int end) {

  /**
   * Splits comments into statements, in the order of the comments; then come the clauses of the
   * role, each as a whole.
   *
   * @param splitter called by several threads
   */
  static List<SplitStatement> of(
      Material material, Function<String, List<Span>> splitter, SynthesisProgress watch) {
    var groups = groups(material);
    var comments = material.comments();
    var done = new AtomicInteger();
    var all =
        new ArrayList<>(
            comments.parallelStream()
                .map(
                    comment -> {
                      watch.read(done.incrementAndGet(), comments.size());
                      var spans = splitter.apply(comment.text());
                      return ofComment(comment, groups, spans);
                    })
                .flatMap(List::stream)
                .toList());
    material.clauses().stream().map(SplitStatement::ofClause).forEach(all::add);
    return List.copyOf(all);
  }

  private static List<SplitStatement> ofComment(
      BoardComment comment, Map<UUID, String> groups, List<Span> spans) {
    var group = groups.get(comment.launchGroupId());
    return spans.stream()
        .map(
            span -> {
              var id = BoardStatement.idOf(comment.id(), span.from(), span.to());
              var words = span.of(comment.text());
              return new SplitStatement(
                  new Statement(id.toString(), comment.id().toString(), group, words),
                  id,
                  comment.surveyId(),
                  comment.id(),
                  null,
                  span.from(),
                  span.to());
            })
        .toList();
  }

  /** Keeps a clause as one statement, whose id stays when its words change. */
  private static SplitStatement ofClause(BoardClause clause) {
    var id = BoardStatement.idOf(clause.id(), 0, 0);
    return new SplitStatement(
        new Statement(id.toString(), clause.id().toString(), null, clause.text()),
        id,
        null,
        null,
        clause.id(),
        0,
        clause.text().length());
  }

  /** The team is the team in every survey. */
  private static Map<UUID, String> groups(Material material) {
    var groups = new HashMap<UUID, String>();
    for (var survey : material.surveys()) {
      for (var group : survey.results().participation()) {
        groups.put(
            group.id(), group.kind().word() + "/" + (group.name() == null ? "" : group.name()));
      }
    }
    return groups;
  }
}
