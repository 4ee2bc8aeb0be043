package io.tenward.base.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the server itself says, in mails, files and templates, it says in every language. */
class BothLanguagesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/io/tenward");
  private static final Set<String> LANGUAGES = Set.of("en", "de");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)");
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<Path> files() throws IOException {
    try (var all = Files.walk(RESOURCES)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @Test
  void thereAreSuchFiles() throws IOException {
    assertTrue(files().size() >= 7, files().toString());
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysEverythingInBoth(Path file) throws IOException {
    var texts = texts(JSON.readTree(file.toFile())).toList();
    assertFalse(texts.isEmpty());
    texts.forEach(BothLanguagesTest::requireSame);
  }

  /** Everything that is one thing in several languages, however deep. */
  private static Stream<JsonNode> texts(JsonNode node) {
    return node.has("en") || node.has("de")
        ? Stream.of(node)
        : StreamSupport.stream(node.spliterator(), false).flatMap(BothLanguagesTest::texts);
  }

  private static void requireSame(JsonNode text) {
    assertEquals(LANGUAGES, names(text), text::toString);
    var english = text.get("en");
    var german = text.get("de");
    assertEquals(names(english), names(german));
    if (!english.isObject()) {
      requireSaid(english, german);
      return;
    }
    for (var name : names(english)) {
      requireSaid(english.get(name), german.get(name));
    }
  }

  private static void requireSaid(JsonNode english, JsonNode german) {
    assertEquals(english.getNodeType(), german.getNodeType(), english::toString);
    assertFalse(english.asText("x").isBlank(), german::toString);
    assertFalse(german.asText("x").isBlank(), english::toString);
    assertEquals(places(english), places(german), english::toString);
  }

  private static Set<String> places(JsonNode text) {
    return PLACE
        .matcher(text.toString())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(JsonNode node) {
    return StreamSupport.stream(((Iterable<String>) node::fieldNames).spliterator(), false)
        .collect(Collectors.toUnmodifiableSet());
  }
}
