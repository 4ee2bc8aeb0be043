package io.tenward.situation;

import static java.util.stream.Collectors.toMap;

import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PersonName;
import io.tenward.contract.SituationAnswer;
import io.tenward.contract.SituationAnswerDraft;
import io.tenward.contract.SituationChoice;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationQuestion;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds answers against the questions of a form, and people against the caller's own. */
@Singleton
class ToldAnswers {
  static final Set<String> PEOPLE = Set.of("person", "people");
  private static final int HIGHEST = 10;
  private static final int LONGEST_DAY = 1440;
  private static final int LONGEST_PERIOD = 400;
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,9}(\\.\\d{1,3})?");

  @Inject Database database;
  @Inject Caller caller;

  /** Reads how the people of several lists of answers are called now. */
  Map<UUID, String> names(List<List<SituationAnswer>> answers) {
    var all = answers.stream().flatMap(List::stream).toList();
    return names(caller.memberId(), people(all).keySet());
  }

  /** Reads how the people of answers of a lead are called now, also for others. */
  Map<UUID, String> names(UUID memberId, List<SituationAnswer> answers) {
    return names(memberId, people(answers).keySet());
  }

  /** Names people as they are called now, and removed ones by the name that was kept. */
  static List<SituationAnswer> named(List<SituationAnswer> answers, Map<UUID, String> names) {
    return answers.stream()
        .map(
            answer -> {
              var person = answer.person();
              return person == null
                  ? answer
                  : new SituationAnswer(
                      answer.field(),
                      answer.line(),
                      null,
                      new PersonName(person.id(), names.getOrDefault(person.id(), person.name())),
                      answer.changedOn());
            })
        .toList();
  }

  /**
   * @param before whose people may stay, also once they were removed
   * @throws ProblemException invalid-request where a question is not in the form, or has no such
   *     answer
   */
  List<SituationAnswer> of(
      SituationForm form, @Nullable List<SituationAnswerDraft> told, List<SituationAnswer> before) {
    var drafts = FormChecks.all(told);
    var problem = ProblemException.invalid();
    var names = new HashMap<>(people(before));
    names.putAll(
        names(
            caller.memberId(),
            drafts.stream()
                .map(SituationAnswerDraft::personId)
                .flatMap(Stream::ofNullable)
                .toList()));
    var once = byKey(form.fields());
    var lines = byKey(FormChecks.all(form.lines()));
    var seen = new HashSet<SituationAnswerDraft>();
    for (int i = 0; i < drafts.size(); i++) {
      var draft = drafts.get(i);
      var at = "/answers/" + i;
      var question = once.getOrDefault(draft.field(), lines.get(draft.field()));
      if (question == null) {
        problem.field(at + "/field", "unknown-field");
        continue;
      }
      if (lines.containsKey(draft.field()) == (draft.line() == null)) {
        problem.field(at + "/line", draft.line() == null ? "required" : "contradictory");
      }
      if (!seen.add(slot(question, draft))) {
        problem.field(at + "/field", "duplicate");
      }
      fit(problem, at, question, draft, names);
      if (caller.memberId().equals(draft.personId()) && !Boolean.TRUE.equals(question.you())) {
        problem.field(at + "/personId", "unknown-person");
      }
    }
    problem.throwIfAny();
    return drafts.stream().map(draft -> answer(draft, names, before)).toList();
  }

  /** Identifies an answer: each of several people has one of their own. */
  private static SituationAnswerDraft slot(SituationQuestion question, SituationAnswerDraft draft) {
    var who = question.kind().equals("people") ? draft.personId() : null;
    return new SituationAnswerDraft(draft.field(), draft.line(), null, who);
  }

  /** The same text keeps its day. */
  private SituationAnswer answer(
      SituationAnswerDraft draft, Map<UUID, String> names, List<SituationAnswer> before) {
    var id = draft.personId();
    var same =
        before.stream()
            .filter(each -> each.field().equals(draft.field()))
            .filter(each -> Objects.equals(each.line(), draft.line()))
            .filter(each -> Objects.equals(each.text(), draft.text()))
            .findFirst();
    return new SituationAnswer(
        draft.field(),
        draft.line(),
        draft.text(),
        id == null ? null : new PersonName(id, Objects.requireNonNull(names.get(id))),
        same.isPresent() ? same.get().changedOn() : caller.today());
  }

  private static void fit(
      ProblemException problem,
      String at,
      SituationQuestion question,
      SituationAnswerDraft draft,
      Map<UUID, String> names) {
    var person = draft.personId();
    var text = draft.text();
    if (PEOPLE.contains(question.kind())) {
      if (text != null) {
        problem.field(at + "/text", "contradictory");
      }
      if (person == null || !names.containsKey(person)) {
        problem.field(at + "/personId", person == null ? "required" : "unknown-person");
      }
      return;
    }
    if (person != null) {
      problem.field(at + "/personId", "contradictory");
    }
    if (text == null) {
      problem.field(at + "/text", "required");
    } else if (!isOf(question, text)) {
      problem.field(at + "/text", "bad-format");
    }
  }

  static boolean isOf(SituationQuestion question, String text) {
    return switch (question.kind()) {
      case "choice" ->
          FormChecks.all(question.choices()).stream()
              .map(SituationChoice::key)
              .anyMatch(text::equals);
      case "yes-no" -> text.equals("yes") || text.equals("no");
      case "number" -> isWhole(text, 1, HIGHEST);
      case "minutes" -> isWhole(text, 0, LONGEST_DAY);
      case "period" -> isWhole(text, 0, LONGEST_PERIOD);
      case "day" -> Json.isDate(text);
      case "amount" -> isAmount(question, text);
      case "line" -> text.indexOf('\n') < 0;
      default -> true;
    };
  }

  /** An amount that is not negative, unless the question says so. */
  private static boolean isAmount(SituationQuestion question, String text) {
    if (!AMOUNT.matcher(text).matches()) {
      return false;
    }
    var amount = new BigDecimal(text);
    var least = Objects.requireNonNullElse(question.least(), BigDecimal.ZERO);
    return amount.compareTo(least) >= 0
        && (question.most() == null || amount.compareTo(question.most()) <= 0);
  }

  private static boolean isWhole(String text, int least, int most) {
    return IntStream.rangeClosed(least, most).mapToObj(Integer::toString).anyMatch(text::equals);
  }

  private static Map<String, SituationQuestion> byKey(List<SituationQuestion> questions) {
    return questions.stream().collect(toMap(SituationQuestion::key, each -> each, (a, b) -> a));
  }

  private static Map<UUID, String> people(List<SituationAnswer> answers) {
    return answers.stream()
        .map(SituationAnswer::person)
        .flatMap(Stream::ofNullable)
        .collect(toMap(PersonName::id, PersonName::name, (a, b) -> a));
  }

  private Map<UUID, String> names(UUID memberId, Collection<UUID> people) {
    return database.map(
        """
        select person_id, person.name from person where lead_id = ? and person_id = any (?)
        union all select member_id, name from member where member_id = ? and member_id = any (?)
        """,
        row -> row.getString(2),
        memberId,
        people,
        memberId,
        people);
  }
}
