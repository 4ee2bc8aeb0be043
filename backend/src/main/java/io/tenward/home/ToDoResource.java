package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.contract.GoalView;
import io.tenward.contract.ListToDos;
import io.tenward.contract.SituationView;
import io.tenward.contract.TaskView;
import io.tenward.contract.ThreadDraft;
import io.tenward.contract.ThreadKind;
import io.tenward.contract.ToDoEvidence;
import io.tenward.contract.ToDoReason;
import io.tenward.growth.GrowthViews;
import io.tenward.growth.ThreadLink;
import io.tenward.growth.Threads;
import io.tenward.home.ToDoQuery.Due;
import io.tenward.situation.SituationQuery;
import io.tenward.webhook.PausedWebhooks.Paused;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is to do now. Reasons are computed and never stored. */
@RolesAllowed("lead")
@Transactional
public class ToDoResource implements ListToDos {
  record ToDo(
      ToDoReason reason,
      @Nullable LocalDate day,
      @Nullable TaskView task,
      @Nullable GoalView goal,
      @Nullable PutOff theme,
      @Nullable Meeting meeting,
      @Nullable Paused webhook,
      @Nullable SituationView situation,
      @Nullable ToDoEvidence evidence) {}

  /**
   * A theme that the lead put off.
   *
   * @param text until when, in their words
   */
  record PutOff(@Nullable UUID boardId, UUID themeId, String name, @Nullable String text) {}

  /**
   * @param id of the talk or the pairing
   */
  record Meeting(UUID id, @Nullable String with, @Nullable String start) {}

  record ToDos(List<ToDo> items) {}

  private final Caller caller;
  private final ToDoQuery query;
  private final Threads threads;
  private final GrowthViews views;
  private final SituationQuery situations;

  ToDoResource(
      Caller caller,
      ToDoQuery query,
      Threads threads,
      GrowthViews views,
      SituationQuery situations) {
    this.caller = caller;
    this.query = query;
    this.threads = threads;
    this.views = views;
    this.situations = situations;
  }

  @Override
  public ToDos listToDos(@Nullable LocalDate day) {
    var due = query.list(caller.memberId(), day == null ? caller.today() : day);
    var ids = due.stream().map(Due::id).toList();
    var tasks = views.tasksById(ids);
    var goals = views.goalsById(ids);
    var told = situations.byId(ids);
    return new ToDos(due.stream().map(each -> view(each, tasks, goals, told)).toList());
  }

  private ToDo view(
      Due due,
      Map<UUID, TaskView> tasks,
      Map<UUID, GoalView> goals,
      Map<UUID, SituationView> told) {
    var id = due.id();
    return new ToDo(
        due.reason(),
        due.day(),
        tasks.get(id),
        goals.get(id),
        due.reason() == ToDoReason.NOT_NOW
            ? new PutOff(due.boardId(), id, nameOf(due), due.detail())
            : null,
        switch (due.reason()) {
          case TALK, COACHING_ASKED -> new Meeting(id, due.title(), due.detail());
          default -> null;
        },
        due.reason() == ToDoReason.WEBHOOK_PAUSED
            ? new Paused(id, Objects.requireNonNull(due.title()))
            : null,
        told.get(id),
        due.reason() == ToDoReason.EVIDENCE_PROPOSED
            ? new ToDoEvidence(
                id,
                Objects.requireNonNull(due.title()),
                Integer.parseInt(Objects.requireNonNull(due.detail())))
            : null);
  }

  /** Without a name it is called after a comment. */
  private String nameOf(Due theme) {
    var title = theme.title();
    return title != null
        ? title
        : threads
            .find(new ThreadDraft(ThreadKind.THEME, theme.id().toString()))
            .map(ThreadLink::words)
            .orElse("");
  }
}
