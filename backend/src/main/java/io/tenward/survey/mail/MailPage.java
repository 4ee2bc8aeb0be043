package io.tenward.survey.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The HTML of a mail: one file, inline styles, no picture, no request, one button. */
final class MailPage {
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
  private static final String FRAME = read();
  private static final String WORDS =
      "<p style=\"margin:0 0 24px;font:400 18px/1.45 Charter,'Iowan Old Style','Sitka Text',"
          + "Georgia,serif\">%s</p>";
  private static final String PROMISE = "<p style=\"margin:0 0 8px\">%s</p>";
  private static final String LINK = "<a href=\"%s\" style=\"color:#15191b\">%s</a>%s";

  private MailPage() {}

  static String of(MailContent mail) {
    var parts =
        Map.ofEntries(
            Map.entry("language", mail.language()),
            Map.entry("subject", escaped(mail.subject())),
            Map.entry("preview", escaped(mail.preview())),
            Map.entry("asks", escaped(mail.asks())),
            Map.entry("title", escaped(mail.title())),
            Map.entry("words", paragraphs(WORDS, mail.words())),
            Map.entry("effort", escaped(mail.effort())),
            Map.entry("facts", escaped(String.join(" ", mail.facts()))),
            Map.entry("link", escaped(mail.link())),
            Map.entry("button", escaped(mail.button())),
            Map.entry("heading", escaped(mail.heading())),
            Map.entry("promise", paragraphs(PROMISE, mail.promise())),
            Map.entry("rest", escaped(mail.rest())),
            Map.entry(
                "decline",
                LINK.formatted(
                    escaped(mail.declineLink()),
                    escaped(mail.decline()),
                    escaped(mail.declineRest()))),
            Map.entry("foot", escaped(String.join(" ", mail.foot()))));
    return PLACE
        .matcher(FRAME)
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(place.group(1)))));
  }

  private static String paragraphs(String form, List<String> texts) {
    return texts.stream()
        .map(text -> form.formatted(escaped(text).replace("\n", "<br>")))
        .collect(Collectors.joining("\n"));
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String read() {
    try (var file = MailPage.class.getResourceAsStream("mail.html")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
