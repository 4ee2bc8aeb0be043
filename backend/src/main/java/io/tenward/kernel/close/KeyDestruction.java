package io.tenward.kernel.close;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.sql.Database;
import io.tenward.base.text.KebabEnum;
import io.tenward.form.event.KeysDestroyed;
import io.tenward.form.event.SurveyEvents;
import io.tenward.kernel.keys.KeyCustody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Destroys the keys of released surveys. Until that is done and noted, no results are served. */
@ApplicationScoped
class KeyDestruction {
  /** A release is withheld for this reason, beside those for which a close stops. */
  enum Withheld implements KebabEnum {
    KEYS_LEFT
  }

  @Inject Database database;
  @Inject KeyCustody custody;
  @Inject Clock clock;
  @Inject Event<KeysDestroyed> destroyed;
  @Inject SurveyEvents events;

  /** Lists released surveys whose keys may still exist. */
  List<UUID> due() {
    return database.ids(
        """
        select survey_id from survey
        where state = 'closed' and released_at is not null and keys_destroyed_at is null
        """);
  }

  /**
   * Destroys the keys of a survey; it may be repeated.
   *
   * @throws UncheckedIOException when a key is left
   */
  void destroy(UUID surveyId) {
    try {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                if (custody.destroyEnded(surveyId)) {
                  destroyed.fire(new KeysDestroyed(surveyId));
                }
              });
    } catch (UncheckedIOException e) {
      QuarkusTransaction.requiringNew().run(() -> tellIfOverdue(surveyId));
      throw e;
    }
  }

  private void tellIfOverdue(UUID surveyId) {
    database
        .ids(
            """
            select survey_id from survey
            where survey_id = ? and keys_destroyed_at is null and released_at <= ?
            """,
            surveyId,
            clock.instant().minus(KeysDestroyed.WITHIN))
        .forEach(
            id ->
                events.fire(
                    id,
                    IntegrationEvent.Type.SURVEY_RESULTS_WITHHELD,
                    Map.of("reason", Withheld.KEYS_LEFT)));
  }
}
