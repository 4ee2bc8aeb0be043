package io.tenward.growth;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.GoalKind;
import io.tenward.contract.Stage;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes a goal with prepared tasks. The shipped ones are data: {@code goal-templates.json}.
 *
 * @param purpose what it is for
 * @param weeks until the look back
 */
record GoalTemplate(
    String id,
    GoalKind kind,
    LocalizedText title,
    LocalizedText purpose,
    LocalizedText sign,
    int weeks,
    List<PreparedTask> tasks) {

  /**
   * @param audience of an announcement: who hears it
   * @param week in which it is due, from 1
   * @param duty one of the core responsibilities, which a lead's own clauses take the place of
   * @param person once for each member of the team, whose name takes the place of {@code [name]}
   */
  record PreparedTask(
      LocalizedText text,
      @Nullable LocalizedText note,
      @Nullable LocalizedText audience,
      @Nullable Integer minutes,
      @Nullable Integer week,
      @Nullable TaskMark mark,
      @Nullable Stage stage,
      @Nullable Boolean duty,
      @Nullable Boolean person) {
    private PreparedTask called(String words) {
      return new PreparedTask(
          LocalizedText.own(shown(words)),
          note,
          audience,
          minutes,
          week,
          mark,
          stage,
          duty,
          person);
    }

    private PreparedTask about(String name, String language) {
      return called(NAME.matcher(text.in(language)).replaceAll(Matcher.quoteReplacement(name)));
    }
  }

  /**
   * A template makes at most this many tasks of the clauses of a role, or of the people of a team.
   */
  private static final int MOST = 40;

  private static final Pattern NAME = Pattern.compile("\\[[Nn]ame]");

  static final List<GoalTemplate> SHIPPED = read();

  private static List<GoalTemplate> read() {
    try (var file = GoalTemplate.class.getResourceAsStream("goal-templates.json")) {
      return Json.MAPPER.readValue(
          Objects.requireNonNull(file), new TypeReference<List<GoalTemplate>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Finds the template for a goal of this kind.
   *
   * @param id null for none, which no handover may be
   * @throws io.tenward.base.problem.ProblemException invalid-request naming /template
   */
  static Optional<GoalTemplate> of(@Nullable String id, GoalKind kind) {
    if (id == null && kind == GoalKind.HANDOVER) {
      throw ProblemException.invalid().field("/template", "required");
    }
    var found = SHIPPED.stream().filter(one -> one.id.equals(id) && one.kind == kind).findFirst();
    if (id != null && found.isEmpty()) {
      throw ProblemException.invalid().field("/template", "unknown-template");
    }
    return found;
  }

  /**
   * @param language en or de
   * @param start of the first week
   * @param clauses of the lead's role; without any, the duties stay the prepared ones
   * @param team names; without any, the place for a name stays
   */
  void writeTasks(
      Goal goal, String language, LocalDate start, List<String> clauses, List<String> team) {
    var duties = each(tasks, task -> task.duty() != null, clauses, PreparedTask::called);
    var all =
        each(duties, task -> task.person() != null, team, (task, who) -> task.about(who, language));
    for (int i = 0; i < all.size(); i++) {
      var prepared = all.get(i);
      var task = new Task();
      task.taskId = UUID.randomUUID();
      task.workspaceId = goal.workspaceId;
      task.memberId = goal.memberId;
      task.goalId = goal.goalId;
      task.text = prepared.text().in(language);
      task.note = prepared.note() == null ? null : prepared.note().in(language);
      task.audience = prepared.audience() == null ? null : prepared.audience().in(language);
      task.minutes = prepared.minutes();
      task.dueOn = prepared.week() == null ? null : workdayBefore(start.plusWeeks(prepared.week()));
      task.state = TaskState.OPEN;
      task.mark = prepared.mark();
      task.stage = prepared.stage();
      task.stageSince = prepared.stage() == null ? null : start;
      task.place = i;
      task.createdAt = goal.createdAt;
      task.persist();
    }
  }

  /** The last day of a week of work. */
  private static LocalDate workdayBefore(LocalDate day) {
    var before = day.minusDays(1);
    return before.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        ? before.with(TemporalAdjusters.previous(DayOfWeek.FRIDAY))
        : before;
  }

  /**
   * Repeats the first matching task for each of the words, and leaves out the other matching ones.
   */
  private static List<PreparedTask> each(
      List<PreparedTask> tasks,
      Predicate<PreparedTask> which,
      List<String> words,
      BiFunction<PreparedTask, String, PreparedTask> write) {
    var first = tasks.stream().filter(which).findFirst();
    return words.isEmpty()
        ? tasks
        : tasks.stream()
            .filter(task -> !which.test(task) || task.equals(first.orElseThrow()))
            .flatMap(
                task ->
                    which.test(task)
                        ? words.stream().limit(MOST).map(each -> write.apply(task, each))
                        : Stream.of(task))
            .toList();
  }

  /** Shortens the text to one line that fits into a task. */
  private static String shown(String clause) {
    var line = clause.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= Task.LONGEST_TEXT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, Task.LONGEST_TEXT - 1)).strip() + "…";
  }
}
