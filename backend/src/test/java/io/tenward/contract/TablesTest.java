package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TablesTest {
  @Inject DataSource database;

  @Test
  void aChangedValueChangesTheFingerprint() {
    var lead = SignedIn.lead();
    var before = Tables.fingerprint(database);
    var etag = lead.request().get("/api/me").then().statusCode(200).extract().header("ETag");
    assertEquals(before, Tables.fingerprint(database));
    lead.patch(etag).body(Map.of("name", "Ines F.")).patch("/api/me").then().statusCode(200);
    assertNotEquals(before, Tables.fingerprint(database));
    assertEquals(rows(before), Tables.rows(database));
  }

  private static long rows(String fingerprint) {
    return fingerprint.lines().mapToLong(line -> Long.parseLong(line.split(" ")[1])).sum();
  }
}
