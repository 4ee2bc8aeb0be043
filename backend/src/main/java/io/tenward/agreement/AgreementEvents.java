package io.tenward.agreement;

import io.tenward.base.IntegrationEvent;
import io.tenward.base.IntegrationEvent.Type;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells tools outside what became of an agreement. Launching its vote proposes it. */
@Singleton
class AgreementEvents {
  @Inject Event<IntegrationEvent> events;

  void voteLaunched(@Observes IntegrationEvent event) {
    if (event.type() == Type.SURVEY_LAUNCHED) {
      Agreement.ofVote(event.subjectId()).ifPresent(agreement -> events.fire(proposed(agreement)));
    }
  }

  static IntegrationEvent proposed(Agreement agreement) {
    return of(agreement, Type.AGREEMENT_PROPOSED);
  }

  static IntegrationEvent agreed(Agreement agreement) {
    return of(agreement, Type.AGREEMENT_AGREED);
  }

  private static IntegrationEvent of(Agreement agreement, Type type) {
    return new IntegrationEvent(
        agreement.workspaceId,
        agreement.memberId,
        type,
        agreement.agreementId,
        Map.of("agreementId", agreement.agreementId));
  }
}
