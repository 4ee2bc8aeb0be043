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
import io.tenward.form.ComparedQuestion;
import io.tenward.survey.audience.NamedRequests;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Shares single answers of a situation with the person it names, and stores that person's answers.
 */
@Singleton
public class SharedAnswers {
  private static final int MOST = 200;

  @Inject Database database;
  @Inject Clock clock;
  @Inject NamedRequests requests;

  /** Lists what is shared, latest situation first. */
  public List<GuestAnswer> of(UUID memberId, UUID personId) {
    return database
        .ids(
            """
            select situation_id from situation where member_id = ? and shared <> '{}'
            order by day desc, created_at desc, situation_id
            """,
            memberId)
        .stream()
        .map(id -> Situation.<Situation>findById(id))
        .filter(each -> each.isAbout(personId))
        .flatMap(each -> each.shared.stream().flatMap(key -> shown(each, key, personId)))
        .limit(MOST)
        .toList();
  }

  /** Shows a question without the lead's own guess until the person has answered it. */
  private static Stream<GuestAnswer> shown(Situation situation, String key, UUID personId) {
    var question = situation.shareable(key).orElseThrow();
    var reply = situation.replies.stream().filter(each -> isOf(each, key, personId)).findFirst();
    var answer = situation.answer(key).filter(each -> !isAsked(question) || reply.isPresent());
    return Stream.of(
            new GuestAnswer(
                situation.situationId,
                plain(question),
                answer.map(SituationAnswer::text).orElse(null),
                answer
                    .map(SituationAnswer::changedOn)
                    .or(() -> answer.map(each -> situation.day))
                    .orElse(null),
                reply.map(SituationReply::text).orElse(null),
                reply.map(SituationReply::sentAt).orElse(null)))
        .filter(each -> isAsked(question) || each.text() != null);
  }

  /**
   * Asks the person whom a situation names what the lead ticks for them to answer.
   *
   * @param before what was ticked for this person
   * @throws ProblemException invalid-request with answered-anonymously where they may have answered
   *     the same without their name, so that one answer could be subtracted from the others
   */
  void ask(Situation situation, Collection<String> before) {
    var person = situation.other();
    var problem = ProblemException.invalid();
    for (int i = 0; i < situation.shared.size() && person.isPresent(); i++) {
      var question = situation.shareable(situation.shared.get(i)).filter(SharedAnswers::isAsked);
      if (question.isPresent() && !before.contains(situation.shared.get(i))) {
        var answered =
            requests.ask(
                situation.workspaceId,
                situation.memberId,
                List.of(person.get().id()),
                List.of(
                    ComparedQuestion.byName(
                        "situation." + question.get().key(), question.get().label())));
        if (!answered.isEmpty()) {
          problem.field("/shared/" + i, "answered-anonymously");
        }
      }
    }
    problem.throwIfAny();
  }

  private static boolean isAsked(SituationQuestion question) {
    return "answer".equals(question.other());
  }

  private static boolean isOf(SituationReply reply, String field, UUID personId) {
    return reply.field().equals(field) && reply.person().id().equals(personId);
  }

  /** Leaves out the help that only the lead reads. */
  static SituationQuestion plain(SituationQuestion of) {
    var choices =
        FormChecks.all(of.choices()).stream()
            .map(each -> new SituationChoice(each.key(), each.name(), null))
            .toList();
    return new SituationQuestion(
        of.key(),
        of.label(),
        null,
        of.kind(),
        of.unit(),
        of.least(),
        of.most(),
        null,
        null,
        choices,
        null,
        null,
        null,
        null,
        of.other(),
        null,
        null);
  }

  /**
   * @throws ProblemException not-found unless it is shared with them and theirs to answer;
   *     invalid-request where it is no such answer
   */
  public void reply(UUID memberId, PersonName person, GuestAnswerDraft said) {
    var key = said.field();
    var situation =
        Situation.<Situation>findByIdOptional(said.id(), LockModeType.PESSIMISTIC_WRITE)
            .filter(each -> each.memberId.equals(memberId) && each.isAbout(person.id()))
            .filter(each -> each.shared.contains(key))
            .orElseThrow(ProblemException::notFound);
    var question = situation.shareable(key).filter(SharedAnswers::isAsked);
    if (!ToldAnswers.isOf(question.orElseThrow(ProblemException::notFound), said.text())) {
      throw ProblemException.invalid().field("/text", "bad-format");
    }
    var replies = new ArrayList<>(situation.replies);
    replies.removeIf(each -> isOf(each, key, person.id()));
    replies.add(new SituationReply(key, person, said.text(), clock.instant()));
    situation.replies = replies;
    situation.flush();
  }
}
