package io.tenward.talk;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.TalkKind;
import io.tenward.contract.TalkState;
import io.tenward.talk.PersonLinks.PersonLink;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores a meeting of two: a one-on-one with a person, or a session in a pairing. */
@Entity
class Talk extends PanacheEntityBase {
  private static final int ONE_ON_ONE = 45;
  private static final int SESSION = 60;

  @Id public UUID talkId;
  public UUID workspaceId;

  /** The meeting belongs to this member; in a pairing that is the coachee. */
  public UUID memberId;

  public @Nullable UUID personId;
  public @Nullable String personName;
  public @Nullable UUID pairingId;
  public LocalDate day;
  public @Nullable String start;
  public int minutes;

  /** Keeps the day that the series had planned; null while the meeting is on it. */
  public @Nullable LocalDate seriesDay;

  public @Nullable String seriesStart;

  @Enumerated(EnumType.STRING)
  public TalkState state = TalkState.PLANNED;

  /** Why it was moved or skipped. */
  public @Nullable String reason;

  /** Says what the time is for. */
  public @Nullable String purpose;

  public @Nullable String tried;
  public @Nullable String preparation;
  public @Nullable String coachPreparation;

  public byte @Nullable [] linkHash;

  /** Names the skill of the pairing that the step is about. */
  public @Nullable String skill;

  public Instant createdAt;
  @Version public long version;

  /** Makes a planned meeting; the caller persists it, with a person or in a pairing. */
  static Talk plan(Caller caller, LocalDate day, Instant now) {
    var talk = new Talk();
    talk.talkId = UUID.randomUUID();
    talk.workspaceId = caller.workspaceId();
    talk.memberId = caller.memberId();
    talk.day = day;
    talk.createdAt = now;
    return talk;
  }

  /**
   * Finds the first planned meeting with the link's person; without one it returns a meeting that
   * is not stored.
   */
  static Talk behind(PersonLink link) {
    var none = new Talk();
    none.talkId = UUID.randomUUID();
    none.workspaceId = link.workspaceId();
    none.memberId = link.memberId();
    none.with(link.personId(), link.name());
    return none.planned().orElse(none);
  }

  void with(UUID person, String name) {
    personId = person;
    personName = name;
    minutes = ONE_ON_ONE;
  }

  void in(UUID pairing) {
    pairingId = pairing;
    minutes = SESSION;
  }

  /**
   * @param following whether the later ones of its series move along
   */
  void move(LocalDate to, @Nullable String at, boolean following) {
    if (following) {
      seriesDay = null;
    } else if (seriesDay == null && !(to.equals(day) && Objects.equals(at, start))) {
      seriesDay = day;
      seriesStart = start;
    }
    day = to;
    start = at;
  }

  /**
   * Makes the next meeting of a series: so many days later, or a multiple of it that is after
   * today.
   */
  Talk next(Caller caller, int days, LocalDate today, Instant now) {
    var from = seriesDay == null ? day : seriesDay;
    var missed = Math.max(0, ChronoUnit.DAYS.between(from, today) / days);
    var next = plan(caller, from.plusDays(days * (missed + 1)), now);
    next.personId = personId;
    next.personName = personName;
    next.pairingId = pairingId;
    next.start = seriesDay == null ? start : seriesStart;
    next.minutes = minutes;
    if (next.day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
      var monday = next.day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      next.move(monday, next.start, false);
    }
    return next;
  }

  static Optional<Talk> toChange(UUID talkId) {
    return find("talkId", talkId).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** Finds a meeting by its link and locks it until this transaction ends. */
  static Optional<Talk> ofLink(byte[] hash) {
    return find("linkHash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  /** Finds the first planned one with the same person or in the same pairing. */
  Optional<Talk> planned() {
    return personId == null
        ? find("pairingId = ?1 and state = ?2 order by day", pairingId, TalkState.PLANNED)
            .firstResultOptional()
        : find(
                "personId = ?1 and memberId = ?2 and state = ?3 order by day",
                personId,
                memberId,
                TalkState.PLANNED)
            .firstResultOptional();
  }

  TalkKind kind() {
    return pairingId == null ? TalkKind.ONE_ON_ONE : TalkKind.SESSION;
  }

  boolean isOver() {
    return state != TalkState.PLANNED;
  }

  /**
   * @throws ProblemException talk-over
   */
  void requirePlanned() {
    if (isOver()) {
      throw ProblemException.of(TalkProblem.TALK_OVER, "It is " + state.word());
    }
  }

  /** Moves the link that the other person has to the next meeting, if that has none yet. */
  void passLinkTo(Talk next) {
    if (next.linkHash == null && linkHash != null) {
      var hash = linkHash;
      linkHash = null;
      flush();
      next.linkHash = hash;
    }
  }

  /** Closes the meeting. One that took place earlier than planned gets today's date. */
  void close(TalkState outcome, @Nullable String why, LocalDate today) {
    state = outcome;
    reason = why == null ? reason : why;
    if ((outcome == TalkState.HELD || outcome == TalkState.CUT_SHORT) && day.isAfter(today)) {
      move(today, start, false);
    }
  }

  /** Lists problems of changing a meeting. */
  enum TalkProblem implements ProblemCode {
    STEP_MISSING(409, "A session needs exactly one next step to close"),
    TALK_OVER(409, "The one-on-one has already been closed");

    private final Kind kind;

    TalkProblem(int status, String title) {
      this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
