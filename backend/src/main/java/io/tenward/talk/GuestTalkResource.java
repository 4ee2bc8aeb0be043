package io.tenward.talk;

import io.tenward.account.member.Code;
import io.tenward.account.member.LinkOwner;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangeGuestAnswer;
import io.tenward.contract.ChangeGuestPoint;
import io.tenward.contract.ChangeGuestQuestion;
import io.tenward.contract.ChangeGuestStep;
import io.tenward.contract.GuestAnswerDraft;
import io.tenward.contract.GuestAnswerToQuestion;
import io.tenward.contract.GuestPoint;
import io.tenward.contract.GuestPointDraft;
import io.tenward.contract.GuestStep;
import io.tenward.contract.GuestStepDraft;
import io.tenward.contract.GuestTalk;
import io.tenward.contract.MovedDay;
import io.tenward.contract.Party;
import io.tenward.contract.PersonName;
import io.tenward.contract.PointKind;
import io.tenward.contract.ReadTalk;
import io.tenward.contract.TalkSecret;
import io.tenward.contract.TalkStep;
import io.tenward.contract.TaskState;
import io.tenward.growth.TalkRecords;
import io.tenward.history.MovedDays;
import io.tenward.question.AskedQuestions;
import io.tenward.situation.SharedAnswers;
import io.tenward.talk.PersonLinks.PersonLink;
import io.tenward.team.TeamSectionQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Serves what two people share to the other one at their link, without an account and under their
 * name.
 */
@PermitAll
@Transactional
public class GuestTalkResource
    implements ChangeGuestAnswer, ChangeGuestPoint, ChangeGuestQuestion, ChangeGuestStep, ReadTalk {
  /** One pair of people has no more open items; no talk has room for so many. */
  private static final int MOST_OPEN = 100;

  /**
   * Holds the meeting that a link opens.
   *
   * @param person of a person; null of a session
   */
  private record Opened(Talk talk, @Nullable PersonLink person) {
    PersonLink requirePerson() {
      return Optional.ofNullable(person).orElseThrow(ProblemException::notFound);
    }
  }

  @Inject Clock clock;
  @Inject Database database;
  @Inject TalkQuery query;
  @Inject TalkRecords records;
  @Inject MovedDays movedDays;
  @Inject PersonLinks links;
  @Inject AskedQuestions questions;
  @Inject SharedAnswers shared;
  @Inject TeamSectionQuery team;

  @Override
  public GuestTalk readTalk(TalkSecret link) {
    return view(opened(link.secret()));
  }

  @Override
  public GuestTalk changeGuestPoint(GuestPointDraft draft) {
    var opened = opened(draft.secret());
    var talk = opened.talk();
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
    return view(opened);
  }

  /** Changes a step that they see, after the talk as well: that is when steps are done. */
  @Override
  public GuestTalk changeGuestStep(GuestStepDraft draft) {
    var opened = opened(draft.secret());
    if (promises(opened)
        .noneMatch(step -> StepRules.isTicked(step) && step.taskId().equals(draft.id()))) {
      throw ProblemException.notFound();
    }
    records.changeTheirs(draft.id(), draft.done(), draft.dueOn());
    return view(opened);
  }

  @Override
  public GuestTalk changeGuestAnswer(GuestAnswerDraft said) {
    var opened = opened(said.secret());
    var person = opened.requirePerson();
    shared.reply(person.memberId(), new PersonName(person.personId(), person.name()), said);
    return view(opened);
  }

  @Override
  public GuestTalk changeGuestQuestion(GuestAnswerToQuestion said) {
    var opened = opened(said.secret());
    var person = opened.requirePerson();
    questions.say(person.memberId(), person.personId(), said);
    return view(opened);
  }

  /** Changes the other person's own point, while it is open. */
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

  private Opened opened(String secret) {
    var hash = Code.read(secret).hash();
    // The lead is locked before their rows, as by a removal.
    database.ids(
        """
        select member_id from member where member_id in (
          select member_id from person_link where link_hash = ?
          union select member_id from talk where link_hash = ?) for key share
        """,
        hash,
        hash);
    return links
        .open(hash)
        .map(person -> new Opened(Talk.behind(person), person))
        .or(() -> Talk.ofLink(hash).map(session -> new Opened(session, null)))
        .orElseThrow(ProblemException::notFound);
  }

  private GuestTalk view(Opened opened) {
    var talk = opened.talk();
    var person = opened.person();
    var lead = LinkOwner.of(talk.memberId).orElseThrow(ProblemException::notFound);
    var promises = promises(opened).toList();
    var moved =
        person == null
            ? Map.<UUID, MovedDay>of()
            : movedDays.shownTo(person.personId(), talk.memberId, lead.zone());
    var isPlanned = person == null || talk.isPersistent();
    return new GuestTalk(
        lead.name(),
        person == null ? name(talk) : person.name(),
        talk.kind(),
        isPlanned ? talk.day : null,
        talk.start,
        isPlanned ? talk.minutes : null,
        moved.get(talk.talkId),
        talk.isOver(),
        lead.operator(),
        talk.purpose,
        query.points(talk).stream().map(GuestTalkResource::point).toList(),
        promises.stream().map(step -> step(step, moved.get(step.taskId()))).toList(),
        person == null ? List.of() : records.updates(person.memberId(), person.personId()),
        person == null ? List.of() : questions.list(person.memberId(), null, person.personId()),
        person == null ? List.of() : shared.of(person.memberId(), person.personId()),
        person == null ? null : team.shown(person.memberId(), lead.zone(), null));
  }

  private static GuestPoint point(TalkPoint point) {
    return new GuestPoint(
        point.pointId, point.kind, point.text, point.byOther ? "you" : "lead", point.done);
  }

  private static GuestStep step(TalkStep step, @Nullable MovedDay moved) {
    return new GuestStep(
        StepRules.isTicked(step) ? step.taskId() : null,
        step.text(),
        step.by() == Party.OTHER ? "you" : "lead",
        step.theirDay() == null ? step.dueOn() : step.theirDay(),
        step.doneOn() != null,
        step.doneOn(),
        moved);
  }

  /** A session shows what it and the one before it ended with. */
  private Stream<TalkStep> promises(Opened opened) {
    var talk = opened.talk();
    var person = opened.person();
    if (person != null) {
      return records.promised(person.memberId(), person.personId()).stream();
    }
    return Stream.concat(query.lastWithStep(talk).stream(), Stream.of(talk.talkId))
        .flatMap(id -> records.steps(talk.memberId, id, null, true).stream())
        .filter(step -> step.state() != TaskState.DROPPED && step.state() != TaskState.HANDED);
  }

  /**
   * @throws ProblemException not-found where the pairing is gone
   */
  private String name(Talk talk) {
    return database
        .first(
            """
            select coalesce(m.name, r.coach_name) from pairing r
              left join member m on m.member_id = r.coach_id where pairing_id = ?
            """,
            row -> row.getString(1),
            talk.pairingId)
        .orElseThrow(ProblemException::notFound);
  }
}
