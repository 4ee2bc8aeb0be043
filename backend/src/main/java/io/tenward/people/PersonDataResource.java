package io.tenward.people;

import io.tenward.account.Owners;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.ChangeSettings;
import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.PersonRecords.Listed;
import io.tenward.base.privacy.PersonRecords.Stored;
import io.tenward.base.privacy.PersonRecords.Subject;
import io.tenward.base.privacy.RowsErased;
import io.tenward.base.sql.Database;
import io.tenward.contract.GetPersonData;
import io.tenward.contract.PersonAddress;
import io.tenward.contract.PersonData;
import io.tenward.contract.PersonDataFact;
import io.tenward.contract.PersonDataFate;
import io.tenward.contract.PersonDataKind;
import io.tenward.contract.PersonDataPart;
import io.tenward.contract.RemovePersonData;
import io.tenward.contract.SendDataRequest;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/** What the workspace stores about a person, over the lists of all leads. */
@RolesAllowed("owner")
@Transactional
class PersonDataResource implements GetPersonData, SendDataRequest, RemovePersonData {
  @Inject Caller caller;
  @Inject Owners owners;
  @Inject CompanyPeople company;
  @Inject Removals removals;
  @Inject Trail trail;
  @Inject Database database;
  @Inject Clock clock;
  @Inject Event<RowsErased> erased;
  @Inject @Any Instance<PersonRecords> rooms;

  @Override
  public PersonData getPersonData(String email) {
    trail.note(TrailKind.PERSON_DATA_READ, null);
    var subject = subject(email);
    var names = names();
    return new PersonData(
        email,
        clock.instant(),
        rooms.stream()
            .flatMap(room -> room.of(subject).stream())
            .filter(stored -> stored.count() > 0)
            .map(stored -> part(stored, names))
            .sorted(Comparator.comparing(PersonDataPart::kind))
            .toList());
  }

  private static PersonDataPart part(Stored stored, Map<UUID, String> names) {
    return new PersonDataPart(
        PersonDataKind.of(stored.kind()),
        stored.leadId() == null ? null : names.get(stored.leadId()),
        stored.count(),
        PersonDataFate.of(stored.fate()),
        stored.facts().stream().map(fact -> new PersonDataFact(fact.word(), fact.text())).toList());
  }

  @Override
  public void sendDataRequest(PersonAddress of) {
    owners.hold();
    var subject = subject(of.email());
    rooms.forEach(room -> room.askLeads(subject));
  }

  /** Holds all leads, so that nobody launches a survey that asks the person meanwhile. */
  @Override
  public void removePersonData(PersonAddress of) {
    owners.hold();
    company.leads();
    var subject = subject(of.email());
    ChangeSettings.off(database);
    rooms.forEach(room -> room.erase(subject));
    trail.note(TrailKind.PERSON_ERASED, null);
    for (var id : subject.ids()) {
      database.update(
          """
          insert into erased_person (person_id, workspace_id, erased_at) values (?, ?, ?)
          on conflict do nothing
          """,
          id,
          subject.workspaceId(),
          clock.instant());
      removals.removeForGood(Person.findById(id));
    }
    erased.fire(new RowsErased(UUID.randomUUID()));
  }

  private Subject subject(String email) {
    var people =
        database.list(
            """
            select person_id, lead_id, p.name, m.language = 'de'
            from person p join member m on m.member_id = p.lead_id
            where p.workspace_id = ? and lower(p.email) = lower(?) order by person_id
            """,
            row ->
                new Listed(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getString(3),
                    row.getBoolean(4)),
            caller.workspaceId(),
            email);
    return new Subject(caller.workspaceId(), email, people);
  }

  private Map<UUID, String> names() {
    return database.map(
        "select member_id, name from member where workspace_id = ?",
        row -> row.getString(2),
        caller.workspaceId());
  }
}
