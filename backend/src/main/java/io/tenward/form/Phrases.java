package io.tenward.form;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds the sentences of {@code notices.json} or {@code mails.json} in one language. {@code {0}} is
 * the first value; placeholders inside a value are not replaced.
 */
public record Phrases(Map<String, String> texts, String lead) {
  private static final Map<String, Map<String, String>> NOTICES = read("notices.json");
  private static final Map<String, Map<String, String>> MAILS = read("mails.json");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d|lead)}");

  public static Phrases in(String language, String lead) {
    return new Phrases(Objects.requireNonNull(NOTICES.get(language)), lead);
  }

  public static Phrases ofMails(String language, String lead) {
    return new Phrases(Objects.requireNonNull(MAILS.get(language)), lead);
  }

  public String say(String key, Object... values) {
    return fill(Objects.requireNonNull(texts.get(key), key), values);
  }

  /** Chooses the form of {@code one|many} for {@code n}, which is {@code {0}}. */
  public String count(String key, int n, Object... more) {
    var forms = Objects.requireNonNull(texts.get(key), key).split("\\|");
    return fill(forms[n == 1 ? 0 : 1], Stream.concat(Stream.of(n), Stream.of(more)).toArray());
  }

  /** "A, B and C". */
  public String list(List<String> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var all = parts.size() - 1;
    return String.join(", ", parts.subList(0, all)) + say("and") + parts.getLast();
  }

  private String fill(String text, Object... values) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              var name = place.group(1);
              var value = name.equals("lead") ? lead : values[Integer.parseInt(name)];
              return Matcher.quoteReplacement(String.valueOf(value));
            });
  }

  private static Map<String, Map<String, String>> read(String name) {
    try (var file = Phrases.class.getResourceAsStream(name)) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
