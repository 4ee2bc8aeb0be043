package io.tenward.people;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/** Identifies the lead whose people and groups this request sees, which is the caller. */
@RequestScoped
class CallingLead {
  @Inject Caller caller;
  @Inject Database database;

  UUID id() {
    return caller.memberId();
  }

  UUID workspaceId() {
    return caller.workspaceId();
  }

  LocalDate today() {
    return caller.today();
  }

  boolean speaksGerman() {
    return database
        .first("select language from member where member_id = ?", row -> row.getString(1), id())
        .filter("de"::equals)
        .isPresent();
  }

  /**
   * Locks this lead until the transaction ends, so that other requests cannot change their people
   * or groups and a name that was free stays free.
   *
   * @throws ProblemException not-signed-in when they have been removed meanwhile
   */
  void changes() {
    caller.hold();
  }
}
