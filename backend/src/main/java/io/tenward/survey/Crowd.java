package io.tenward.survey;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Numbers people, the same person always alike: by id, or by key where the id has changed. */
final class Crowd {
  private final Map<UUID, Integer> numbers = new HashMap<>();
  private int next;

  Crowd(Collection<Who> people) {
    people.forEach(this::number);
  }

  /** A person met under an old id and a new key, or the other way round, joins both. */
  private void number(Who who) {
    var byId = numbers.get(who.personId());
    var byKey = numbers.get(who.key());
    if (byId != null && byKey != null && !byId.equals(byKey)) {
      numbers.replaceAll((id, number) -> number.equals(byKey) ? byId : number);
    }
    int number = byId != null ? byId : byKey != null ? byKey : next++;
    numbers.put(who.personId(), number);
    numbers.put(who.key(), number);
  }

  List<BitSet> of(List<Set<Who>> blocks) {
    return blocks.stream().map(this::of).toList();
  }

  private BitSet of(Set<Who> people) {
    var numbered = new BitSet();
    people.forEach(who -> numbered.set(numbers.getOrDefault(who.personId(), -1)));
    return numbered;
  }
}
