package io.tenward.form;

import io.tenward.base.http.Cursor;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Items that belong together: a set that ships with the product, or a form of the lead's own that
 * holds nothing else.
 *
 * @param items each with its source and version
 */
public record ItemSet(String id, LocalizedText title, List<Question> items) {
  private static final int MOST = 200;

  /** Lists shipped sets first, then the lead's own. */
  public static List<ItemSet> of(UUID leadId) {
    var own =
        OwnTemplate.list(leadId, Cursor.EARLIEST, MOST).stream()
            .filter(template -> template.shown().set())
            .map(template -> of(template.shown(), template.edition()));
    var shipped = Template.SHIPPED.stream().filter(Template::set).map(set -> of(set, 1));
    return Stream.concat(shipped, own).toList();
  }

  private static ItemSet of(Template template, int version) {
    var items =
        template.questions().stream().map(item -> item.from(template.id(), version)).toList();
    return new ItemSet(template.id(), template.title(), items);
  }

  /**
   * The sets of these ids, in the order of the ids.
   *
   * @throws ProblemException invalid-request with unknown-template
   */
  public static List<ItemSet> require(UUID leadId, List<String> ids) {
    var all = of(leadId);
    return ids.stream()
        .distinct()
        .map(
            id ->
                all.stream()
                    .filter(set -> set.id.equals(id))
                    .findFirst()
                    .orElseThrow(() -> LocalTimes.invalid("sets", "unknown-template", Map.of())))
        .toList();
  }
}
