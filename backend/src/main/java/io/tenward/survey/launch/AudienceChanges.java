package io.tenward.survey.launch;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.tenward.contract.AudienceChange;
import io.tenward.contract.BlockKind;
import io.tenward.contract.GroupChange;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import io.tenward.survey.audience.AskedPerson;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.audience.PersonKey;
import io.tenward.survey.audience.SamePeople;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says how many a draft asks who were not asked the last time, and the other way round. */
final class AudienceChanges {
  private AudienceChanges() {}

  private record Unit(UUID groupId, BlockKind kind, @Nullable String name) {}

  /** Compares with the last survey of its series that was launched. */
  static Optional<AudienceChange> of(Survey draft, Plan plan, Audiences audiences) {
    if (draft.seriesId == null) {
      return Optional.empty();
    }
    return Survey.<Survey>find(
            "seriesId = ?1 and launchedAt is not null and state <> ?2 order by launchedAt desc",
            draft.seriesId,
            SurveyState.CANCELLED)
        .firstResultOptional()
        .map(last -> since(last, plan, audiences.whoWasAskedByUnit(last.surveyId)));
  }

  private static AudienceChange since(Survey last, Plan plan, Map<UUID, Set<PersonKey>> before) {
    var units = new LinkedHashMap<UUID, Unit>();
    plan.units().forEach(u -> units.put(u.groupId(), new Unit(u.groupId(), u.kind(), u.name())));
    last.frozen().groups().stream()
        .flatMap(group -> group.members().stream())
        .forEach(m -> units.putIfAbsent(m.groupId(), new Unit(m.groupId(), m.kind(), m.name())));
    var groups = new ArrayList<GroupChange>();
    for (var unit : units.values()) {
      var was = before.getOrDefault(unit.groupId, Set.of());
      var is =
          plan.people(unit.groupId).stream()
              .map(AskedPerson::who)
              .collect(toCollection(HashSet::new));
      groups.add(group(unit, was, is));
    }
    return new AudienceChange(
        last.surveyId, last.title, Objects.requireNonNull(last.launchedAt), groups);
  }

  private static GroupChange group(Unit unit, Set<PersonKey> was, Set<PersonKey> is) {
    var people = new SamePeople(Stream.concat(was.stream(), is.stream()).toList());
    var before = was.stream().map(people::of).collect(toSet());
    var now = is.stream().map(people::of).collect(toSet());
    return new GroupChange(
        unit.groupId,
        unit.kind,
        unit.name,
        before.size(),
        now.size(),
        (int) now.stream().filter(person -> !before.contains(person)).count(),
        (int) before.stream().filter(person -> !now.contains(person)).count());
  }
}
