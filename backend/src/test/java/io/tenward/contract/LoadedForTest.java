package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Calls every operation of members from a page that was loaded before another member signed in. */
@QuarkusTest
class LoadedForTest {
  private static final String REFUSED = "signed-in-as-somebody-else";

  @Inject DataSource database;

  @Test
  void aPageOfAnotherMemberIsRefused() {
    var now = SignedIn.owner();
    var before = now.colleague();
    var state = Tables.fingerprint(database);
    var wrong = new ArrayList<String>();
    for (var operation : Contract.SERVED.operations()) {
      if (!operation.isPublic()) {
        var answer = send(operation, now, before);
        if (answer.status() != 409 || !answer.slug().equals(REFUSED)) {
          wrong.add(operation.id() + ": " + answer.status() + " " + answer.body());
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(state, Tables.fingerprint(database));
  }

  @Test
  void theirOwnPageIsNot() {
    var now = SignedIn.owner();
    for (var id : List.of("getMe", "addPerson")) {
      assertNotEquals(REFUSED, send(Contract.SERVED.operation(id), now, now).slug());
    }
  }

  /** Sends ids of nothing and no body, because the check of the page's member comes first. */
  private static Wire.Answer send(Operation operation, SignedIn now, SignedIn loadedFor) {
    var path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var shot =
        Shot.at(operation.method(), path)
            .with("Cookie", "tenward_session=" + now.token())
            .with("Tenward-Member", loadedFor.memberId().toString());
    return new Wire(RestAssured.port).send(shot);
  }
}
