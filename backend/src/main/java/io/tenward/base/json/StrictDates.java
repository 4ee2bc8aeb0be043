package io.tenward.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** RFC 3339 full-date texts only; Jackson also takes lists of numbers, and blanks around a text. */
final class StrictDates extends StdScalarDeserializer<LocalDate> {
  private static final long serialVersionUID = 1;

  StrictDates() {
    super(LocalDate.class);
  }

  @Override
  public @Nullable LocalDate deserialize(JsonParser at, DeserializationContext context)
      throws IOException {
    if (!at.hasToken(JsonToken.VALUE_STRING)) {
      return (LocalDate) context.handleUnexpectedToken(LocalDate.class, at);
    }
    try {
      var day = LocalDate.parse(at.getText());
      if (day.getYear() < 1970 || day.getYear() > 9999) {
        throw new DateTimeException("out of range");
      }
      return day;
    } catch (DateTimeException e) {
      return (LocalDate)
          context.handleWeirdStringValue(LocalDate.class, at.getText(), "not an RFC 3339 date");
    }
  }
}
