package io.tenward.base.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import io.tenward.base.text.BadTextException;
import io.tenward.base.text.StorableText;
import java.io.IOException;

final class StrictKeys extends KeyDeserializer {
  @Override
  public Object deserializeKey(String key, DeserializationContext context) throws IOException {
    if (!StorableText.isStorable(key)) {
      throw new BadTextException(context.getParser());
    }
    return key;
  }
}
