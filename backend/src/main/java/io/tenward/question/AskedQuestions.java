package io.tenward.question;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.agreement.ClauseWords;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.GuestAnswerToQuestion;
import io.tenward.contract.PersonName;
import io.tenward.contract.PersonQuestion;
import io.tenward.contract.QuestionAbout;
import io.tenward.contract.QuestionAboutKind;
import io.tenward.contract.SituationTieKind;
import io.tenward.situation.Ties;
import io.tenward.situation.Ties.Thing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads questions with what their things say now. It leaves out those whose thing is gone or has
 * come to stand beside anonymous answers.
 */
@Singleton
public class AskedQuestions {
  @Inject ClauseWords clauses;
  @Inject Clock clock;
  @Inject Database database;
  @Inject Ties ties;

  private record Row(UUID id, String name, ZoneId zone) {}

  /** Lists those to a person or about a thing, latest first. */
  public List<PersonQuestion> list(UUID memberId, @Nullable UUID aboutId, @Nullable UUID personId) {
    Panache.getEntityManager().flush();
    var rows =
        database.list(
            """
            select question_id, p.name, coalesce(zone, 'UTC') as zone
            from question q join person p using (person_id) join member m using (member_id)
            where q.member_id = ? and p.lead_id = q.member_id and removed_at is null
              and about_id = coalesce(?, about_id) and q.person_id = coalesce(?, q.person_id)
            order by asked_at desc, p.name, question_id limit 200
            """,
            row ->
                new Row(
                    row.getObject("question_id", UUID.class),
                    row.getString("name"),
                    ZoneId.of(row.getString("zone"))),
            memberId,
            aboutId,
            personId);
    var things = new HashMap<QuestionAbout, Optional<Thing>>();
    var byId = new HashMap<UUID, AskedQuestion>();
    AskedQuestion.<AskedQuestion>list("questionId in ?1", rows.stream().map(Row::id).toList())
        .forEach(question -> byId.put(question.questionId, question));
    return rows.stream().flatMap(row -> view(row, byId, things).stream()).toList();
  }

  private Optional<PersonQuestion> view(
      Row row, Map<UUID, AskedQuestion> byId, Map<QuestionAbout, Optional<Thing>> things) {
    return Optional.ofNullable(byId.get(row.id()))
        .flatMap(
            question ->
                things
                    .computeIfAbsent(question.whole(), about -> askable(question.memberId, about))
                    .map(question::said)
                    .map(thing -> view(question, thing, row.name(), row.zone())));
  }

  static PersonQuestion view(AskedQuestion question, Thing thing, String name, ZoneId zone) {
    return new PersonQuestion(
        question.questionId,
        question.about(),
        thing.words(),
        new PersonName(question.personId, name),
        question.text,
        LocalDate.ofInstant(question.askedAt, zone),
        question.waiting,
        question.answer,
        day(question.answeredAt, zone),
        question.reply,
        day(question.repliedAt, zone),
        day(question.confirmedAt, zone),
        question.words.equals(thing.words()) ? null : question.words);
  }

  private static @Nullable LocalDate day(@Nullable Instant at, ZoneId zone) {
    return at == null ? null : LocalDate.ofInstant(at, zone);
  }

  /** Finds what a question is about, while people may be asked about it by name. */
  Optional<Thing> askable(AskedQuestion question) {
    return askable(question.memberId, question.whole()).map(question::said);
  }

  private Optional<Thing> askable(UUID memberId, QuestionAbout about) {
    return thing(memberId, about).filter(thing -> !thing.isAnonymous());
  }

  Optional<Thing> thing(UUID memberId, QuestionAbout about) {
    var id = about.id();
    if (about.line() != null && about.kind() != QuestionAboutKind.RECORD) {
      return Optional.empty();
    }
    return switch (about.kind()) {
      case CLAUSE ->
          clauses.latest(memberId, List.of(id)).stream()
              .findFirst()
              .map(clause -> Thing.of(clause.text(), false));
      case RESPONSIBILITY -> ties.find(memberId, SituationTieKind.CLAUSE, id);
      case TASK -> ties.find(memberId, SituationTieKind.TASK, id);
      case GOAL -> ties.find(memberId, SituationTieKind.GOAL, id);
      case RECORD -> ties.record(memberId, id, about.line());
    };
  }

  /**
   * Keeps what a person answers.
   *
   * @throws ProblemException question-removed; written-again once the lead has replied
   */
  public void say(UUID memberId, UUID personId, GuestAnswerToQuestion said) {
    var question =
        AskedQuestion.<AskedQuestion>findByIdOptional(said.id(), LockModeType.PESSIMISTIC_WRITE)
            .filter(one -> one.memberId.equals(memberId) && one.personId.equals(personId))
            .filter(one -> one.removedAt == null)
            .filter(one -> askable(one).isPresent())
            .orElseThrow(
                () ->
                    ProblemException.of(
                        QuestionProblem.QUESTION_REMOVED, "Your answer was not sent"));
    if (!question.waiting && (question.reply != null || question.confirmedAt != null)) {
      throw ProblemException.of(
          QuestionProblem.WRITTEN_AGAIN, "Read the reply before you answer again");
    }
    question.say(said.text(), clock.instant());
    question.flush();
  }
}
