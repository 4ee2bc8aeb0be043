package io.tenward.talk;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.MergePatch;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ChangeContact;
import io.tenward.contract.ContactPage;
import io.tenward.contract.Contacts;
import io.tenward.contract.GetContact;
import io.tenward.contract.ListContacts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages the people the caller wishes to be in touch with, and a page for each of them. */
@RolesAllowed("lead")
@Transactional
public class ContactResource implements ChangeContact, GetContact, ListContacts {

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject ContactQuery query;
  @Inject MergePatch mergePatch;
  @Inject TalkIn in;
  @Inject TalkOut out;

  @Override
  public Contacts listContacts(@Nullable LocalDate day) {
    return new Contacts(query.all(day == null ? caller.today() : day));
  }

  @Override
  public Response getContact(UUID personId, @Nullable LocalDate day) {
    var page = page(personId, day == null ? caller.today() : day);
    return Etag.ok(page, Contact.of(caller, personId, caller.today()).state());
  }

  @Override
  public Response changeContact(UUID personId, @Nullable String ifMatch, JsonNode patch) {
    caller.hold();
    var page = page(personId, caller.today());
    var contact = Contact.of(caller, personId, caller.today());
    Etag.require(ifMatch, contact.state(), page);
    var change = mergePatch.apply(out.change(contact), patch);
    if (change.until() != null && !change.until().equals(contact.until)) {
      TalkChecks.notOver("/until", change.until(), clock);
    }
    if (contact.rhythmDays == null && change.rhythmDays() != null) {
      contact.since = caller.today();
    }
    in.write(change, contact);
    contact.persistAndFlush();
    contact.fresh = false;
    return Etag.ok(page(personId, caller.today()), contact.state());
  }

  private ContactPage page(UUID personId, LocalDate day) {
    return query.page(personId, day).orElseThrow(ProblemException::notFound);
  }
}
