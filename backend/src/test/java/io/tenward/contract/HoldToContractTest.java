package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.instanceOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldToContractTest {
  @Test
  void everyTestWithAServerIsHeldToTheContract() {
    assertThat(RestAssured.filters(), hasItem(instanceOf(ContractFilter.class)));
  }
}
