package io.tenward.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** The lead whose people and groups this request sees: the caller, and nobody else's. */
@RequestScoped
class CallingLead {
  @Inject Caller caller;

  UUID id() {
    return caller.memberId();
  }

  UUID workspaceId() {
    return caller.workspaceId();
  }

  PeopleList list() {
    return new PeopleList(workspaceId(), id());
  }

  LocalDate today() {
    return caller.today();
  }

  boolean speaksGerman() {
    return "de"
        .equals(
            Panache.getEntityManager()
                .createNativeQuery("select language from member where member_id = ?1", String.class)
                .setParameter(1, id())
                .getSingleResult());
  }

  /**
   * Until this transaction ends nobody else changes this lead's people or groups, so that what was
   * found free stays free.
   *
   * @throws ProblemException not-signed-in when they have been removed meanwhile
   */
  void changes() {
    caller.hold();
  }
}
