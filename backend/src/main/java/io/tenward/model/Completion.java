package io.tenward.model;

import static io.tenward.contract.LanguageModelFailure.BAD_ANSWER;
import static io.tenward.contract.LanguageModelFailure.CONTEXT_FULL;
import static io.tenward.contract.LanguageModelFailure.KEY_REFUSED;
import static io.tenward.contract.LanguageModelFailure.LOADING;
import static io.tenward.contract.LanguageModelFailure.REFUSED;
import static io.tenward.contract.LanguageModelFailure.TOO_MANY_REQUESTS;
import static io.tenward.contract.LanguageModelFailure.UNKNOWN_MODEL;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.contract.LanguageModelFailure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a response of the OpenAI protocol. Servers word their errors differently. */
record Completion(HttpResponse<byte[]> response) {
  private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

  /** Servers that do not know the schema at all may answer with one of the last two. */
  private static final Set<Integer> REFUSING = Set.of(400, 422, 500, 501);

  private static final Pattern TOO_LONG =
      Pattern.compile(
          "context.(length|size|window)|prompt is too long|maximum number of tokens"
              + "|must have less than \\d+ tokens");

  /** Names what a server may refuse and a request can do without. */
  enum Option {
    TEMPERATURE("temperature"),
    SCHEMA("response[_ ](format|schema)|json[_ ]schema|structured output|grammar");

    private final Pattern words;

    Option(String words) {
      this.words = Pattern.compile(words);
    }
  }

  int status() {
    return response.statusCode();
  }

  boolean isBusy() {
    return BUSY.contains(status());
  }

  boolean isLoading() {
    return status() == 503 && text().contains("loading");
  }

  /**
   * @param sent the options of the request
   * @return which of them it should be sent again without
   */
  Optional<Option> refused(Set<Option> sent) {
    if (!REFUSING.contains(status()) || isTooLong()) {
      return Optional.empty();
    }
    return Stream.of(Option.values())
        .filter(sent::contains)
        .filter(
            option ->
                option.words.matcher(text()).find() || (option == Option.SCHEMA && status() >= 500))
        .findFirst();
  }

  /**
   * @param model its name, as it was asked for
   * @throws LanguageModelException if there is no JSON object to return
   */
  JsonNode answer(String model) {
    if (status() == 200) {
      return object();
    }
    throw new LanguageModelException(failure(model.toLowerCase(Locale.ROOT)));
  }

  private LanguageModelFailure failure(String model) {
    if (isTooLong()) {
      return CONTEXT_FULL;
    }
    if (isLoading()) {
      return LOADING;
    }
    return switch (status()) {
      case 401, 403 -> KEY_REFUSED;
      case 429 -> TOO_MANY_REQUESTS;
      case 404 -> text().contains("model") ? UNKNOWN_MODEL : REFUSED;
      case 400, 422 -> text().contains(model) ? UNKNOWN_MODEL : REFUSED;
      default -> REFUSED;
    };
  }

  private boolean isTooLong() {
    return TOO_LONG.matcher(text()).find();
  }

  private String text() {
    return new String(response.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }

  /** Returns the object among the thoughts, fences and other words of the model. */
  private JsonNode object() {
    try {
      var choice = LanguageModel.JSON.readTree(response.body()).path("choices").path(0);
      if (choice.path("finish_reason").asText().equals("length")) {
        // No request limits its answer.
        throw new LanguageModelException(CONTEXT_FULL);
      }
      var words =
          content(choice.path("message").path("content"))
              .strip()
              .replaceFirst("(?s)^[^{].*?</think(ing)?>", "");
      int from = words.indexOf('{');
      int to = words.lastIndexOf('}') + 1;
      if (from >= 0 && from < to) {
        return LanguageModel.JSON.readTree(words.substring(from, to));
      }
    } catch (IOException e) {
      // Its message quotes the answer.
    }
    throw new LanguageModelException(BAD_ANSWER);
  }

  private static String content(JsonNode content) {
    return content.isArray()
        ? StreamSupport.stream(content.spliterator(), false)
            .map(part -> part.path("text").asText())
            .collect(Collectors.joining())
        : content.asText();
  }
}
