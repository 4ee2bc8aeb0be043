package io.tenward.people.scim;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OldAddressTest {
  private String token;

  /** The company gave the address to somebody new, while the account still has it. */
  @Test
  void whoGetsTheAddressOfAMemberIsNotThatMember() {
    var owner = SignedIn.owner();
    token = owner.token("company:write");
    var kim = owner.colleague();
    var known = user(Map.of("userName", kim.email()), "");
    user(Map.of("userName", "kim.married@nordhafen.example"), "/" + known);
    var heir = user(Map.of("userName", kim.email()), "");
    user(Map.of("userName", kim.email(), "active", false), "/" + heir);
    kim.request().get("/api/me").then().statusCode(200);
    user(Map.of("userName", "kim.married@nordhafen.example", "active", false), "/" + known);
    kim.request().get("/api/me").then().statusCode(401);
  }

  /** Makes a user, or replaces the one at this path. */
  private String user(Map<String, Object> body, String path) {
    var request =
        given().auth().oauth2(token).header("Content-Type", "application/scim+json").body(body);
    Response answer =
        path.isEmpty() ? request.post("/scim/v2/Users") : request.put("/scim/v2/Users" + path);
    answer.then().statusCode(path.isEmpty() ? 201 : 200);
    return answer.path("id");
  }
}
