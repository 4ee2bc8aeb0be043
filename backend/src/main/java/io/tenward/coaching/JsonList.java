package io.tenward.coaching;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.JsonColumn;
import io.tenward.contract.PairingSkill;
import jakarta.persistence.Converter;
import java.util.List;

/** Stores a list in one column. */
abstract class JsonList<T> extends JsonColumn<List<T>> {
  JsonList(TypeReference<List<T>> type) {
    super(type);
  }

  @Converter
  static class OfWords extends JsonList<String> {
    OfWords() {
      super(new TypeReference<>() {});
    }
  }

  @Converter
  static class OfSkills extends JsonList<PairingSkill> {
    OfSkills() {
      super(new TypeReference<>() {});
    }
  }
}
