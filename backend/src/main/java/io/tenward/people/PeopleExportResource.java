package io.tenward.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.DownloadPeople;
import io.tenward.contract.DownloadPeopleAsCsv;
import io.tenward.contract.DownloadPeopleAsJson;
import io.tenward.contract.Group;
import io.tenward.contract.PeopleExport;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;

/** Everything that a lead has written down about people, to take away. */
@RolesAllowed("lead")
@Transactional
public class PeopleExportResource
    implements DownloadPeople, DownloadPeopleAsCsv, DownloadPeopleAsJson {
  @Inject Caller caller;
  @Inject PeopleOut out;
  @Inject PeopleQuery query;
  @Inject Database database;

  @Override
  public Response downloadPeopleAsJson() {
    return file(all(), "json", MediaType.APPLICATION_JSON);
  }

  @Override
  public Response downloadPeopleAsCsv() {
    return file(table(all(), speaksGerman()), "csv", Csv.MEDIA_TYPE + ";charset=utf-8");
  }

  private boolean speaksGerman() {
    return !database
        .ids(
            "select member_id from member where member_id = ? and language = 'de'",
            caller.memberId())
        .isEmpty();
  }

  @Override
  public Response downloadPeople(String format) {
    var file = format.equals("csv") ? downloadPeopleAsCsv() : downloadPeopleAsJson();
    return Response.fromResponse(file)
        .header("Deprecation", "@1795824000")
        .header("Sunset", "Tue, 01 Jun 2027 00:00:00 GMT")
        .build();
  }

  private PeopleExport all() {
    return new PeopleExport(
        StakeholderGroup.ofLead(caller.memberId()).stream().map(out::view).toList(),
        query.all(caller.memberId()));
  }

  private Response file(Object content, String ending, String type) {
    return Response.ok(content, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"people-" + caller.today() + "." + ending + "\"")
        .build();
  }

  /** Writes the file in the words of our pages, which recognise them when it is imported. */
  private static String table(PeopleExport all, boolean german) {
    var byId = all.groups().stream().collect(toMap(Group::id, identity()));
    var csv = new Csv(german ? FileLanguage.DE : FileLanguage.EN);
    csv.row(
        "Name",
        german ? "E-Mail" : "E-mail",
        german ? "Gruppe" : "Group",
        german ? "Sprache" : "Language",
        german ? "Archiviert" : "Archived");
    for (var person : all.people()) {
      var group = Objects.requireNonNull(byId.get(person.groupId()));
      csv.row(
          person.name(),
          person.email(),
          ShippedNames.of(group, german),
          person.language() == null ? null : person.language().word(),
          person.archivedAt() == null ? null : german ? "ja" : "yes");
    }
    return csv.toString();
  }
}
