package io.tenward.situation;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.GuestAnswer;
import io.tenward.contract.GuestAnswerDraft;
import io.tenward.contract.PersonName;
import io.tenward.contract.SituationAnswer;
import io.tenward.contract.SituationChoice;
import io.tenward.contract.SituationQuestion;
import io.tenward.contract.SituationReply;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What a lead shares of situations with the one person whom they name, and what they answer. */
@Singleton
public class SharedAnswers {
  private static final int MOST = 200;

  private final Database database;
  private final Clock clock;

  SharedAnswers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The latest situation first. */
  public List<GuestAnswer> of(UUID memberId, UUID personId) {
    return database
        .list(
            """
            select situation_id, coalesce(zone, 'UTC') from situation s join member using (member_id)
            where member_id = ? and shared <> '{}' order by day desc, s.created_at desc, situation_id
            """,
            row -> shown(row.getObject(1, UUID.class), personId, ZoneId.of(row.getString(2))),
            memberId)
        .stream()
        .flatMap(List::stream)
        .limit(MOST)
        .toList();
  }

  private static List<GuestAnswer> shown(UUID situationId, UUID personId, ZoneId zone) {
    Situation situation = Situation.findById(situationId);
    return !isOther(situation, personId)
        ? List.of()
        : situation.shared.stream()
            .flatMap(key -> situation.shareable(key).stream())
            .flatMap(question -> shown(situation, question, personId, zone).stream())
            .toList();
  }

  private static boolean isOther(Situation situation, UUID personId) {
    return situation.other().filter(other -> other.id().equals(personId)).isPresent();
  }

  /** Who may answer does not see the lead's guess before. */
  private static Optional<GuestAnswer> shown(
      Situation situation, SituationQuestion question, UUID personId, ZoneId zone) {
    var asked = isAsked(question);
    var reply =
        situation.replies.stream().filter(each -> isOf(each, question.key(), personId)).findFirst();
    var answer = situation.answer(question.key()).filter(each -> !asked || reply.isPresent());
    if (!asked && answer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new GuestAnswer(
            situation.situationId,
            plain(question),
            answer.map(SituationAnswer::text).orElse(null),
            answer
                .map(each -> each.changedOn() == null ? situation.day : each.changedOn())
                .orElse(null),
            reply.map(SituationReply::text).orElse(null),
            reply.map(each -> LocalDate.ofInstant(each.sentAt(), zone)).orElse(null)));
  }

  private static boolean isAsked(SituationQuestion question) {
    return "answer".equals(question.other());
  }

  private static boolean isOf(SituationReply reply, String field, UUID personId) {
    return reply.field().equals(field) && reply.person().id().equals(personId);
  }

  /** Without what helps the lead to answer it. */
  private static SituationQuestion plain(SituationQuestion of) {
    var choices =
        of.choices() == null
            ? null
            : of.choices().stream()
                .map(each -> new SituationChoice(each.key(), each.name(), null))
                .toList();
    return new SituationQuestion(
        of.key(), of.label(), null, of.kind(), null, choices, null, null, null, of.other(), null);
  }

  /**
   * @throws ProblemException not-found unless it is shared with them and theirs to answer;
   *     invalid-request where it is no such answer
   */
  public void reply(UUID memberId, PersonName person, GuestAnswerDraft said) {
    var key = said.field();
    var situation =
        Situation.<Situation>findByIdOptional(said.id(), LockModeType.PESSIMISTIC_WRITE)
            .filter(each -> each.memberId.equals(memberId) && isOther(each, person.id()))
            .filter(each -> each.shared.contains(key))
            .orElseThrow(ProblemException::notFound);
    var question =
        situation
            .shareable(key)
            .filter(SharedAnswers::isAsked)
            .orElseThrow(ProblemException::notFound);
    if (!ToldAnswers.isOf(question, said.text())) {
      throw ProblemException.invalid().field("/text", "bad-format");
    }
    var reply = new SituationReply(key, person, said.text(), clock.instant());
    situation.replies =
        Stream.concat(
                situation.replies.stream().filter(each -> !isOf(each, key, person.id())),
                Stream.of(reply))
            .toList();
    situation.flush();
  }
}
