package io.tenward.role;

import io.tenward.base.http.Caller;
import io.tenward.contract.ClauseAnswer;
import io.tenward.contract.ClauseOrigin;
import io.tenward.contract.ReadDocumentOperation;
import io.tenward.contract.RoleClause;
import io.tenward.contract.RoleDocument;
import io.tenward.contract.RoleReading;
import io.tenward.contract.RoleSource;
import io.tenward.role.reading.DocumentReading;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Reads job descriptions and keeps nothing of them. */
@RolesAllowed("lead")
class DocumentResource implements ReadDocumentOperation {
  @Inject ReaderPool readers;
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public RoleReading readDocument(RoleDocument document) {
    var reading = readers.read(caller.memberId(), document.name(), document.content());
    var now = clock.instant();
    return new RoleReading(
        new RoleSource(document.name(), reading.kind(), reading.pages(), now),
        reading.all().stream().map(DocumentResource::clause).toList());
  }

  private static RoleClause clause(DocumentReading.Clause draft) {
    return new RoleClause(
        UUID.randomUUID(),
        draft.text(),
        draft.heading(),
        draft.sentence(),
        draft.page(),
        null,
        ClauseAnswer.OPEN,
        draft.leftOut(),
        ClauseOrigin.DOCUMENT);
  }
}
