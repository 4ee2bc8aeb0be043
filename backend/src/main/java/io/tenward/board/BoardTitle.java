package io.tenward.board;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.state.Board;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.view.Material;
import java.util.List;
import java.util.stream.Collectors;

/** What a board is called that nobody named. */
final class BoardTitle {
  private static final int LONGEST = 120;

  private BoardTitle() {}

  static List<Board.Source> sources(Material material) {
    return material.surveys().stream()
        .map(survey -> survey.results())
        .map(results -> new Board.Source(results.surveyId(), results.title()))
        .toList();
  }

  static String of(Database database, Caller caller, List<Board.Source> sources) {
    if (sources.isEmpty()) {
      return "de".equals(MemberLanguage.of(database, caller.memberId()))
          ? "Meine Rolle"
          : "My role";
    }
    var titles =
        sources.stream().map(Board.Source::title).distinct().collect(Collectors.joining(" · "));
    return titles.codePointCount(0, titles.length()) <= LONGEST
        ? titles
        : titles.substring(0, titles.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
