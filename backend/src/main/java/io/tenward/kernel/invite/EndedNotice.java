package io.tenward.kernel.invite;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.CancelReason;
import io.tenward.form.Phrases;
import io.tenward.form.Survey;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes what respondents read about the answers of a halted survey, of a cancelled one whose
 * manifest promises more than is true, or true yet (that no person has read the answers or can),
 * and of one whose lead has left.
 */
final class EndedNotice {
  private EndedNotice() {}

  static @Nullable LocalizedText of(Survey survey) {
    return switch (survey.state) {
      case RUNNING -> survey.cancelsAt == null ? null : halted(survey.cancelsAt, survey.zone);
      case CANCELLED -> cancelled(survey);
      case CLOSED -> received(survey);
      case DRAFT -> null;
    };
  }

  private static LocalizedText halted(Instant until, String zone) {
    return new LocalizedText(
        phrases("en").say("halted", day("en", until, zone)),
        phrases("de").say("halted", day("de", until, zone)),
        null);
  }

  private static @Nullable LocalizedText received(Survey survey) {
    if (survey.receivedAt == null) {
      return null;
    }
    var lead = survey.frozen().shortName();
    var by = Objects.requireNonNull(survey.frozen().successor()).name();
    return new LocalizedText(
        Phrases.in("en", lead).say("received", by, day("en", survey.receivedAt, survey.zone)),
        Phrases.in("de", lead).say("received", by, day("de", survey.receivedAt, survey.zone)),
        null);
  }

  private static @Nullable LocalizedText cancelled(Survey survey) {
    if (survey.cancelReason == CancelReason.KEYS_LOST) {
      return text("keysLost");
    }
    if (survey.settled) {
      return text("settled");
    }
    return survey.keysDestroyedAt == null ? text("cancelling") : null;
  }

  private static LocalizedText text(String key) {
    return new LocalizedText(phrases("en").say(key), phrases("de").say(key), null);
  }

  private static String day(String language, Instant time, String zone) {
    return DateTimeFormatter.ofPattern(phrases(language).say("date"), Locale.of(language))
        .withZone(ZoneId.of(zone))
        .format(time);
  }

  /** No other sentence names the lead. */
  private static Phrases phrases(String language) {
    return Phrases.in(language, "");
  }
}
