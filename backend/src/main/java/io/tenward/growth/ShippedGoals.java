package io.tenward.growth;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.GoalKind;
import io.tenward.contract.GoalTemplate;
import io.tenward.contract.PreparedTask;
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

/** Holds the goals with prepared tasks that ship with the product: {@code goal-templates.json}. */
final class ShippedGoals {
  /**
   * A template makes at most this many tasks of the clauses of a role, or of the people of a team.
   */
  private static final int MOST = 40;

  private static final Pattern NAME = Pattern.compile("\\[[Nn]ame]");
  private static final Pattern LEAD = Pattern.compile("\\[[Ll]ead]");
  private static final LocalizedText PREDECESSOR =
      new LocalizedText("who hands over", "den bisherigen Lead", null);

  static final List<GoalTemplate> ALL = read();

  private ShippedGoals() {}

  private static List<GoalTemplate> read() {
    try (var file = ShippedGoals.class.getResourceAsStream("goal-templates.json")) {
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
    var found = ALL.stream().filter(one -> one.id().equals(id) && one.kind() == kind).findFirst();
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
   * @param predecessor who hands over; null for nobody who is named
   */
  static void writeTasks(
      GoalTemplate template,
      Goal goal,
      String language,
      LocalDate start,
      List<String> clauses,
      List<String> team,
      @Nullable String predecessor) {
    var lead = predecessor == null ? PREDECESSOR.in(language) : predecessor;
    var duties = each(template.tasks(), task -> task.duty() != null, clauses, ShippedGoals::called);
    var all =
        each(
            duties, task -> task.person() != null, team, (task, who) -> about(task, who, language));
    for (int i = 0; i < all.size(); i++) {
      var prepared = all.get(i);
      var task = new Task();
      task.taskId = UUID.randomUUID();
      task.workspaceId = goal.workspaceId;
      task.memberId = goal.memberId;
      task.goalId = goal.goalId;
      task.text =
          LEAD.matcher(prepared.text().in(language)).replaceAll(Matcher.quoteReplacement(lead));
      task.note = prepared.note() == null ? null : prepared.note().in(language);
      task.audience = prepared.audience() == null ? null : prepared.audience().in(language);
      task.minutes = prepared.minutes();
      task.dueOn = prepared.week() == null ? null : workdayBefore(start.plusWeeks(prepared.week()));
      task.state = TaskState.OPEN;
      task.mark = prepared.mark();
      task.stage = prepared.stage();
      task.place = i;
      task.createdAt = goal.createdAt;
      task.persist();
    }
  }

  private static PreparedTask called(PreparedTask task, String words) {
    return new PreparedTask(
        LocalizedText.own(shown(words)),
        task.note(),
        task.audience(),
        task.minutes(),
        task.week(),
        task.mark(),
        task.stage(),
        task.duty(),
        task.person());
  }

  private static PreparedTask about(PreparedTask task, String name, String language) {
    var text = task.text().in(language);
    return called(task, NAME.matcher(text).replaceAll(Matcher.quoteReplacement(name)));
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
