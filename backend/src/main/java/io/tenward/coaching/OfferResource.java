package io.tenward.coaching;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.GetOwnOffer;
import io.tenward.contract.ListOffers;
import io.tenward.contract.OfferView;
import io.tenward.contract.Offers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who coaches, and on what terms the caller does. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class OfferResource implements GetOwnOffer, ListOffers {
  /** With less in common, two find no hour to talk. */
  private static final int ENOUGH_HOURS = 2;

  record OwnOffer(
      List<String> skills,
      List<String> languages,
      String zone,
      Integer places,
      @Nullable String note,
      @Nullable LocalDate until,
      Boolean published,
      Boolean outside,
      @Nullable String contact) {
    static OwnOffer none(ZoneId zone) {
      return new OwnOffer(List.of(), List.of(), zone.getId(), 1, null, null, false, false, null);
    }

    static OwnOffer of(Offer offer) {
      return new OwnOffer(
          offer.skills,
          offer.languages,
          offer.zone,
          offer.places,
          offer.note,
          offer.until,
          offer.published,
          offer.outside,
          offer.contact);
    }

    void writeTo(Offer offer) {
      offer.skills = skills;
      offer.languages = languages;
      offer.zone = zone;
      offer.places = places;
      offer.note = note;
      offer.until = until;
      offer.published = published;
      offer.outside = outside;
      offer.contact = contact;
    }
  }

  private final Caller caller;
  private final Clock clock;
  private final OfferQuery query;

  OfferResource(Caller caller, Clock clock, OfferQuery query) {
    this.caller = caller;
    this.clock = clock;
    this.query = query;
  }

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

  @PUT
  @Path("/api/coaching/offer")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response changeOwnOffer(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, OwnOffer change) {
    caller.hold();
    var known = Offer.held(caller.memberId());
    var before = known.map(OwnOffer::of).orElseGet(() -> OwnOffer.none(caller.zone()));
    Etag.require(ifMatch, state(known.orElse(null)), before);
    requireSound(before, change);
    if (change.places() < Pairing.running(caller.memberId())) {
      throw ProblemException.of(CoachingProblem.PLACES_TAKEN, "End an active coaching first");
    }
    var offer = known.orElseGet(this::begin);
    change.writeTo(offer);
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

  /** For the entity tag: the first offer is a change, too. */
  private static String state(@Nullable Offer offer) {
    return offer == null ? "none" : Long.toString(offer.version);
  }

  private Response answer(@Nullable Offer offer) {
    return Etag.ok(offer == null ? OwnOffer.none(caller.zone()) : OwnOffer.of(offer), state(offer));
  }
}
