package io.tenward.rating.item;

import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.RatingBlock;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Results;
import io.tenward.rating.SelfRatingCache;
import io.tenward.results.ResultsCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a lead may read of one item, over all surveys that asked it. */
@Singleton
public class RatedItems {
  /** At most this many earlier surveys are read. */
  private static final int MOST = 12;

  /**
   * @param self the lead's own rating; null where they cannot say or waived it
   * @param whyNot what the lead wrote is missing to a 10; null where they wrote nothing
   * @param blocks everybody first; empty where nothing was shown
   * @param comments examples and advice
   */
  public record Rated(
      String questionId,
      UUID surveyId,
      String title,
      Instant closedAt,
      LocalizedText text,
      @Nullable Integer self,
      @Nullable String whyNot,
      List<RatingBlock> blocks,
      List<ResultComment> comments) {}

  @Inject Database database;
  @Inject ResultsCache released;
  @Inject SelfRatingCache selves;

  /**
   * Lists ratings of an item, latest first; empty before the lead rated themselves.
   *
   * @param questionId of the item
   */
  public List<Rated> of(Caller caller, String questionId) {
    return database
        .ids(
            """
            select s.survey_id from survey s join self_rating o using (survey_id)
            where s.lead_id = ? and s.workspace_id = ? and s.released_at is not null
              and s.keys_destroyed_at is not null and o.state <> 'open'
              and ? = any (coalesce(s.items, array(
                select q ->> 'id' from jsonb_array_elements(s.manifest::jsonb -> 'questions') q
                where q ->> 'kind' = 'item')))
            order by s.closed_at desc, s.survey_id limit ?
            """,
            caller.memberId(),
            caller.workspaceId(),
            questionId,
            MOST)
        .stream()
        .map(surveyId -> released.ofOwn(caller, surveyId).results())
        .flatMap(results -> rated(results, questionId).stream())
        .toList();
  }

  /**
   * Maps each item to its latest text, without clauses and themes; empty before the lead rated
   * themselves.
   */
  public Map<String, LocalizedText> texts(Caller caller) {
    var texts = new LinkedHashMap<String, LocalizedText>();
    database.list(
        """
        select distinct on (q ->> 'id') q ->> 'id', q ->> 'text'
        from survey s join self_rating o using (survey_id),
          jsonb_array_elements(s.manifest::jsonb -> 'questions') q
        where s.lead_id = ? and s.workspace_id = ? and s.released_at is not null
          and s.keys_destroyed_at is not null and o.state <> 'open'
          and q ->> 'kind' = 'item' and q ->> 'id' !~ '^(clause|theme)[.]'
        order by q ->> 'id', s.closed_at desc
        """,
        row -> texts.put(row.getString(1), Json.read(row.getString(2), LocalizedText.class)),
        caller.memberId(),
        caller.workspaceId());
    return texts;
  }

  private List<Rated> rated(Results results, String questionId) {
    var own = selves.rating(results.surveyId(), questionId);
    var whyNot = selves.whyNot(results.surveyId(), questionId);
    return results.items().stream()
        .filter(item -> item.questionId().equals(questionId))
        .map(
            item ->
                new Rated(
                    questionId,
                    results.surveyId(),
                    results.title(),
                    results.closedAt(),
                    item.text(),
                    own,
                    whyNot,
                    item.blocks(),
                    Stream.concat(item.examples().stream(), item.advice().stream()).toList()))
        .toList();
  }
}
