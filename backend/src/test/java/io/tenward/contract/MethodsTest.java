package io.tenward.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Checks that every address of the contract lists its methods when it is called with another one.
 */
@QuarkusTest
class MethodsTest {
  private static final List<String> ALL = List.of("GET", "PUT", "POST", "PATCH", "DELETE");

  @Test
  void everyOtherMethodIsNotAllowed() {
    var wrong = new ArrayList<String>();
    known().forEach((path, known) -> call(path, known, wrong));
    assertEquals(List.of(), wrong);
  }

  private static void call(String path, Set<String> known, List<String> wrong) {
    var address = path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    for (var method : ALL) {
      // What is not the one operation is the other, with a word where its id would stand.
      if (Contract.SERVED.find(method, address).isEmpty()) {
        var answer = given().request(method, address);
        var told = answer.statusCode() + " " + answer.header("Allow");
        if (!told.equals("405 " + String.join(", ", known))) {
          wrong.add(method + " " + path + ": " + told);
        }
      }
    }
  }

  /** Maps paths to their methods, as the header names them. */
  private static TreeMap<String, TreeSet<String>> known() {
    var known =
        Contract.SERVED.operations().stream()
            .collect(
                Collectors.groupingBy(
                    Operation::path,
                    TreeMap::new,
                    Collectors.mapping(
                        o -> o.method().toUpperCase(Locale.ROOT),
                        Collectors.toCollection(TreeSet::new))));
    for (var methods : known.values()) {
      if (methods.contains("GET")) {
        methods.add("HEAD");
      }
      methods.add("OPTIONS");
    }
    return known;
  }
}
