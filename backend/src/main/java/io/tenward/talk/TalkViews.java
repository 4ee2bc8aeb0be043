package io.tenward.talk;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.coaching.Pairings;
import io.tenward.contract.PersonName;
import io.tenward.contract.TalkKind;
import io.tenward.contract.TalkState;
import io.tenward.growth.TalkRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Talks as the caller reads them. A coach does not see the lead's preparation. */
@Singleton
class TalkViews {
  private final Caller caller;
  private final TalkQuery query;
  private final TalkRecords records;
  private final Pairings pairings;
  private final PersonLinks links;

  TalkViews(
      Caller caller, TalkQuery query, TalkRecords records, Pairings pairings, PersonLinks links) {
    this.caller = caller;
    this.query = query;
    this.records = records;
    this.pairings = pairings;
    this.links = links;
  }

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
        query.points(talk).stream().map(point -> PointView.of(point, caller.memberId())).toList(),
        records.linesOf(talk.memberId, talk.talkId),
        steps(talk, access.own()),
        pair.map(Pairings.Pair::skills).orElse(null),
        query.lastBefore(talk).orElse(null),
        talk.createdAt);
  }

  private List<TalkRecords.Step> steps(Talk talk, boolean own) {
    return records.steps(talk.memberId, talk.talkId).stream()
        .map(step -> step(step, talk.skill, own))
        .toList();
  }

  /** To the coach the lead is the other one. */
  private static TalkRecords.Step step(TalkRecords.Step step, @Nullable String skill, boolean own) {
    return new TalkRecords.Step(
        step.taskId(),
        step.text(),
        step.isTheirs() == own ? "other" : "me",
        step.dueOn(),
        step.theirDay(),
        step.minutes(),
        step.state(),
        step.doneOn(),
        step.sign(),
        skill,
        step.line(),
        own ? step.etag() : null);
  }

  TalkSummary summary(Talk talk) {
    return new TalkSummary(
        talk.talkId,
        talk.kind(),
        query.access(talk.talkId).with(),
        talk.day,
        talk.start,
        talk.minutes,
        talk.state,
        talk.reason);
  }

  /**
   * A talk in the shape of the contract.
   *
   * @param preparation the reader's own
   * @param number of a session; of a one-on-one how many there were with this one
   */
  record TalkView(
      UUID id,
      TalkKind kind,
      String access,
      String with,
      @Nullable PersonName person,
      @Nullable UUID pairingId,
      int number,
      LocalDate day,
      @Nullable String start,
      int minutes,
      TalkState state,
      @Nullable String reason,
      @Nullable String purpose,
      @Nullable String tried,
      @Nullable String preparation,
      boolean linked,
      List<TalkRecords.Step> lastSteps,
      List<PointView> points,
      List<TalkRecords.Line> lines,
      List<TalkRecords.Step> steps,
      @Nullable List<String> skills,
      @Nullable TalkSummary last,
      Instant createdAt) {}
}
