package io.tenward.rating;

import static java.util.stream.Collectors.toMap;

import io.tenward.base.sql.Database;
import io.tenward.contract.SelfRatedItem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says when an item was last asked and what it showed. The numbers are those the lead may read
 * already: none before they rated themselves and every key of the survey is destroyed. What they
 * typed before waiving is ignored.
 *
 * @param answers of everybody together; null where nothing was shown
 * @param distance the others minus the lead
 */
record ItemHistory(Instant askedAt, @Nullable Integer answers, @Nullable BigDecimal distance) {

  /** Reads by item all surveys of a lead that were launched and not cancelled. */
  static Map<String, ItemHistory> of(Database database, UUID leadId) {
    return database
        .list(
            """
            with asked as (
              select distinct on (q ->> 'id') q ->> 'id' as item, s.survey_id, s.launched_at,
                s.released_at is not null and s.keys_destroyed_at is not null as ready
              from survey s
              cross join lateral jsonb_array_elements(s.manifest::jsonb -> 'questions') q
              where s.lead_id = ? and s.manifest is not null and s.state <> 'cancelled'
                and q ->> 'kind' = 'item'
              order by q ->> 'id', s.launched_at desc
            )
            select a.item, a.launched_at, r.n, r.mean,
              case when o.state = 'finished' then o.items end as items
            from asked a
            left join self_rating o on o.survey_id = a.survey_id and o.state <> 'open'
            left join released_rating r on a.ready and r.survey_id = o.survey_id
              and r.question_id = a.item and r.block = 'total'
            """,
            row -> Map.entry(row.getString("item"), read(row)),
            leadId)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static ItemHistory read(ResultSet row) throws SQLException {
    var own = own(row.getString("items"), row.getString("item"));
    var mean = row.getBigDecimal("mean");
    return new ItemHistory(
        Database.instant(row, "launched_at"),
        row.getObject("n", Integer.class),
        own == null || mean == null ? null : mean.subtract(BigDecimal.valueOf(own)));
  }

  private static @Nullable Integer own(@Nullable String items, String item) {
    if (items == null) {
      return null;
    }
    return SelfRatedItems.read(items).stream()
        .filter(one -> one.questionId().equals(item))
        .map(SelfRatedItem::rating)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .orElse(null);
  }
}
