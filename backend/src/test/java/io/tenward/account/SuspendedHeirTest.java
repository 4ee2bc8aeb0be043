package io.tenward.account;

import static io.tenward.account.AnonymousCaller.PASSWORD;
import static io.tenward.account.AnonymousCaller.signsIn;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A workspace is never left to somebody who cannot sign in. */
@QuarkusTest
class SuspendedHeirTest {
  @Inject TestClock clock;

  @Test
  void whoReceivesTheOwnershipIsSuspendedNoMore() {
    AnonymousCaller.onAnotherDay(clock);
    var ines = SignedIn.owner();
    var marek = ines.colleague().withPassword(PASSWORD);
    var path = "/api/members/" + marek.memberId();
    ines.patch("*").body(Map.of("suspended", true)).patch(path).then().statusCode(200);
    ines.request()
        .header("If-Match", "*")
        .post(path + "/ownership")
        .then()
        .statusCode(200)
        .body("suspended", equalTo(false));
    signsIn(marek.email(), PASSWORD).statusCode(201).body("role", equalTo("owner"));
  }
}
