package io.tenward.webhook;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.json.Json;
import io.tenward.webhook.Deliveries.Claimed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes an event as one sentence and a link, for Slack (mrkdwn) or Teams (an Adaptive Card). It
 * may contain the title of the survey, which the lead wrote, but never an answer.
 */
final class ChatMessage {
  /** Holds, for each language, the sentence of each type and the words of the link. */
  private static final Map<String, Map<String, String>> SENTENCES = read();

  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
  private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_\\[\\]`~#]");

  private ChatMessage() {}

  /** Writes the request body in the format that the webhook asks for. */
  static String body(Claimed claimed) {
    return switch (claimed.format()) {
      case "slack" -> slack(claimed);
      case "teams" -> teams(claimed);
      default -> Json.write(claimed.event());
    };
  }

  private static String slack(Claimed claimed) {
    UnaryOperator<String> escape =
        text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    var text = sentence(claimed, title -> "*" + escape.apply(title) + "*");
    var link = claimed.event().data().link();
    return Json.write(Map.of("text", text + " <" + link + "|" + say(claimed, "open") + ">"));
  }

  private static String teams(Claimed claimed) {
    var text =
        sentence(claimed, title -> "**" + MARKDOWN.matcher(title).replaceAll("\\\\$0") + "**");
    var link = claimed.event().data().link();
    var card =
        Map.of(
            "type",
            "AdaptiveCard",
            "version",
            "1.4",
            "body",
            List.of(Map.of("type", "TextBlock", "text", text, "wrap", true)),
            "actions",
            List.of(Map.of("type", "Action.OpenUrl", "title", say(claimed, "open"), "url", link)));
    var attachment =
        Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
    return Json.write(Map.of("type", "message", "attachments", List.of(attachment)));
  }

  private static String sentence(Claimed claimed, UnaryOperator<String> mark) {
    JsonNode data = Json.MAPPER.valueToTree(claimed.event().data());
    var title = claimed.title() == null ? say(claimed, "untitled") : claimed.title();
    return PLACE
        .matcher(say(claimed, claimed.event().type().word()))
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    place.group(1).equals("title")
                        ? mark.apply(title)
                        : data.path(place.group(1)).asText()));
  }

  private static String say(Claimed claimed, String key) {
    var sentences = Objects.requireNonNull(SENTENCES.get(claimed.language()));
    return Objects.requireNonNull(sentences.get(key), key);
  }

  private static Map<String, Map<String, String>> read() {
    try (var file = ChatMessage.class.getResourceAsStream("chat.json")) {
      return Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
