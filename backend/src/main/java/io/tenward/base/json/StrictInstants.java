package io.tenward.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** RFC 3339 texts only; Jackson also takes numbers, also inside strings. */
final class StrictInstants extends StdScalarDeserializer<Instant> {
  private static final long serialVersionUID = 1;

  StrictInstants() {
    super(Instant.class);
  }

  @Override
  public @Nullable Instant deserialize(JsonParser at, DeserializationContext context)
      throws IOException {
    if (!at.hasToken(JsonToken.VALUE_STRING)) {
      return (Instant) context.handleUnexpectedToken(Instant.class, at);
    }
    try {
      return parse(at.getText());
    } catch (DateTimeException e) {
      return (Instant)
          context.handleWeirdStringValue(Instant.class, at.getText(), "not an RFC 3339 time");
    }
  }

  /**
   * @throws DateTimeException for what is none
   */
  static Instant parse(String text) {
    // As it will be kept: at the edges an offset leads into another year.
    var time = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
    if (time.getYear() < 1970 || time.getYear() > 9999) {
      throw new DateTimeException("out of range");
    }
    return time.toInstant();
  }
}
