package io.tenward.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges whether a hostile request was answered correctly. */
final class FaultVerdict {
  /** Problems of the protocol that say as much as the name of the field would. */
  private static final Set<String> NAME_THE_FIELD =
      Set.of("bad-size", "bad-blinded-message", "malformed-json");

  /** A respondent's body may have this many bytes, others more. */
  private static final int LARGE = 32 * 1024;

  /** Names of classes, files and lines that only the inside knows. */
  private static final Pattern INSIDE =
      Pattern.compile(
          "Exception|\\tat |\\.java\\b|\\b(java|javax|jakarta|io|org|com)\\.[a-z]+\\.|select |SQL");

  private FaultVerdict() {}

  /** Says what is wrong with the response; empty when it is correct. */
  static Optional<String> of(Shot shot, Wire.Answer answer) {
    var status = answer.status();
    if (answer.body().isEmpty() && shot.bareStatus().filter(bare -> bare == status).isPresent()) {
      return Optional.empty();
    }
    var expected = shot.statuses();
    if (expected.isEmpty() ? status < 400 || status > 499 : !expected.contains(status)) {
      return Optional.of("is no status for that: " + shortened(answer.body()));
    }
    if (tellsOfTheInside(answer)) {
      return Optional.of("tells of the inside: " + answer.body());
    }
    var exchange = exchange(shot, answer);
    var violations = Inspection.violations(Contract.SERVED, exchange);
    if (!violations.isEmpty()) {
      return Optional.of(String.join("; ", violations));
    }
    Contract.SERVED
        .find(exchange.method(), exchange.path())
        .ifPresent(called -> Coverage.OF_THIS_RUN.note(called, exchange));
    return shot.pointer()
        .filter(field -> !names(field, shot, answer))
        .map(field -> "does not name " + field + ": " + answer.body());
  }

  static boolean tellsOfTheInside(Wire.Answer answer) {
    return INSIDE.matcher(answer.body()).find();
  }

  private static boolean names(String field, Shot shot, Wire.Answer answer) {
    var slug = answer.slug();
    if (NAME_THE_FIELD.contains(slug)
        || (slug.equals("body-too-large") && shot.body().length > LARGE)) {
      return true;
    }
    var pointers = Problems.pointers(answer.body());
    return slug.equals("invalid-request")
        && (pointers.contains(field.replaceFirst("/[^/]*$", ""))
            || pointers.stream().anyMatch(named -> (named + "/").startsWith(field + "/")));
  }

  private static Exchange exchange(Shot shot, Wire.Answer answer) {
    var headers = new LinkedHashMap<String, String>();
    for (var line : shot.headers()) {
      var parts = line.split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    var target = shot.target().split("\\?", 2);
    Map<String, List<String>> query =
        target.length == 1
            ? Map.of()
            : Map.of(target[1].replaceFirst("=.*", ""), List.of(target[1]));
    return new Exchange(
        shot.method(),
        target[0],
        query,
        headers,
        new String(shot.body(), UTF_8),
        answer.status(),
        answer.headers(),
        answer.body());
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(300, text.length()));
  }
}
