package io.tenward.base.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

public final class StrictTexts extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1;

  public StrictTexts() {
    super(String.class);
  }

  @Override
  public @Nullable String deserialize(JsonParser at, DeserializationContext context)
      throws IOException {
    if (!at.hasToken(JsonToken.VALUE_STRING)) {
      return (String) context.handleUnexpectedToken(String.class, at);
    }
    var text = at.getText();
    if (!StorableText.isStorable(text)) {
      throw new BadTextException(at);
    }
    return text;
  }
}
