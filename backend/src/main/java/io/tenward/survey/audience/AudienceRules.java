package io.tenward.survey.audience;

import io.tenward.base.problem.ProblemException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a draft can ask.
 *
 * @param groups the lead's
 * @param groupOf the group that each of the lead's people is in
 */
record AudienceRules(Set<UUID> groups, Map<UUID, UUID> groupOf) {
  private static final int MOST_PARTS = 2;

  /**
   * Everybody once, in their own group, and a group in two parts at most.
   *
   * @param problem gets unknown-group, unknown-person, duplicate or too-many
   */
  void check(ProblemException problem, List<Audience> audience) {
    var seenUnits = new HashSet<UUID>();
    var seenPeople = new HashSet<UUID>();
    var names = new HashSet<String>();
    var parts = new HashMap<UUID, Integer>();
    for (int i = 0; i < audience.size(); i++) {
      var unit = audience.get(i);
      var place = "/audience/" + i;
      var part = unit.part();
      if (!groups.contains(unit.groupId())) {
        problem.field(place + "/groupId", "unknown-group");
      } else if (part == null && !seenUnits.add(unit.groupId())) {
        problem.field(place + "/groupId", "duplicate");
      }
      if (part != null) {
        if (groups.contains(part.id()) || !seenUnits.add(part.id())) {
          problem.field(place + "/part/id", "duplicate");
        }
        if (!names.add(part.name().toLowerCase(Locale.ROOT))) {
          problem.field(place + "/part/name", "duplicate");
        }
        if (parts.merge(unit.groupId(), 1, Integer::sum) > MOST_PARTS) {
          problem.field(place + "/part", "too-many", Map.of("max", MOST_PARTS));
        }
      }
      for (int j = 0; j < unit.personIds().size(); j++) {
        var person = unit.personIds().get(j);
        if (!unit.groupId().equals(groupOf.get(person))) {
          problem.field(place + "/personIds/" + j, "unknown-person");
        } else if (!seenPeople.add(person)) {
          problem.field(place + "/personIds/" + j, "duplicate");
        }
      }
    }
  }
}
