package io.tenward.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;

/** Puts the contract filter, and the one for plain paths, into every test that starts Quarkus. */
public final class HoldToContract implements QuarkusTestBeforeClassCallback {
  @Override
  public void beforeClass(Class<?> testClass) {
    if (RestAssured.filters().stream().anyMatch(ContractFilter.class::isInstance)) {
      return;
    }
    RestAssured.config =
        RestAssured.config()
            .encoderConfig(
                EncoderConfig.encoderConfig()
                    .defaultContentCharset(UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT));
    RestAssured.filters(
        new ContractFilter(Contract.SERVED, Coverage.OF_THIS_RUN), new PlainPaths());
  }
}
