package io.tenward.synthesis.meaning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The shipped ones; written from the templates, not from anybody's answers. */
public final class AnchorThemes {
  private static final String FILE = "/synthesis/anchors.json";

  private AnchorThemes() {}

  public static List<AnchorTheme> shipped() {
    try (var json = AnchorThemes.class.getResourceAsStream(FILE)) {
      if (json == null) {
        throw new IllegalStateException("Not packaged: " + FILE);
      }
      return List.copyOf(
          JsonMapper.builder().build().readValue(json, new TypeReference<List<AnchorTheme>>() {}));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
