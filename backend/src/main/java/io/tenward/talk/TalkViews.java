package io.tenward.talk;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.coaching.Pairings;
import io.tenward.contract.PersonName;
import io.tenward.contract.TalkStep;
import io.tenward.contract.TalkSummary;
import io.tenward.contract.TalkView;
import io.tenward.growth.TalkRecords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Talks as the caller reads them. A coach does not see the lead's preparation. */
@Singleton
class TalkViews {
  @Inject Caller caller;
  @Inject TalkQuery query;
  @Inject TalkRecords records;
  @Inject Pairings pairings;
  @Inject PersonLinks links;
  @Inject TalkOut out;

  TalkView talk(Talk talk) {
    Panache.getEntityManager().flush();
    var access = query.access(talk.talkId);
    var pair = Optional.ofNullable(talk.pairingId).flatMap(pairings::of);
    return new TalkView(
        talk.talkId,
        talk.kind(),
        access.own() ? "own" : "coach",
        access.with(),
        talk.personId == null || !access.known()
            ? null
            : new PersonName(talk.personId, access.with()),
        talk.pairingId,
        query.number(talk),
        talk.day,
        talk.start,
        talk.minutes,
        talk.state,
        talk.reason,
        talk.purpose,
        talk.tried,
        access.own() ? talk.preparation : talk.coachPreparation,
        talk.personId == null
            ? talk.linkHash != null
            : links.ofPerson(talk.memberId, talk.personId).isPresent(),
        query
            .lastWithStep(talk)
            .flatMap(last -> Talk.<Talk>findByIdOptional(last))
            .map(last -> steps(last, access.own()))
            .orElse(List.of()),
        query.points(talk).stream().map(point -> out.view(point, caller.memberId())).toList(),
        records.linesOf(talk.memberId, talk.talkId),
        steps(talk, access.own()),
        pair.map(Pairings.Pair::skills).orElse(null),
        query.lastBefore(talk).orElse(null),
        talk.createdAt);
  }

  private List<TalkStep> steps(Talk talk, boolean own) {
    return records.steps(talk.memberId, talk.talkId, talk.skill, own);
  }

  TalkSummary summary(Talk talk) {
    return out.summary(talk, query.access(talk.talkId).with());
  }
}
