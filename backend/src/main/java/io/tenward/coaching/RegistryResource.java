package io.tenward.coaching;

import io.tenward.base.files.Attachment;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.AddCoachRegistry;
import io.tenward.contract.CoachRegistry;
import io.tenward.contract.DownloadCoachRegistry;
import io.tenward.contract.ImportedOffers;
import io.tenward.contract.OfferView;
import io.tenward.contract.RegistryOffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/**
 * Offers as a file, {@code tenward-coaches.json}: companies publish theirs anywhere and read those
 * of others. No server asks another one. Its schema for others is docs/tenward-coaches.schema.json.
 */
@Transactional
public class RegistryResource implements AddCoachRegistry, DownloadCoachRegistry {
  private static final int MOST = 500;
  private static final int LONGEST_MONTHS = 6;

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject OfferQuery query;

  @Override
  @RolesAllowed("lead")
  public Response downloadCoachRegistry() {
    var today = caller.today();
    var offers =
        query.published(caller.zone()).stream()
            .filter(offer -> offer.outside() && offer.source() == null)
            .limit(MOST)
            .map(offer -> forOthers(offer, today.plusMonths(LONGEST_MONTHS)))
            .toList();
    var source =
        database
            .first(
                "select name from workspace where workspace_id = ?",
                row -> row.getString(1),
                caller.workspaceId())
            .orElseThrow();
    return Attachment.of(
        "tenward-coaches.json", new CoachRegistry("tenward-coaches", source, today, offers));
  }

  private static RegistryOffer forOthers(OfferView offer, LocalDate last) {
    var until = offer.until();
    return new RegistryOffer(
        offer.name(),
        offer.skills(),
        offer.languages(),
        offer.zone(),
        offer.free(),
        offer.note(),
        Objects.requireNonNull(offer.contact()),
        until == null || until.isAfter(last) ? last : until);
  }

  @Override
  @RolesAllowed("owner")
  public ImportedOffers addCoachRegistry(CoachRegistry registry) {
    caller.hold();
    requireSound(registry);
    // Of two imports of one source, the second takes the place of the first.
    database.list(
        "select 1 from workspace where workspace_id = ? for no key update",
        row -> row.getInt(1),
        caller.workspaceId());
    Offer.delete(
        "workspaceId = ?1 and memberId is null and source = ?2",
        caller.workspaceId(),
        registry.source());
    var today = CoachingChecks.lastToday(clock);
    var current = registry.offers().stream().filter(one -> !one.until().isBefore(today)).toList();
    current.forEach(one -> keep(registry, one));
    return new ImportedOffers(current.size());
  }

  private void requireSound(CoachRegistry registry) {
    var problem = ProblemException.invalid();
    if (registry
        .generatedOn()
        .isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14)))) {
      problem.field("/generatedOn", "in-future");
    }
    var last = registry.generatedOn().plusMonths(LONGEST_MONTHS);
    for (int i = 0; i < registry.offers().size(); i++) {
      var offer = registry.offers().get(i);
      CoachingChecks.knownZone(problem, "/offers/" + i + "/zone", offer.zone());
      if (offer.until().isAfter(last)) {
        problem.field("/offers/" + i + "/until", "contradictory");
      }
    }
    problem.throwIfAny();
  }

  private void keep(CoachRegistry registry, RegistryOffer one) {
    var offer = new Offer();
    offer.offerId = UUID.randomUUID();
    offer.workspaceId = caller.workspaceId();
    offer.name = one.name();
    offer.source = registry.source();
    offer.generatedOn = registry.generatedOn();
    offer.skills = one.skills();
    offer.languages = one.languages();
    offer.zone = one.zone();
    offer.places = one.places();
    offer.note = one.note();
    offer.contact = one.contact();
    offer.until = one.until();
    offer.published = true;
    offer.outside = true;
    offer.persist();
  }
}
