package io.tenward.base.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds a part of a list.
 *
 * @param next where the next part begins; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /**
   * Makes the page of these rows.
   *
   * @param rows up to {@link Paging#rows()} of them
   */
  public static <R, T> Page<T> of(
      List<R> rows, Paging paging, Function<R, Cursor> place, Function<R, T> shape) {
    var more = rows.size() > paging.limit();
    var shown = more ? rows.subList(0, paging.limit()) : rows;
    return new Page<>(
        shown.stream().map(shape).toList(), more ? place.apply(shown.getLast()).toString() : null);
  }
}
