package io.tenward.role;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ClauseAnswer;
import io.tenward.contract.ClauseOrigin;
import io.tenward.contract.RoleClause;
import io.tenward.contract.RoleReading;
import io.tenward.contract.RoleSource;
import io.tenward.role.reading.DocumentReading;
import io.tenward.role.reading.text.Limits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

/** Reads job descriptions and keeps nothing of them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
class DocumentResource {
  /**
   * @param content in Base64 (RFC 4648, 4)
   */
  record RoleDocument(String name, String content) {
    static final int BASE64 = (Limits.BYTES + 2) / 3 * 4;

    byte[] bytes() {
      try {
        return Base64.getDecoder().decode(content);
      } catch (IllegalArgumentException e) {
        throw ProblemException.invalid("The content is not valid Base64")
            .field("/content", "bad-format");
      }
    }
  }

  @Inject ReaderPool readers;
  @Inject Caller caller;
  @Inject Clock clock;

  @POST
  @Path("/api/role/readings")
  @Consumes(MediaType.APPLICATION_JSON)
  public RoleReading readDocument(RoleDocument document) {
    var reading = readers.read(caller.memberId(), document.name(), document.bytes());
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
