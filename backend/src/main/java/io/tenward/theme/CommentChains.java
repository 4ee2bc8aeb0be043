package io.tenward.theme;

import io.tenward.platform.Caller;
import io.tenward.platform.Sql;
import io.tenward.response.ReleasedSurvey;
import io.tenward.theme.CommentChain.Item;
import io.tenward.theme.CommentChain.Linked;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows comments to their themes by what is kept of boards, of which none is read as a whole. */
@ApplicationScoped
class CommentChains {
  private final Materials materials;

  CommentChains(Materials materials) {
    this.materials = materials;
  }

  /** A comment on a board, and a theme of that board in which a statement of it stands. */
  private record Place(UUID comment, LinkedThemes.Key theme) {}

  /**
   * @param commentId the only one to follow; null for all of the survey
   */
  CommentChain of(
      Connection connection, Caller caller, ReleasedSurvey survey, @Nullable UUID commentId)
      throws SQLException {
    var surveyId = survey.results().surveyId();
    var keys = new HashMap<LinkedThemes.Key, LinkedThemes.Key>();
    var places = new ArrayList<Place>();
    for (var board : boards(connection, caller, surveyId)) {
      places.addAll(places(connection, board, surveyId, commentId, keys));
    }
    var known = LinkedThemes.of(connection, caller, materials, survey, keys.keySet());
    var themes = new ArrayList<Linked>();
    var numbers = new HashMap<LinkedThemes.Key, Integer>();
    var links = new LinkedHashMap<UUID, Set<Integer>>();
    for (var place : places) {
      var theme = known.find(place.theme());
      if (theme.isPresent()) {
        var number = numbers.computeIfAbsent(place.theme(), key -> themes.size());
        if (number == themes.size()) {
          themes.add(theme.get());
        }
        links.computeIfAbsent(place.comment(), id -> new LinkedHashSet<>(2)).add(number);
      }
    }
    return new CommentChain(
        themes, links.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList());
  }

  /** The older first. */
  private static List<UUID> boards(Connection connection, Caller caller, UUID surveyId)
      throws SQLException {
    return Sql.ids(
        connection,
        """
        select board_id from board b join board_survey using (board_id)
        where b.member_id = ? and b.workspace_id = ? and survey_id = ?
        order by b.created_at, board_id
        """,
        caller.memberId(),
        caller.workspaceId(),
        surveyId);
  }

  /**
   * In the order of the statements. A board at a time: a join with all boards is planned for one
   * statement each, and takes three times as long.
   */
  private static List<Place> places(
      Connection connection,
      UUID board,
      UUID surveyId,
      @Nullable UUID commentId,
      Map<LinkedThemes.Key, LinkedThemes.Key> keys)
      throws SQLException {
    var parameters = new ArrayList<>(List.of(board, surveyId));
    if (commentId != null) {
      parameters.add(commentId);
    }
    return Sql.rows(
        connection,
        """
        select comment_id, theme_id from board_statement
        where board_id = ? and survey_id = ? and theme_id is not null
        """
            + (commentId == null ? "" : " and comment_id = ?")
            + " order by place",
        row -> {
          var key = new LinkedThemes.Key(board, row.getObject(2, UUID.class));
          return new Place(
              row.getObject(1, UUID.class), keys.computeIfAbsent(key, Function.identity()));
        },
        parameters.toArray());
  }
}
