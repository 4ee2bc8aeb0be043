package io.tenward.results.files;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.json.Json;
import io.tenward.base.text.KebabEnum;
import io.tenward.contract.Participation;
import io.tenward.contract.RatingBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds the texts of downloaded files, {@code words.json}, in one language. */
public record FileWords(FileLanguage language, Map<String, String> texts) {
  private static final Map<String, Map<String, String>> ALL = read(FileWords.class);

  static FileWords in(FileLanguage language) {
    return new FileWords(language, Objects.requireNonNull(ALL.get(language.word())));
  }

  /**
   * Adds the words of a feature whose files are made of results, too.
   *
   * @param feature a class beside its own {@code words.json}
   */
  public static FileWords in(FileLanguage language, Class<?> feature) {
    var texts = new HashMap<>(in(language).texts());
    texts.putAll(Objects.requireNonNull(read(feature).get(language.word())));
    return new FileWords(language, Map.copyOf(texts));
  }

  /** Fills the places of {@link MessageFormat}; a quote needs no escaping. */
  public String say(String key, Object... values) {
    var pattern = Objects.requireNonNull(texts.get(key), key).replace("'", "''");
    return new MessageFormat(pattern, language.locale).format(values);
  }

  /** Counts something; one of it has words of its own. */
  public String sayOf(int count, String key, Object... values) {
    return say(count == 1 ? key + ".one" : key, values);
  }

  /** A group as it is called everywhere, or by the name that its lead gave it. */
  public String group(@Nullable KebabEnum kind, @Nullable String name) {
    return name != null ? name : say("group." + (kind == null ? "everyone" : kind.word()));
  }

  public String block(RatingBlock block) {
    return group(block.kind(), block.name());
  }

  public String participant(Participation group) {
    return group.person() != null ? group.person() : group(group.kind(), group.name());
  }

  private static Map<String, Map<String, String>> read(Class<?> feature) {
    try (var file = feature.getResourceAsStream("words.json")) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
