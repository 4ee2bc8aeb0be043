package io.tenward.board.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import java.util.List;
import java.util.UUID;

/**
 * What came of the decision on a theme.
 *
 * @param text in the lead's own words; a copy, which stays when the line of the log goes
 */
public record ThemeEvidence(UUID themeId, String text) {

  static List<ThemeEvidence> read(String json) {
    try {
      return Json.MAPPER.readValue(json, new TypeReference<List<ThemeEvidence>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored evidence cannot be read", e);
    }
  }

  static String write(List<ThemeEvidence> evidence) {
    try {
      return Json.MAPPER.writeValueAsString(evidence);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The evidence cannot be stored", e);
    }
  }
}
