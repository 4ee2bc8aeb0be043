package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tenward.base.Announcement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * {@link HostileInputTest} shows that wrong parameters are refused; here, that the problem names
 * them.
 */
@QuarkusTest
@TestProfile(FreshInstallation.class)
class WrongParametersTest {
  @Inject @Any Instance<Announcement> announcements;
  private Workplace workplace;

  @BeforeEach
  void open() {
    workplace = Workplace.open(announcements);
  }

  @Test
  void wrongParametersAreNamed() {
    Walk.over(
        operation -> !operation.parameters("query").isEmpty(),
        operation -> operation.node().path("parameters").toString().contains("/Cursor\""),
        this::namesWrongParameters);
  }

  private void namesWrongParameters(Operation operation) {
    var wrong = new ArrayList<String>();
    for (var name : operation.parameters("query").keySet()) {
      var schema = operation.parameters("query").get(name).path("schema");
      for (var value : List.of("!", "0", "201", "-1", "1e3", "ä", "a b")) {
        if (AddressShots.isWithin(schema, value)) {
          continue;
        }
        var answer =
            workplace
                .caller(operation)
                .queryParam(name, value)
                .request(operation.method(), workplace.path(operation));
        if (answer.statusCode() != 400 || !Problems.pointers(answer).contains(name)) {
          wrong.add(name + "=" + value + " -> " + answer.statusCode() + " " + answer.asString());
        }
      }
    }
    assertThat(String.join("\n", wrong), wrong, is(empty()));
  }
}
