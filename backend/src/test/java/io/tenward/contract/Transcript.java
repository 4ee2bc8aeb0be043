package io.tenward.contract;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Answers byte by byte, with their headers, so that two worlds can be compared. Only what is random
 * by design is replaced, each by something of its length: ids, secrets behind a {@code #}, one-time
 * codes, sessions, RSA keys with what is signed by them, hashes of these.
 */
final class Transcript {
  private static final List<Pattern> RANDOM =
      List.of(
          Pattern.compile("(?<=sealingKey\\\\?\":\\\\?\"|signingKey\\\\?\":\\\\?\")[\\w-]+"),
          Pattern.compile("(?<=\"blindSignature\":\")[\\w-]{342}"),
          Pattern.compile("(?<=[#&][itmr]=)[\\w-]+"),
          Pattern.compile("(?<=\"whsec_)[\\w+/=]+"),
          Pattern.compile("(?<=#code=)[0-9A-Z]{32}"),
          // The test's clock stands still and the database's does not.
          Pattern.compile("(?<=\"seconds\":\")\\d+"),
          Pattern.compile("(?<=\"seconds\":)\\d+\\.\\d"),
          Pattern.compile("(?<=tenward_(?:session|known|step)=)[\\w-]+"),
          Pattern.compile("(?<=\"(?:challenge|credential)\":\")[\\w-]+"),
          Pattern.compile("(?<=\")\\w{4}(-\\w{4}){3}(?=\")"),
          Pattern.compile("(?<=\"tnw_)[0-9A-Za-z]+"),
          Pattern.compile("(?<=\"fingerprint\":\")[0-9A-Z ]{19}"),
          Pattern.compile("(?<=\")[0-9a-f]{64}(?=\")"));

  /**
   * Of two surveys that ask the same people only the later one's respondents are told so, which may
   * make a response long enough to be sent in chunks.
   */
  private static final Pattern ASKED_BEFORE =
      Pattern.compile(
          ",\\\\?\"(Almost the same questions were asked|Fast dasselbe wurde am"
              + "|Some of your group were asked|Einige aus deiner Gruppe wurden)[^\"]*\""
              + "|(?<=\"(?:inexact|withoutFigures)\\\\?\":)\\[([^\\[\\]]|\\[[^\\[\\]]*\\])*\\]"
              + "|\n(content-length=\\d+|transfer-encoding=chunked)"
              + "|(?<=\"related\\\\?\":\\[)[^]]*");

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Map<String, String> ids = new HashMap<>();
  private final List<String> entries = new ArrayList<>();
  private final Set<String> succeeded = new TreeSet<>();
  private final Set<String> called = new TreeSet<>();

  /** Notes what an operation answered to somebody. */
  Response note(String operation, String who, Response answer) {
    called.add(operation);
    if (answer.statusCode() < 300) {
      succeeded.add(operation);
    }
    var text = new StringBuilder(operation + " by " + who + "\n" + answer.statusLine());
    for (var header : answer.headers()) {
      // A redirect has its date in small letters.
      if (!List.of("date", "x-request-id").contains(header.getName().toLowerCase(Locale.ROOT))) {
        text.append('\n').append(header);
      }
    }
    entries.add(text.append("\n\n").append(answer.asString()).toString());
    return answer;
  }

  /** Appends a later transcript. */
  Transcript and(Transcript more) {
    entries.addAll(more.entries);
    called.addAll(more.called);
    succeeded.addAll(more.succeeded);
    return this;
  }

  /** Lists the entries in the order of the calls, byte by byte. */
  List<String> exact() {
    return List.copyOf(entries);
  }

  /** The same without what is random or tells which of two surveys was launched first. */
  List<String> comparable() {
    return entries.stream().map(this::withoutRandom).toList();
  }

  /** Operations that answered 2xx. */
  Set<String> succeeded() {
    return Set.copyOf(succeeded);
  }

  Set<String> called() {
    return Set.copyOf(called);
  }

  private String withoutRandom(String entry) {
    var text = replace(entry, ASKED_BEFORE, found -> "");
    for (var pattern : RANDOM) {
      text = replace(text, pattern, found -> "*".repeat(found.group().length()));
    }
    return replace(text, ID, found -> id(found.group()));
  }

  /** The same id is the same number wherever it appears. */
  private String id(String id) {
    return ids.computeIfAbsent(id, i -> "00000000-0000-0000-0000-%012d".formatted(ids.size()));
  }

  private static String replace(String text, Pattern pattern, Function<MatchResult, String> with) {
    return pattern.matcher(text).replaceAll(with);
  }
}
