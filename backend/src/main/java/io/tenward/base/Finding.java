package io.tenward.base;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;

/**
 * Describes the result of one check.
 *
 * @param code as {@code openapi.yaml} lists them
 * @param params for the sentence that the page makes of it
 */
public record Finding(
    About about,
    State state,
    String code,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> params) {

  /** The order is that of the page. */
  public enum About {
    ADDRESS,
    TLS,
    MAIL,
    KEYS,
    CLOCK,
    BACKUP,
    LANGUAGE_MODEL;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** {@code TO_DO} is not there yet; {@code TROUBLE} is there and does harm. */
  public enum State {
    GOOD,
    TO_DO,
    TROUBLE;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public static Finding good(About about, String code, Map<String, String> params) {
    return new Finding(about, State.GOOD, code, params);
  }

  public static Finding toDo(About about, String code, Map<String, String> params) {
    return new Finding(about, State.TO_DO, code, params);
  }

  public static Finding trouble(About about, String code, Map<String, String> params) {
    return new Finding(about, State.TROUBLE, code, params);
  }
}
