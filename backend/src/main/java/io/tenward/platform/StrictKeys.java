package io.tenward.platform;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;

final class StrictKeys extends KeyDeserializer {
  @Override
  public Object deserializeKey(String key, DeserializationContext context) throws IOException {
    if (!Text.isStorable(key)) {
      throw new BadTextException(context.getParser());
    }
    return key;
  }
}
