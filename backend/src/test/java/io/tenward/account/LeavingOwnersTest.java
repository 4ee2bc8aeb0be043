package io.tenward.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.Role;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LeavingOwnersTest {
  /** Each changes a row of their own, so that only the lock of the workspace keeps them apart. */
  @Test
  void ofTwoOwnersWhoGiveUpTheRoleAtOnceOneRemains() throws Exception {
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 8; round++) {
        var one = SignedIn.owner();
        var other = one.colleague().becoming(Role.OWNER);
        int left = 0;
        for (var status : pool.invokeAll(List.of(leaves(one), leaves(other)))) {
          left += status.get() == 200 ? 1 : 0;
        }
        assertEquals(1, left);
      }
    }
  }

  private static Callable<Integer> leaves(SignedIn owner) {
    return () ->
        owner
            .patch("*")
            .body("{\"role\":\"lead\"}")
            .patch("/api/members/" + owner.memberId())
            .statusCode();
  }
}
