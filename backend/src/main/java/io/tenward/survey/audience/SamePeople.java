package io.tenward.survey.audience;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds people who may be the same, over all surveys of a lead. One common sign is enough: the id
 * in the list or in another system, the mailbox, or the name. Names that differ by one letter count
 * as the same where a person of that name has no address.
 */
public final class SamePeople {
  /** Maps each sign of a person to one that all their signs share (union-find). */
  private final Map<Object, Object> common = new HashMap<>();

  private final Set<Long> misspelt;
  private final Collection<PersonKey> everybody;

  public SamePeople(Collection<PersonKey> everybody) {
    this.everybody = everybody;
    misspelt =
        everybody.stream()
            .filter(who -> who.mailbox() == null)
            .flatMap(who -> who.spellings().stream())
            .collect(toSet());
    everybody.forEach(who -> signs(who).forEach(sign -> common.put(of(sign), of(who.personId()))));
  }

  private Stream<Object> signs(PersonKey who) {
    return Stream.concat(
        Stream.of(who.external(), who.mailbox(), who.name()).filter(sign -> sign != null),
        who.spellings().stream().filter(misspelt::contains));
  }

  /** Returns the same object for all keys that may be one person. */
  public Object of(PersonKey who) {
    return of(who.personId());
  }

  /** Lists all keys that may be one person with this one. */
  Stream<PersonKey> entries(PersonKey who) {
    var one = of(who);
    return everybody.stream().filter(other -> of(other).equals(one));
  }

  private Object of(Object sign) {
    var next = common.get(sign);
    if (next == null || next.equals(sign)) {
      return sign;
    }
    var last = of(next);
    common.put(sign, last);
    return last;
  }
}
