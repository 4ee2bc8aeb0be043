package io.tenward.expectation;

import io.tenward.contract.ExpectationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Holds all parts of one expectation.
 *
 * @param parts those that give it its words first
 */
public record Expectation(List<ExpectationPart> parts) {
  private static final Comparator<ExpectationPart> ORDER =
      Comparator.comparing(ExpectationPart::kind).thenComparing(ExpectationPart::key);

  public Expectation {
    parts = parts.stream().distinct().sorted(ORDER).toList();
  }

  public Expectation with(Collection<ExpectationPart> more) {
    var all = new ArrayList<>(parts);
    all.addAll(more);
    return new Expectation(all);
  }

  public Stream<ExpectationPart> of(ExpectationKind kind) {
    return parts.stream().filter(part -> part.kind() == kind);
  }

  /** Lists the ids of parts of this kind; a key that is no UUID is left out. */
  public List<UUID> ids(ExpectationKind kind) {
    return of(kind)
        .map(ExpectationPart::key)
        .filter(key -> key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
        .map(UUID::fromString)
        .toList();
  }

  /** Lists the questions that rate the expectation. */
  public List<String> items() {
    return parts.stream().flatMap(part -> part.item().stream()).toList();
  }

  /** Lists the links that belong to the expectation, each as its kind, a colon and its key. */
  public List<String> hooks() {
    var hooks = new LinkedHashSet<String>();
    parts.forEach(part -> hooks.add(part.kind().word() + ":" + part.key()));
    items().forEach(item -> hooks.add(ExpectationKind.ITEM.word() + ":" + item));
    return List.copyOf(hooks);
  }

  /** A part of it came out of anonymous answers. */
  public boolean isAnonymous() {
    return parts.stream()
        .anyMatch(
            part -> part.kind() != ExpectationKind.CLAUSE && part.kind() != ExpectationKind.GOAL);
  }
}
