package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import io.tenward.base.scope.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tries every operation with every scope against the contract. */
@QuarkusTest
class ScopesTest {
  private static final Map<Scope, String> TOKENS = new HashMap<>();

  @BeforeEach
  void makeTokens() {
    if (TOKENS.isEmpty()) {
      var owner = SignedIn.owner();
      for (var scope : Scope.values()) {
        TOKENS.put(scope, owner.token(scope.word()));
      }
    }
  }

  @Test
  void allScopesAreInTheContract() {
    var words = new TreeSet<String>();
    Contract.SERVED.schema("TokenScope").get("enum").forEach(word -> words.add(word.asText()));
    assertEquals(new TreeSet<>(Stream.of(Scope.values()).map(Scope::word).toList()), words);
  }

  /** Whoever reads what was released, or links, is somebody of whom respondents are told. */
  @Test
  void whatIsReadOfRespondentsIsTold() {
    var untold = new ArrayList<String>();
    for (var operation : Contract.SERVED.operations()) {
      var scope = operation.scope().map(Scope::of);
      if (operation.revealsAnswersByToken() && scope.isPresent() && !scope.get().told) {
        untold.add(operation.id());
      }
    }
    assertEquals(List.of(), untold);
  }

  @Test
  void aTokenDoesWhatItsScopeSays() {
    Walk.over(
        operation -> !operation.isPublic(),
        operation -> !operation.roles().contains("anybody"),
        ScopesTest::doesWhatItsScopeSays);
  }

  private static void doesWhatItsScopeSays(Operation operation) {
    var needed = operation.scope().map(Scope::of).orElse(null);
    var wrong = new ArrayList<String>();
    TOKENS.forEach(
        (scope, token) -> {
          var answer = send(operation, token);
          var refused = operation.isByAnyToken() ? "" : refusal(needed, scope);
          if (!refused.equals(refusal(answer))) {
            wrong.add(scope.word() + ": " + answer.status() + " " + answer.body());
          }
        });
    assertEquals(List.of(), wrong);
    assertEquals(401, send(operation, "tnw_" + "0".repeat(36)).status());
  }

  private static String refusal(@Nullable Scope needed, Scope scope) {
    if (needed == null) {
      return "session-only";
    }
    return needed.isIn(List.of(scope)) ? "" : "missing-scope " + needed.word();
  }

  /** Empty where it was not the token that was refused. */
  private static String refusal(Wire.Answer answer) {
    return switch (answer.slug()) {
      case "session-only", "not-signed-in", "forbidden" -> answer.slug();
      case "missing-scope" ->
          "missing-scope " + answer.body().replaceFirst(".*\"scope\":\"([a-z:]+)\".*", "$1");
      default -> "";
    };
  }

  /** Sends ids of nothing and no body, because the check of the scope comes first. */
  private static Wire.Answer send(Operation operation, String token) {
    var path = operation.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    var shot =
        Shot.at(operation.method(), path)
            .with("Authorization", "Bearer " + token)
            .with("Origin", "https://hr.nordhafen.example");
    var answer = new Wire(RestAssured.port).send(shot);
    Contract.SERVED
        .find(operation.method(), path)
        .ifPresent(found -> assertEquals(operation.id(), found.id()));
    return answer;
  }
}
