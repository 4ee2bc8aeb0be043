package io.tenward;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text of the back end is there in both languages and takes the same values. */
class WordsTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "board/files/words.json",
        "rating/words.json",
        "results/files/words.json",
        "form/mails.json",
        "form/notices.json",
        "webhook/chat.json",
        "week/words.json",
      })
  void bothLanguagesTakeTheSameValues(String name) throws IOException {
    var texts = read(name);
    var english = texts.get("en");
    var german = texts.get("de");
    assertEquals(english.keySet(), german.keySet());
    english.forEach((key, text) -> assertEquals(values(text), values(german.get(key)), key));
  }

  private static Map<String, Map<String, String>> read(String name) throws IOException {
    try (var file = WordsTest.class.getResourceAsStream("/io/tenward/" + name)) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    }
  }

  private static Set<String> values(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group()).collect(toSet());
  }
}
