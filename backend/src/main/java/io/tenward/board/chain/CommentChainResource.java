package io.tenward.board.chain;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.view.LinkedThemes;
import io.tenward.board.view.Materials;
import io.tenward.contract.ChainTheme;
import io.tenward.contract.CommentChain;
import io.tenward.contract.CommentThemes;
import io.tenward.contract.GetCommentChain;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.ResultsCache;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what became of the comments of a survey. */
@RolesAllowed("lead")
public class CommentChainResource implements GetCommentChain {
  @Inject ResultsCache results;
  @Inject CommentChains chains;
  @Inject Caller caller;

  @Override
  public CommentChain getCommentChain(UUID surveyId, @Nullable UUID commentId) {
    var survey = results.ofOwn(caller, surveyId);
    return chains.of(caller, survey, commentId);
  }

  /**
   * Follows comments to their themes by what is kept of boards, of which none is read as a whole.
   */
  @ApplicationScoped
  static class CommentChains {
    private final Database database;
    private final Materials materials;

    CommentChains(Database database, Materials materials) {
      this.database = database;
      this.materials = materials;
    }

    /**
     * Holds a comment on a board, and the number of a theme of that board in which a statement of
     * it stands.
     */
    private record Place(UUID comment, Integer theme) {}

    /**
     * @param commentId the only one to follow; null for all of the survey
     */
    CommentChain of(Caller caller, ReleasedSurvey survey, @Nullable UUID commentId) {
      var surveyId = survey.results().surveyId();
      var keys = new ArrayList<LinkedThemes.Key>();
      var places = new ArrayList<Place>();
      for (var board : boards(caller, surveyId)) {
        places.addAll(places(board, surveyId, commentId, keys));
      }
      var known = LinkedThemes.of(database, caller, materials, survey, Set.copyOf(keys));
      var themes = new ArrayList<ChainTheme>();
      var numbers = new ArrayList<@Nullable Integer>(keys.size());
      for (var key : keys) {
        var theme = known.find(key);
        numbers.add(theme.isPresent() ? themes.size() : null);
        theme.ifPresent(themes::add);
      }
      var links = new LinkedHashMap<UUID, List<Integer>>();
      for (var place : places) {
        var number = numbers.get(place.theme());
        if (number != null) {
          var linked = links.computeIfAbsent(place.comment(), id -> new ArrayList<>(2));
          if (!linked.contains(number)) {
            linked.add(number);
          }
        }
      }
      return new CommentChain(
          themes,
          links.entrySet().stream().map(e -> new CommentThemes(e.getKey(), e.getValue())).toList());
    }

    /** Lists the boards of a survey, older ones first. */
    private List<UUID> boards(Caller caller, UUID surveyId) {
      return database.ids(
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
     * Lists places in the order of the statements, one board at a time: PostgreSQL plans a join
     * with all boards for one statement each, which takes three times as long.
     *
     * @param keys themes by their numbers; those of this board are added
     */
    private List<Place> places(
        UUID board, UUID surveyId, @Nullable UUID commentId, List<LinkedThemes.Key> keys) {
      var parameters = new ArrayList<>(List.of(board, surveyId));
      if (commentId != null) {
        parameters.add(commentId);
      }
      var numbers = new HashMap<UUID, Integer>();
      return database.list(
          """
          select comment_id, theme_id from board_statement
          where board_id = ? and survey_id = ? and theme_id is not null
          """
              + (commentId == null ? "" : " and comment_id = ?")
              + " order by place",
          row -> {
            var number =
                numbers.computeIfAbsent(
                    row.getObject(2, UUID.class),
                    theme -> {
                      keys.add(new LinkedThemes.Key(board, theme));
                      return keys.size() - 1;
                    });
            return new Place(row.getObject(1, UUID.class), number);
          },
          parameters.toArray());
    }
  }
}
