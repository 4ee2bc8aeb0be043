package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of members, called by a page that was loaded before another member signed in. */
@QuarkusTest
class LoadedForTest {
  private static final String REFUSED = "signed-in-as-somebody-else";
  private static @Nullable SignedIn now;
  private static @Nullable SignedIn before;

  @Inject DataSource database;

  static Stream<String> operations() {
    return Contract.SERVED.operations().stream().filter(o -> !o.isPublic()).map(Operation::id);
  }

  @BeforeEach
  void signIn() {
    if (now == null) {
      now = SignedIn.owner();
      before = now.colleague();
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aPageOfAnotherMemberIsRefused(String id) {
    var state = Tables.fingerprint(database);
    var refused = send(id, before.memberId().toString());
    assertEquals(REFUSED, refused.slug());
    assertEquals(409, refused.status());
    assertEquals(state, Tables.fingerprint(database));
  }

  @ParameterizedTest
  @MethodSource("reading")
  void theirOwnPageIsNot(String id) {
    assertNotEquals(REFUSED, send(id, now.memberId().toString()).slug());
  }

  static Stream<String> reading() {
    return Stream.of("getMe", "listPeople");
  }

  /** With ids of nothing and no body: whose page it is comes first. */
  private static Wire.Answer send(String id, String member) {
    var operation = Contract.SERVED.operation(id);
    var path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var shot =
        Shot.at(operation.method(), path)
            .with("Cookie", "tenward_session=" + now.token())
            .with("Tenward-Member", member);
    return new Wire(RestAssured.port).send(shot);
  }
}
