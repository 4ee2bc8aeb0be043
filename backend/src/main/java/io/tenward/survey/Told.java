package io.tenward.survey;

import org.jspecify.annotations.Nullable;

/**
 * What everybody reads about the answers of a cancelled survey, where that nobody has read them and
 * nobody can, as its manifest says, is not true or not true yet.
 */
final class Told {
  private Told() {}

  static @Nullable Text of(Survey survey) {
    var key = key(survey);
    return key == null ? null : new Text(say("en", key), say("de", key), null);
  }

  private static @Nullable String key(Survey survey) {
    if (survey.state != SurveyState.CANCELLED) {
      return null;
    }
    if (survey.cancelReason == CancelReason.KEYS_LOST) {
      return "keysLost";
    }
    if (survey.settled) {
      return "settled";
    }
    return survey.keysDestroyedAt == null ? "cancelling" : null;
  }

  private static String say(String language, String key) {
    return Phrases.in(language, "").say(key);
  }
}
