package io.tenward.base.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error answer, RFC 9457. {@code current} is the resource as it is now, where it
 * matters.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    List<FieldError> errors,
    @Nullable Object current) {

  private static final int MAX_INSTANCE = 500;

  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:/|$)";

  /** The number is that of the schema Problem in openapi.yaml. */
  private static final int MOST_ERRORS = 200;

  /**
   * Matches what must not be repeated: a token, an address of a calendar, or what a gateway made of
   * the part behind "#".
   */
  private static final Pattern SECRET =
      Pattern.compile(
          "/(?=[^/]*(?:[#=&]|%23|%3d|%26|twd_))[^/]*.*|/(?!" + UUID + ")[\\w-]{32,}.*",
          Pattern.CASE_INSENSITIVE);

  public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

  private static String withoutSecrets(String instance) {
    return SECRET.matcher(instance).replaceFirst("/");
  }

  public static Problem of(ProblemException thrown, @Nullable String instance) {
    var code = thrown.code();
    return new Problem(
        "/problems/" + code.slug(),
        code.title(),
        code.status(),
        thrown.getMessage(),
        instance == null || instance.length() > MAX_INSTANCE ? null : withoutSecrets(instance),
        thrown.errors().stream().limit(MOST_ERRORS).toList(),
        thrown.current());
  }
}
