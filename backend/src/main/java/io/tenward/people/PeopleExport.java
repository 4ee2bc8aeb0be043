package io.tenward.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Everybody, those in the archive too, by name. */
record PeopleExport(List<Group> groups, List<Person.View> people) {
  static PeopleExport of(UUID leadId) {
    return new PeopleExport(Group.all(leadId), PeopleQuery.all(leadId));
  }

  /** In the words of our pages, which know them again when the file is imported. */
  String table(boolean german) {
    var byId = groups.stream().collect(toMap(Group::id, identity()));
    var csv = new Csv(german ? FileLanguage.DE : FileLanguage.EN);
    csv.row(
        "Name",
        german ? "E-Mail" : "E-mail",
        german ? "Gruppe" : "Group",
        german ? "Sprache" : "Language",
        german ? "Archiviert" : "Archived");
    for (var person : people) {
      var group = Objects.requireNonNull(byId.get(person.groupId()));
      csv.row(
          person.name(),
          person.email(),
          ShippedNames.of(group, german),
          person.language(),
          person.archivedAt() == null ? null : german ? "ja" : "yes");
    }
    return csv.toString();
  }
}
