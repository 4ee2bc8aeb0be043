package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A fault that is none would make the test of bad input prove nothing. */
class FaultsTest {
  private final Contract contract = Contract.SERVED;

  @Test
  void everyFaultIsRefusedByTheSchemaItself() {
    var harmless = new ArrayList<String>();
    for (var operation : contract.operations()) {
      if (operation.hasBody()) {
        var example = operation.bodyExample();
        for (var fault : Faults.of(contract, operation, example)) {
          if (fault.pointer().isPresent()
              && !fault.name().contains("\\u")
              // JSON Schema has no words for x-one-line; HostileInputTest sends these all the same.
              && !fault.name().contains(" U+")
              && contract.schemas().errors(operation.bodySchema(), fault.body()).isEmpty()) {
            harmless.add(operation.id() + ": " + fault.name());
          }
        }
      }
    }
    assertThat(harmless, is(empty()));
  }

  @Test
  void everyBodyHasFaults() {
    for (var operation : contract.operations()) {
      if (operation.hasBody()) {
        var faults = Faults.of(contract, operation, operation.bodyExample());
        assertThat(operation.id(), faults.size(), is(greaterThan(25)));
        assertThat(faults.stream().map(Fault::body).toList(), not(empty()));
      }
    }
  }
}
