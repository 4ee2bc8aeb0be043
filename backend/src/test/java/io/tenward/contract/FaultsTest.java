package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fault that is none would make the test of bad input prove nothing. */
class FaultsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

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
              // JSON Schema has no words for x-one-line, nor for which times are kept;
              // HostileInputTest sends these all the same.
              && !fault.name().contains(" U+")
              && !fault.name().endsWith(" in UTC")
              && contract.schemas().errors(operation.bodySchema(), fault.body()).isEmpty()) {
            harmless.add(operation.id() + ": " + fault.name());
          }
        }
      }
    }
    assertThat(harmless, is(empty()));
  }

  /** Another fault in the body could hide that the tested one is accepted. */
  @Test
  void nothingElseIsWrong() {
    var others = new ArrayList<String>();
    for (var operation : contract.operations()) {
      if (operation.hasBody()) {
        for (var fault : Faults.of(contract, operation, operation.bodyExample())) {
          fault
              .pointer()
              .ifPresent(
                  at ->
                      contract.schemas().errors(operation.bodySchema(), fault.body()).stream()
                          .map(error -> error.replaceFirst("(?s): .*", ""))
                          .filter(place -> !(at + "/").startsWith(place + "/"))
                          .filter(place -> !(place + "/").startsWith(at + "/"))
                          .forEach(
                              place ->
                                  others.add(operation.id() + ": " + fault.name() + " " + place)));
        }
      }
    }
    assertThat(others, is(empty()));
  }

  @Test
  void everyPropertyOfEveryBodyGetsABadValue() {
    var spared = new ArrayList<String>();
    for (var operation : contract.operations()) {
      if (operation.hasBody()) {
        var bad = badValues(Faults.of(contract, operation, operation.bodyExample()));
        places("", contract.schema(operation.bodySchema()))
            .filter(place -> !bad.contains(place))
            .forEach(place -> spared.add(operation.id() + " " + place));
      }
    }
    assertThat(spared.size() + " " + String.join("\n", spared), spared, is(empty()));
  }

  /** Lists places where a fault claims to have put a value, and its body has one. */
  private Set<String> badValues(List<Fault> faults) {
    var places = new HashSet<String>();
    for (var fault : faults) {
      if (fault.pointer().isPresent() && hasValueAt(fault.pointer().get(), fault.body())) {
        places.add(fault.pointer().get());
      }
    }
    return places;
  }

  private static boolean hasValueAt(String pointer, String body) {
    try {
      var value = JSON.readTree(body).at(pointer);
      return !value.isMissingNode() && !value.isNull();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** JSON Pointers of all properties and first items, however deep. */
  private Stream<String> places(String at, JsonNode described) {
    var schema = contract.resolved(described);
    if (schema.has("oneOf")) {
      return schema.get("oneOf").valueStream().flatMap(one -> places(at, one));
    }
    return switch (schema.get("type").asText()) {
      case "object" ->
          schema.get("properties").properties().stream()
              .map(property -> Map.entry(at + "/" + property.getKey(), property.getValue()))
              .flatMap(
                  inner ->
                      Stream.concat(
                          Stream.of(inner.getKey()), places(inner.getKey(), inner.getValue())));
      case "array" -> Stream.concat(Stream.of(at + "/0"), places(at + "/0", schema.get("items")));
      default -> Stream.empty();
    };
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
