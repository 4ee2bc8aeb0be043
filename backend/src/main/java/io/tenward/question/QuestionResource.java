package io.tenward.question;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Idempotent;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.AddQuestions;
import io.tenward.contract.ChangeQuestion;
import io.tenward.contract.ListQuestions;
import io.tenward.contract.PersonQuestion;
import io.tenward.contract.PersonQuestionChange;
import io.tenward.contract.PersonQuestionDraft;
import io.tenward.contract.PersonQuestions;
import io.tenward.contract.QuestionAboutKind;
import io.tenward.form.ComparedQuestion;
import io.tenward.situation.Ties.Thing;
import io.tenward.survey.audience.NamedRequests;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead asks people about single things, and replies to what they answer. */
@RolesAllowed("lead")
@Transactional
public class QuestionResource implements AddQuestions, ChangeQuestion, ListQuestions {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject NamedRequests requests;
  @Inject AskedQuestions questions;

  @Override
  public PersonQuestions listQuestions(@Nullable UUID aboutId, @Nullable UUID personId) {
    return new PersonQuestions(questions.list(caller.memberId(), aboutId, personId));
  }

  @Override
  @Idempotent
  public Response addQuestions(PersonQuestionDraft draft) {
    caller.hold();
    var about = draft.about();
    var people = draft.personIds();
    var names = names(people, false);
    var thing =
        questions
            .thing(caller.memberId(), about)
            .orElseThrow(() -> ProblemException.invalid().field("/about/id", "unknown-thing"));
    var problem = ProblemException.invalid();
    if (thing.isAnonymous()) {
      problem.field("/about/id", "contradictory");
    }
    for (int i = 0; i < people.size(); i++) {
      if (!names.containsKey(people.get(i))) {
        problem.field("/personIds/" + i, "unknown-person");
      }
    }
    problem.throwIfAny();
    var now = clock.instant();
    var asked = new ArrayList<PersonQuestion>();
    for (var person : people) {
      var question = new AskedQuestion();
      question.questionId = UUID.randomUUID();
      question.workspaceId = caller.workspaceId();
      question.memberId = caller.memberId();
      question.personId = person;
      question.setAbout(about);
      ask(question, draft.text(), thing, now);
      asked.add(
          AskedQuestions.view(
              question, thing, Objects.requireNonNull(names.get(person)), caller.zone()));
      question.persist();
    }
    var answered = answeredAnonymously(people, asked.getFirst(), draft.text());
    for (int i = 0; i < people.size(); i++) {
      if (answered.get(i)) {
        problem.field("/personIds/" + i, "answered-anonymously");
      }
    }
    problem.throwIfAny();
    return Response.status(Response.Status.CREATED).entity(new PersonQuestions(asked)).build();
  }

  @Override
  public PersonQuestion changeQuestion(UUID questionId, PersonQuestionChange change) {
    caller.hold();
    var question =
        AskedQuestion.<AskedQuestion>findByIdOptional(questionId, LockModeType.PESSIMISTIC_WRITE)
            .filter(own -> own.memberId.equals(caller.memberId()))
            .orElseThrow(ProblemException::notFound);
    var name = names(List.of(question.personId), true).get(question.personId);
    var thing =
        questions
            .askable(question)
            .filter(found -> name != null)
            .orElseThrow(ProblemException::notFound);
    if (!Objects.equals(question.answer, change.answer())) {
      throw ProblemException.of(
          QuestionProblem.WRITTEN_AGAIN, "Read the answer before you reply to it");
    }
    var confirmed = Boolean.TRUE.equals(change.confirmed());
    requireSound(change, confirmed);
    var now = clock.instant();
    var waiting = change.waiting() || question.answer == null;
    var others = !question.text.equals(change.text());
    if (waiting && (others || !question.waiting)) {
      ask(question, change.text(), thing, now);
    }
    if (confirmed && question.confirmedAt == null) {
      question.words = thing.words();
    }
    question.text = change.text();
    question.waiting = waiting;
    question.say(change.reply(), confirmed, now);
    question.removedAt = Boolean.TRUE.equals(change.removed()) ? now : null;
    var view = AskedQuestions.view(question, thing, Objects.requireNonNull(name), caller.zone());
    if (others && answeredAnonymously(List.of(question.personId), view, change.text()).getFirst()) {
      throw ProblemException.invalid().field("/text", "answered-anonymously");
    }
    question.flush();
    return view;
  }

  private static void requireSound(PersonQuestionChange change, boolean confirmed) {
    var problem = ProblemException.invalid();
    if (change.answer() == null && change.reply() != null) {
      problem.field("/reply", "contradictory");
    }
    if (change.answer() == null && confirmed) {
      problem.field("/confirmed", "contradictory");
    }
    problem.throwIfAny();
  }

  private static void ask(AskedQuestion question, String text, Thing thing, Instant now) {
    question.text = text;
    question.words = thing.words();
    question.askedAt = now;
  }

  /**
   * Tells of each of the people whether they may have answered the same anonymously. A clause was
   * voted on or rated under its id.
   */
  private List<Boolean> answeredAnonymously(
      List<UUID> people, PersonQuestion question, String text) {
    var asked = new ArrayList<ComparedQuestion>();
    asked.add(ComparedQuestion.byName("question", LocalizedText.own(text)));
    if (question.about().kind() == QuestionAboutKind.CLAUSE) {
      asked.add(
          ComparedQuestion.byName(
              "clause." + question.about().id(), LocalizedText.own(question.words())));
    }
    var answered = requests.ask(caller.workspaceId(), caller.memberId(), people, asked);
    return people.stream().map(answered::contains).toList();
  }

  private Map<UUID, String> names(List<UUID> people, boolean archived) {
    return database.map(
        """
        select person_id, name from person
        where lead_id = ? and person_id = any (?) and (? or archived_at is null)
        """,
        row -> row.getString(2),
        caller.memberId(),
        people,
        archived);
  }
}
