package io.tenward.talk;

import io.tenward.account.member.Code;
import io.tenward.account.member.LinkOwner;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangeGuestPoint;
import io.tenward.contract.ChangeGuestStep;
import io.tenward.contract.GuestPointDraft;
import io.tenward.contract.GuestStepDraft;
import io.tenward.contract.PointKind;
import io.tenward.contract.ReadTalk;
import io.tenward.contract.TalkKind;
import io.tenward.contract.TalkSecret;
import io.tenward.growth.TalkRecords;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A talk behind its link, for the other one: without an account, and under their name. */
@PermitAll
@Transactional
public class GuestTalkResource implements ChangeGuestPoint, ChangeGuestStep, ReadTalk {
  /** Of one pair of people; more than any talk has room for. */
  private static final int MOST_OPEN = 100;

  record GuestTalk(
      String lead,
      String name,
      TalkKind kind,
      LocalDate day,
      @Nullable String start,
      int minutes,
      boolean over,
      @Nullable String operator,
      @Nullable String purpose,
      List<GuestStep> lastSteps,
      List<GuestPoint> points,
      List<GuestStep> steps,
      List<GuestStep> handed) {
    Stream<GuestStep> theirs() {
      return Stream.of(steps, lastSteps, handed)
          .flatMap(List::stream)
          .filter(step -> step.id() != null);
    }
  }

  record GuestStep(
      @Nullable UUID id, String text, String by, @Nullable LocalDate dueOn, boolean done) {
    static GuestStep of(TalkRecords.Step step) {
      return new GuestStep(
          step.isTheirs() ? step.taskId() : null,
          step.text(),
          step.isTheirs() ? "you" : "lead",
          step.theirDay() == null ? step.dueOn() : step.theirDay(),
          step.state().equals("done"));
    }
  }

  record GuestPoint(UUID id, PointKind kind, String text, String by, boolean done) {
    static GuestPoint of(TalkPoint point) {
      return new GuestPoint(
          point.pointId, point.kind, point.text, point.byOther ? "you" : "lead", point.done);
    }
  }

  private final Clock clock;
  private final Database database;
  private final TalkQuery query;
  private final TalkRecords records;

  GuestTalkResource(Clock clock, Database database, TalkQuery query, TalkRecords records) {
    this.clock = clock;
    this.database = database;
    this.query = query;
    this.records = records;
  }

  @Override
  public GuestTalk readTalk(TalkSecret link) {
    return view(talk(link.secret()));
  }

  @Override
  public GuestTalk changeGuestPoint(GuestPointDraft draft) {
    var talk = talk(draft.secret());
    talk.requirePlanned();
    var known = TalkPoint.<TalkPoint>findByIdOptional(draft.id());
    if (known.isPresent()) {
      change(talk, known.get(), draft.text());
    } else if (draft.text() != null) {
      if (TalkPoint.open(talk) >= MOST_OPEN) {
        throw ProblemException.invalid().field("/text", "too-many", Map.of("max", MOST_OPEN));
      }
      var kind = Objects.requireNonNullElse(draft.kind(), PointKind.POINT);
      TalkPoint.write(talk, draft.id(), kind, draft.text(), true, clock.instant()).persist();
    }
    TalkPoint.flush();
    return view(talk);
  }

  /** Of those that they see; after the talk as well, for that is when steps are done. */
  @Override
  public GuestTalk changeGuestStep(GuestStepDraft draft) {
    var talk = talk(draft.secret());
    if (view(talk).theirs().noneMatch(step -> draft.id().equals(step.id()))) {
      throw ProblemException.notFound();
    }
    records.changeTheirs(draft.id(), draft.done(), draft.dueOn());
    return view(talk);
  }

  /** Their own, while it is open. */
  private static void change(Talk talk, TalkPoint point, @Nullable String text) {
    if (!point.belongsTo(talk) || !point.byOther || point.done) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    if (text == null) {
      point.delete();
    } else {
      point.text = text;
    }
  }

  private Talk talk(String secret) {
    return Talk.ofLink(Code.read(secret).hash())
        .filter(talk -> LinkOwner.of(talk.memberId).isPresent())
        .orElseThrow(ProblemException::notFound);
  }

  private GuestTalk view(Talk talk) {
    var lead = LinkOwner.of(talk.memberId).orElseThrow(ProblemException::notFound);
    var last = query.lastWithStep(talk).map(id -> steps(talk.memberId, id)).orElse(List.of());
    var steps = steps(talk.memberId, talk.talkId);
    return new GuestTalk(
        lead.name(),
        name(talk),
        talk.kind(),
        talk.day,
        talk.start,
        talk.minutes,
        talk.isOver(),
        lead.operator(),
        talk.purpose,
        last,
        query.points(talk).stream().map(GuestPoint::of).toList(),
        steps,
        handed(talk).filter(step -> !last.contains(step) && !steps.contains(step)).toList());
  }

  private Stream<GuestStep> handed(Talk talk) {
    return talk.personId == null
        ? Stream.empty()
        : records.handed(talk.memberId, talk.personId).stream().map(GuestStep::of);
  }

  /** Without those that the lead dropped or gave away for good. */
  private List<GuestStep> steps(UUID memberId, UUID talkId) {
    return records.steps(memberId, talkId).stream()
        .filter(step -> !Set.of("dropped", "handed").contains(step.state()))
        .map(GuestStep::of)
        .toList();
  }

  /**
   * @throws ProblemException not-found where the pairing is gone
   */
  private String name(Talk talk) {
    return Optional.ofNullable(talk.personName)
        .or(
            () ->
                database.first(
                    """
                    select coalesce(m.name, r.coach_name) from pairing r
                      left join member m on m.member_id = r.coach_id where pairing_id = ?
                    """,
                    row -> row.getString(1),
                    talk.pairingId))
        .orElseThrow(ProblemException::notFound);
  }
}
