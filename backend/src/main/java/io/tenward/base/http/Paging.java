package io.tenward.base.http;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the query parameters of every list: {@code @Valid @BeanParam Paging paging}. */
public class Paging {
  /** Beyond these PostgreSQL has no timestamps, and we have no rows. */
  private static final Instant FIRST = Instant.EPOCH;

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  @QueryParam("limit")
  @DefaultValue("50")
  int limit = 50;

  @QueryParam("cursor")
  @Nullable String cursor;

  /** Asks for the first page with the largest limit. */
  public static Paging largest() {
    var paging = new Paging();
    paging.limit = 200;
    return paging;
  }

  public int limit() {
    return limit;
  }

  /** One more than is shown: the extra row says that there is a next page. */
  public int rows() {
    return limit + 1;
  }

  public Optional<Cursor> after() {
    return Optional.ofNullable(cursor).map(Cursor::parse);
  }

  /** Parses the key of a cursor in a list that is sorted by a time. */
  public static Instant time(Cursor cursor) {
    try {
      var time = Instant.parse(cursor.key());
      if (time.isBefore(FIRST) || time.isAfter(LAST)) {
        throw Cursor.bad();
      }
      return time;
    } catch (DateTimeException e) {
      throw Cursor.bad();
    }
  }
}
