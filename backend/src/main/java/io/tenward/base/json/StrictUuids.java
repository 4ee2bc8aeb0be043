package io.tenward.base.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whole ones only: Jackson's own also takes base64 and surrounding blanks. */
final class StrictUuids extends StdScalarDeserializer<UUID> {
  private static final long serialVersionUID = 1;

  StrictUuids() {
    super(UUID.class);
  }

  @Override
  public @Nullable UUID deserialize(JsonParser at, DeserializationContext context)
      throws IOException {
    if (!at.hasToken(JsonToken.VALUE_STRING)) {
      return (UUID) context.handleUnexpectedToken(UUID.class, at);
    }
    var text = at.getText();
    var id = Ids.parse(text);
    return id == null ? (UUID) context.handleWeirdStringValue(UUID.class, text, "not a UUID") : id;
  }
}
