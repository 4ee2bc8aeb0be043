package io.tenward.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.http.ContentType;

/** Puts the contract filter, and the one for plain paths, into every test that starts Quarkus. */
public final class HoldToContract implements QuarkusTestBeforeClassCallback {
  private static final ObjectMapper BODIES = new ObjectMapper().findAndRegisterModules();

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
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT))
            // REST Assured would make a mapper for each body, and format whatever it might print.
            .objectMapperConfig(
                ObjectMapperConfig.objectMapperConfig()
                    .jackson2ObjectMapperFactory((type, charset) -> BODIES))
            .logConfig(RestAssured.config().getLogConfig().enablePrettyPrinting(false));
    RestAssured.filters(
        new ContractFilter(Contract.SERVED, Coverage.OF_THIS_RUN), new PlainPaths());
  }
}
