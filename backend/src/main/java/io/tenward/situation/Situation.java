package io.tenward.situation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.PersonName;
import io.tenward.contract.SituationAnswer;
import io.tenward.contract.SituationChoice;
import io.tenward.contract.SituationForm;
import io.tenward.contract.SituationLineState;
import io.tenward.contract.SituationQuestion;
import io.tenward.contract.SituationReply;
import io.tenward.contract.SituationRhythm;
import io.tenward.contract.SituationState;
import io.tenward.contract.SituationTieDraft;
import io.tenward.growth.GoalResource;
import io.tenward.growth.thread.ThreadLink;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores what happened to a lead, in the lead's words. */
@Entity
class Situation extends PanacheEntityBase {
  private static final Set<String> WRITTEN = Set.of("line", "text");

  @Id public UUID situationId;
  public UUID workspaceId;
  public UUID memberId;
  public String template;

  /** Keeps the questions as they were at the beginning, so that the template may change or go. */
  @Convert(converter = FormColumn.class)
  public SituationForm form;

  public @Nullable String title;
  public LocalDate day;

  @Enumerated(EnumType.STRING)
  public SituationState state = SituationState.OPEN;

  public @Nullable String outcome;
  public @Nullable String note;
  public @Nullable LocalDate lookAgainOn;

  /** The last day of the period. */
  public @Nullable LocalDate until;

  /** Says how long after its day the template comes up again. */
  @Enumerated(EnumType.STRING)
  public @Nullable SituationRhythm every;

  @Convert(converter = AnswersColumn.class)
  public List<SituationAnswer> answers = List.of();

  /** The lines that are done or dropped. */
  @Convert(converter = LineStatesColumn.class)
  public List<SituationLineState> lineStates = List.of();

  /** Repeats the earliest day of an open line, for To do. */
  public @Nullable LocalDate nextLineOn;

  /** Names what the situation or its lines are tied to; a thing may be gone. */
  @Convert(converter = TiesColumn.class)
  public List<SituationTieDraft> ties = List.of();

  /** Is set where a tie may lead to anonymous answers, before the whole is checked. */
  @Transient boolean isTiedToAnswers;

  /** Lists keys of questions that the other person may see or answer with their link. */
  public List<String> shared = List.of();

  /** Tells whether it stands on the team's page. */
  public boolean team;

  @Convert(converter = RepliesColumn.class)
  public List<SituationReply> replies = List.of();

  /** Joins all texts of the lead, for the search. */
  public String words = "";

  public @Nullable UUID goalId;
  @Embedded public @Nullable ThreadLink thread;
  public @Nullable UUID taskId;
  public Instant createdAt;
  @Version public long version;

