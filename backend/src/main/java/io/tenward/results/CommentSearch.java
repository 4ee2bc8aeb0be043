package io.tenward.results;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.search.FoundTexts;
import io.tenward.base.search.FoundTexts.FoundPlace;
import io.tenward.base.search.FoundTexts.FoundText;
import io.tenward.base.search.Searched;
import io.tenward.base.search.Sought;
import io.tenward.base.sql.Database;
import io.tenward.contract.SearchKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * Finds comments that the caller may read now. They have no index, whose words would outlive them;
 * a hit says its survey, never its group.
 */
@Singleton
class CommentSearch implements Searched {
  @Inject Database database;
  @Inject Caller caller;
  @Inject ResultsCache released;

  @Override
  public List<FoundTexts> find(Sought sought) {
    var readable = new HashMap<UUID, Boolean>();
    var texts =
        // The order of ids says nothing of who wrote when.
        database
            .list(
                """
                select comment_id, text, survey_id, title
                from survey join comment using (survey_id)
                where lead_id = ? and purpose = 'form'
                  and folded(text) like all (?::text[]) and searched_words(text) @@ ?::tsquery
                order by closed_at desc, survey_id, comment_id
                """,
                row ->
                    new FoundText(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        null,
                        new FoundPlace("survey", row.getObject(3, UUID.class), row.getString(4))),
                caller.memberId(),
                sought.parts(),
                sought.query())
            .stream()
            .filter(
                text ->
                    text.place() != null
                        && readable.computeIfAbsent(text.place().id(), this::mayRead))
            .toList();
    return List.of(
        new FoundTexts(
            SearchKind.COMMENT.word(), texts.size(), texts.stream().limit(NEWEST).toList()));
  }

  private boolean mayRead(UUID surveyId) {
    try {
      released.requireOpen(caller, surveyId);
      return true;
    } catch (ProblemException notNow) {
      return false;
    }
  }
}
