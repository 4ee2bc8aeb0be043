package io.tenward.base.search;

import io.tenward.base.sql.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds the texts of one kind that a search found.
 *
 * @param kind as the contract names it
 * @param count of all, also of those that are not among the texts
 * @param texts the newest first
 */
public record FoundTexts(String kind, int count, List<FoundText> texts) {
  /**
   * @param text the whole text
   */
  public record FoundText(
      UUID id, String text, @Nullable LocalDate day, @Nullable FoundPlace place) {}

  /**
   * Identifies the thing that a text belongs to.
   *
   * @param kind as the contract names it
   */
  public record FoundPlace(String kind, UUID id, String name) {}

  private record Row(int count, FoundText text) {}

  /**
   * @param sql selects id, count, text, day, and kind, id and name of the place, the newest first
   */
  public static FoundTexts read(
      Database database, String kind, String sql, @Nullable Object... parameters) {
    var rows =
        database.list(
            sql,
            row -> {
              var placeId = row.getObject(6, UUID.class);
              var name = row.getString(7);
              return new Row(
                  row.getInt(2),
                  new FoundText(
                      row.getObject(1, UUID.class),
                      row.getString(3),
                      row.getObject(4, LocalDate.class),
                      placeId == null || name == null
                          ? null
                          : new FoundPlace(row.getString(5), placeId, name)));
            },
            parameters);
    return new FoundTexts(
        kind, rows.isEmpty() ? 0 : rows.getFirst().count, rows.stream().map(Row::text).toList());
  }
}
