package io.tenward.coaching;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ChangeOwnOffer;
import io.tenward.contract.GetOwnOffer;
import io.tenward.contract.ListOffers;
import io.tenward.contract.OfferView;
import io.tenward.contract.Offers;
import io.tenward.contract.OwnOffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists who coaches, and stores the caller's own offer. */
@RolesAllowed("lead")
@Transactional
public class OfferResource implements ChangeOwnOffer, GetOwnOffer, ListOffers {
  /** With fewer hours in common, two people find no time to talk. */
  private static final int ENOUGH_HOURS = 2;

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject CoachingIn in;
  @Inject CoachingOut out;
  @Inject OfferQuery query;

  @Override
  public Offers listOffers(@Nullable String asked) {
    var zone = asked == null ? caller.zone().getId() : asked;
    var problem = ProblemException.invalid();
    CoachingChecks.knownZone(problem, "zone", zone);
    problem.throwIfAny();
    var order =
        Comparator.comparing((OfferView offer) -> offer.overlapHours() < ENOUGH_HOURS)
            .thenComparing(OfferView::free, Comparator.reverseOrder());
    return new Offers(query.published(ZoneId.of(zone)).stream().sorted(order).toList());
  }

  @Override
  public Response getOwnOffer() {
    return answer(Offer.ofMember(caller.memberId()).orElse(null));
  }

  @Override
  public Response changeOwnOffer(@Nullable String ifMatch, OwnOffer change) {
    caller.hold();
    var known = Offer.held(caller.memberId());
    var before = own(known.orElse(null));
    Etag.require(ifMatch, state(known.orElse(null)), before);
    requireSound(before, change);
    if (change.places() < Pairing.running(caller.memberId())) {
      throw ProblemException.of(CoachingProblem.PLACES_TAKEN, "End an active coaching first");
    }
    var offer = known.orElseGet(this::begin);
    in.write(change, offer);
    offer.persistAndFlush();
    return answer(offer);
  }

  private Offer begin() {
    var offer = new Offer();
    offer.offerId = UUID.randomUUID();
    offer.workspaceId = caller.workspaceId();
    offer.memberId = caller.memberId();
    return offer;
  }

  private void requireSound(OwnOffer before, OwnOffer change) {
    var problem = ProblemException.invalid();
    CoachingChecks.distinct(problem, "/skills", change.skills());
    CoachingChecks.distinct(problem, "/languages", change.languages());
    CoachingChecks.knownZone(problem, "/zone", change.zone());
    if (change.until() != null
        && !Objects.equals(before.until(), change.until())
        && change.until().isBefore(CoachingChecks.lastToday(clock))) {
      problem.field("/until", "in-past");
    }
    if (change.outside() && change.contact() == null) {
      problem.field("/contact", "required");
    }
    problem.throwIfAny();
  }

  /** Makes the entity tag: the first offer is a change, too. */
  private static String state(@Nullable Offer offer) {
    return offer == null ? "none" : Long.toString(offer.version);
  }

  private Response answer(@Nullable Offer offer) {
    return Etag.ok(own(offer), state(offer));
  }

  private OwnOffer own(@Nullable Offer offer) {
    return offer == null
        ? new OwnOffer(
            List.of(), List.of(), caller.zone().getId(), 1, null, null, false, false, null)
        : out.offer(offer);
  }
}
