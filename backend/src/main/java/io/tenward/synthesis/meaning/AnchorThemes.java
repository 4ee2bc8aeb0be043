package io.tenward.synthesis.meaning;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenward.synthesis.reading.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shipped ones; written from the templates, not from anybody's answers. */
public final class AnchorThemes {
  private static final String USUAL = "/synthesis/anchors.json";
  private static final String GERMAN = "/synthesis/anchors-de.txt";
  private static final String RARER = "/synthesis/rarer-anchors.json";

  private AnchorThemes() {}

  /** Lists all themes, usual ones first. */
  public static List<AnchorTheme> shipped() {
    return Stream.of(usual(), rarer()).flatMap(List::stream).toList();
  }

  /** Lists themes that nearly every tech lead hears about. */
  public static List<AnchorTheme> usual() {
    return read(USUAL);
  }

  /**
   * Lists themes that some tech leads hear about; many are part of a usual one, but deserve a theme
   * of their own.
   */
  static List<AnchorTheme> rarer() {
    return read(RARER);
  }

  /** Maps the ids of usual themes to German phrases for them. */
  static Map<String, List<String>> german() {
    var phrases = new HashMap<String, List<String>>();
    var theme = "";
    for (var line : Lines.ofResource(GERMAN).toList()) {
      if (line.startsWith("# ")) {
        theme = line.substring(2);
      } else {
        phrases.computeIfAbsent(theme, t -> new ArrayList<>()).add(line);
      }
    }
    return phrases;
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