  /**
   * @throws ProblemException invalid-request where it is set aside without a reason or a day, ends
   *     as its form does not know or before it begins, hangs on two things, names a person or is
   *     for the team beside what came out of anonymous answers, closes a line that it does not
   *     have, or shares what nobody may see
   */
  void requireSound() {
    var problem = ProblemException.invalid();
    if (state == SituationState.SET_ASIDE && note == null) {
      problem.field("/note", "required");
    }
    if (state == SituationState.SET_ASIDE && lookAgainOn == null) {
      problem.field("/lookAgainOn", "required");
    }
    var ends = FormChecks.all(form.outcomes()).stream().map(SituationChoice::key).toList();
    if (outcome != null && !ends.contains(outcome)) {
      problem.field("/outcome", "unknown-field");
    }
    if (goalId != null && thread != null) {
      problem.field("/thread", "contradictory");
    }
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).person() != null && isBesideAnswers()) {
        problem.field("/answers/" + i + "/personId", "contradictory");
      }
    }
    requirePeriod(problem);
    requireLineStates(problem);
    requireShared(problem);
    if (team && (isBesideAnswers() || TeamRecords.questions(this).isEmpty())) {
      problem.field("/team", "contradictory");
    }
    problem.throwIfAny();
    words = written();
    nextLineOn = nextLine();
  }

  /**
   * Tells whether the situation, its goal or, once they are set, one of its ties leads to what may
   * have come out of anonymous answers.
   */
  boolean isBesideAnswers() {
    return isTiedToAnswers
        || thread != null && thread.isAnonymous()
        || goalId != null && GoalResource.isBesideAnswers(goalId);
  }

  private void requirePeriod(ProblemException problem) {
    if (until == null) {
      return;
    }
    if (!Boolean.TRUE.equals(form.during())) {
      problem.field("/until", "contradictory");
    } else if (until.isBefore(day)) {
      problem.field("/until", "out-of-range", Map.of("min", day));
    }
  }

  private void requireLineStates(ProblemException problem) {
    var seen = new HashSet<Integer>();
    for (int i = 0; i < lineStates.size(); i++) {
      var each = lineStates.get(i);
      var at = "/lineStates/" + i;
      if (!isTicked()) {
        problem.field(at, "contradictory");
      } else if (answers.stream().noneMatch(answer -> isOf(each, answer))) {
        problem.field(at + "/line", "unknown-field");
      } else if (!seen.add(each.line())) {
        problem.field(at + "/line", "duplicate");
      }
      if (each.state().equals("dropped") && each.reason() == null) {
        problem.field(at + "/reason", "required");
      }
    }
  }

  boolean hasLine(int line) {
    return answers.stream().anyMatch(answer -> answer.line() != null && answer.line() == line);
  }

  /** Lists the ties without those of lines that have no answer any more. */
  List<SituationTieDraft> livingTies() {
    return ties.stream().filter(tie -> tie.line() == null || hasLine(tie.line())).toList();
  }

  /** Forgets the states of lines that have no answer any more. */
  void dropGoneLines() {
    lineStates =
        lineStates.stream()
            .filter(each -> answers.stream().anyMatch(answer -> isOf(each, answer)))
            .toList();
  }

  private static boolean isOf(SituationLineState line, SituationAnswer answer) {
    return answer.line() != null && answer.line() == line.line();
  }

  private boolean isTicked() {
    return Boolean.TRUE.equals(form.ticks());
  }

  private @Nullable LocalDate nextLine() {
    if (!isTicked()) {
      return null;
    }
    var days =
        FormChecks.all(form.lines()).stream()
            .filter(question -> question.kind().equals("day"))
            .map(SituationQuestion::key)
            .collect(Collectors.toSet());
    return answers.stream()
        .filter(answer -> answer.line() != null && days.contains(answer.field()))
        .filter(answer -> lineStates.stream().noneMatch(over -> isOf(over, answer)))
        .map(answer -> LocalDate.parse(answer.text()))
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void requireShared(ProblemException problem) {
    if (!shared.isEmpty() && other().isEmpty()) {
      problem.field("/shared", "contradictory");
    }
    for (int i = 0; i < shared.size(); i++) {
      if (shareable(shared.get(i)).isEmpty()) {
        problem.field("/shared/" + i, "unknown-field");
      }
    }
  }

  /** The one person whom it names: the answer to its first question for a person. */
  Optional<PersonName> other() {
    return form.fields().stream()
        .filter(question -> question.kind().equals("person"))
        .findFirst()
        .flatMap(question -> answer(question.key()))
        .map(SituationAnswer::person);
  }

  boolean isAbout(UUID personId) {
    return other().filter(person -> person.id().equals(personId)).isPresent();
  }

  /** Reads the answer to a question that is asked once, of one person. */
  Optional<SituationAnswer> answer(String field) {
    return answers.stream().filter(answer -> answer.field().equals(field)).findFirst();
  }

  /** Finds a question that may be shared with the other person, and that names no one. */
  Optional<SituationQuestion> shareable(String key) {
    return form.fields().stream()
        .filter(each -> each.key().equals(key) && each.other() != null)
        .filter(each -> !ToldAnswers.PEOPLE.contains(each.kind()))
        .findFirst();
  }

  private String written() {
    var written =
        FormChecks.questions(form)
            .filter(question -> WRITTEN.contains(question.kind()))
            .map(SituationQuestion::key)
            .collect(Collectors.toSet());
    var told =
        answers.stream()
            .filter(answer -> written.contains(answer.field()))
            .map(SituationAnswer::text);
    var dropped = lineStates.stream().map(SituationLineState::reason);
    return Stream.of(Stream.of(title, note), told, dropped)
        .flatMap(each -> each)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("\n"));
  }
}
