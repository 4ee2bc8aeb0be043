package io.tenward.synthesis.meaning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The shipped ones; written from the templates, not from anybody's answers. */
public final class AnchorThemes {
  private static final String USUAL = "/synthesis/anchors.json";
  private static final String RARER = "/synthesis/rarer-anchors.json";

  private AnchorThemes() {}

  /** The usual ones first. */
  public static List<AnchorTheme> shipped() {
    return Stream.of(usual(), rarer()).flatMap(List::stream).toList();
  }

  /** What nearly every tech lead hears about. */
  public static List<AnchorTheme> usual() {
    return read(USUAL);
  }

  /**
   * What some hear about; many of them are a part of a usual one that deserves a pile of its own.
   */
  static List<AnchorTheme> rarer() {
    return read(RARER);
  }

  private static List<AnchorTheme> read(String file) {
    try (var json = AnchorThemes.class.getResourceAsStream(file)) {
      if (json == null) {
        throw new IllegalStateException("Not packaged: " + file);
      }
      return List.copyOf(
          JsonMapper.builder().build().readValue(json, new TypeReference<List<AnchorTheme>>() {}));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
