package io.tenward.response;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.platform.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The texts of downloaded files, {@code words.json}, in one language. */
record Words(Language language, Map<String, String> texts) {
  private static final Map<String, Map<String, String>> ALL = read();

  static Words in(Language language) {
    return new Words(language, Objects.requireNonNull(ALL.get(language.word())));
  }

  /** With {@link MessageFormat}'s places; a quote is written as it is. */
  String say(String key, Object... values) {
    var pattern = Objects.requireNonNull(texts.get(key), key).replace("'", "''");
    return new MessageFormat(pattern, language.locale).format(values);
  }

  /** A group as it is called everywhere, or by the name that its lead gave it. */
  String group(@Nullable String kind, @Nullable String name) {
    return name != null ? name : say("group." + Objects.requireNonNullElse(kind, "everyone"));
  }

  String block(Results.Block block) {
    return group(block.kind(), block.name());
  }

  String participant(Results.Participation group) {
    return group.person() != null ? group.person() : group(group.kind(), group.name());
  }

  private static Map<String, Map<String, String>> read() {
    try (var file = Words.class.getResourceAsStream("words.json")) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
