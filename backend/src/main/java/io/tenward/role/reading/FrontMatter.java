package io.tenward.role.reading;

import io.tenward.role.reading.DocumentBlock.Form;
import io.tenward.role.reading.DocumentBlock.Level;
import io.tenward.role.reading.text.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads what site generators keep above a text: YAML between lines of "---", TOML between lines of
 * "+++". It usually configures the page; the role is in it only if there is no text below, as
 * sentences in nested lists.
 *
 * @param values of the YAML; null where there is none
 * @param source as it is written
 * @param body the text below it
 */
record FrontMatter(@Nullable Object values, String source, String body) {
  private static final Pattern YAML =
      Pattern.compile(
          "\\A\\s*---[ \\t]*\\R(.*?)^(?:---|\\.\\.\\.)[ \\t]*$",
          Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern TOML =
      Pattern.compile(
          "\\A\\s*\\+\\+\\+[ \\t]*\\R.*?^\\+\\+\\+[ \\t]*$", Pattern.DOTALL | Pattern.MULTILINE);

  /** The value of such a key names the values beside it. */
  private static final List<String> NAMES = List.of("title", "name", "label", "level");

  /** A value with fewer words is a setting. */
  private static final int SENTENCE = 3;

  private static final int DEEPEST = 20;

  static FrontMatter of(String text) {
    var toml = TOML.matcher(text);
    if (toml.find()) {
      return new FrontMatter(null, toml.group(), text.substring(toml.end()));
    }
    var yaml = YAML.matcher(text);
    // Two rules with words between them are a text.
    return yaml.find() && parsed(yaml.group(1)) instanceof Map<?, ?> values
        ? new FrontMatter(values, yaml.group(), text.substring(yaml.end()))
        : new FrontMatter(null, "", text);
  }

  private static @Nullable Object parsed(String yaml) {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    try {
      return new Yaml(new SafeConstructor(options)).load(yaml);
    } catch (YAMLException e) {
      return null;
    }
  }

  /**
   * Lists are items and sentences are sentences, below the names of what they stand in.
   *
   * @throws RefusedException too long
   */
  void addTo(ParagraphCollector blocks) throws RefusedException {
    add(values, 1, blocks);
  }

  /**
   * Tells whether the front matter holds a ladder, which has sentences in nested lists; settings of
   * a page have none.
   */
  boolean isLadder() {
    return holdsSentences(values, 0);
  }

  private static boolean holdsSentences(@Nullable Object value, int lists) {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().anyMatch(v -> holdsSentences(v, lists));
      case List<?> list -> list.stream().anyMatch(v -> holdsSentences(v, lists + 1));
      case String text -> lists > 1 && isSentence(text);
      case null, default -> false;
    };
  }

  private static boolean isSentence(String text) {
    return text.strip().split("\\s+").length >= SENTENCE;
  }

  private static void add(@Nullable Object value, int level, ParagraphCollector blocks)
      throws RefusedException {
    if (value instanceof Map<?, ?> map) {
      addMap(map, level, blocks);
    } else if (value instanceof List<?> list) {
      for (var element : list) {
        if (element instanceof String item) {
          blocks.add(Form.ITEM, item, 0);
        } else {
          add(element, level, blocks);
        }
      }
    } else if (value instanceof String text && isSentence(text)) {
      blocks.addProse(text, false);
    } else if (value != null) {
      blocks.addRest(String.valueOf(value));
    }
  }

  private static void addMap(Map<?, ?> map, int level, ParagraphCollector blocks)
      throws RefusedException {
    var key = NAMES.stream().filter(k -> isScalar(map.get(k))).findFirst().orElse(null);
    if (key != null) {
      var name = String.valueOf(map.get(key));
      var heading = map.get(key) instanceof Number ? key + " " + name : name;
      if (heading.equals(name)) {
        blocks.addRest(key);
      }
      blocks.add(Form.HEADING, heading, Math.min(level, Level.GUESSED - 1));
    }
    for (var entry : map.entrySet()) {
      if (entry.getKey().equals(key)) {
        continue;
      }
      if (key == null && !isScalar(entry.getValue())) {
        blocks.add(
            Form.HEADING, String.valueOf(entry.getKey()), Math.min(level, Level.GUESSED - 1));
      } else {
        blocks.addRest(String.valueOf(entry.getKey()));
      }
      add(entry.getValue(), level + 1, blocks);
    }
  }

  private static boolean isScalar(@Nullable Object value) {
    return value instanceof String || value instanceof Number;
  }
}
