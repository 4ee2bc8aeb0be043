package io.tenward.theme;

import io.tenward.platform.Caller;
import io.tenward.platform.Sql;
import io.tenward.response.ReleasedSurvey;
import io.tenward.theme.CommentChain.Item;
import io.tenward.theme.CommentChain.Link;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    var places = places(connection, caller, survey.results().surveyId(), commentId);
    var themes = LinkedThemes.of(connection, caller, materials, survey, keys(places));
    var links = new LinkedHashMap<UUID, List<Link>>();
    for (var place : places) {
      themes
          .find(place.theme())
          .ifPresent(
              link -> links.computeIfAbsent(place.comment(), id -> new ArrayList<>()).add(link));
    }
    return new CommentChain(
        links.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList());
  }

  private static Set<LinkedThemes.Key> keys(Set<Place> places) {
    var keys = new LinkedHashSet<LinkedThemes.Key>();
    places.forEach(place -> keys.add(place.theme()));
    return keys;
  }

  /** Board by board, each in the order of its statements, and each theme once. */
  private static Set<Place> places(
      Connection connection, Caller caller, UUID surveyId, @Nullable UUID commentId)
      throws SQLException {
    var parameters = new ArrayList<>(List.of(caller.memberId(), caller.workspaceId(), surveyId));
    if (commentId != null) {
      parameters.add(commentId);
    }
    return new LinkedHashSet<>(
        Sql.rows(
            connection,
            """
            select s.comment_id, s.board_id, s.theme_id
            from board b
              join board_survey of_board using (board_id)
              join board_statement s using (board_id, survey_id)
            where b.member_id = ? and b.workspace_id = ? and survey_id = ?
              and s.theme_id is not null
            """
                + (commentId == null ? "" : " and s.comment_id = ?")
                + " order by b.created_at, board_id, s.place",
            row ->
                new Place(
                    row.getObject(1, UUID.class),
                    new LinkedThemes.Key(
                        row.getObject(2, UUID.class), row.getObject(3, UUID.class))),
            parameters.toArray()));
  }
}
