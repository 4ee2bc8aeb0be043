package io.tenward.home;

import static java.util.Objects.requireNonNull;

import io.tenward.base.http.Caller;
import io.tenward.contract.GoalView;
import io.tenward.contract.ListToDos;
import io.tenward.contract.PutOff;
import io.tenward.contract.SituationView;
import io.tenward.contract.TaskView;
import io.tenward.contract.ThreadDraft;
import io.tenward.contract.ThreadKind;
import io.tenward.contract.ToDo;
import io.tenward.contract.ToDoEvidence;
import io.tenward.contract.ToDoLine;
import io.tenward.contract.ToDoMeeting;
import io.tenward.contract.ToDoReason;
import io.tenward.contract.ToDoWebhook;
import io.tenward.contract.ToDos;
import io.tenward.growth.GrowthViews;
import io.tenward.growth.thread.ThreadLink;
import io.tenward.growth.thread.Threads;
import io.tenward.home.ToDoQuery.Due;
import io.tenward.situation.SituationQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists what is to do now. Reasons are computed and never stored. */
@RolesAllowed("lead")
@Transactional
public class ToDoResource implements ListToDos {
  @Inject Caller caller;
  @Inject ToDoQuery query;
  @Inject Threads threads;
  @Inject GrowthViews views;
  @Inject SituationQuery situations;

  @Override
  public ToDos listToDos(@Nullable LocalDate day) {
    var due = query.list(caller.memberId(), day == null ? caller.today() : day);
    var ids = due.stream().map(Due::id).toList();
    var tasks = views.tasksById(ids);
    var goals = views.goalsById(ids);
    var told = situations.heads(ids);
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
            ? new PutOff(requireNonNull(due.boardId()), id, nameOf(due), orEmpty(due.detail()))
            : null,
        switch (due.reason()) {
          case TALK, COACHING_ASKED -> new ToDoMeeting(id, orEmpty(due.title()), due.detail());
          default -> null;
        },
        due.reason() == ToDoReason.WEBHOOK_PAUSED
            ? new ToDoWebhook(id, orEmpty(due.title()))
            : null,
        told.get(id),
        due.reason() == ToDoReason.SITUATION_LINE
            ? new ToDoLine(Integer.parseInt(requireNonNull(due.detail())), due.title())
            : null,
        due.reason() == ToDoReason.EVIDENCE_PROPOSED
            ? new ToDoEvidence(
                id, requireNonNull(due.title()), Integer.parseInt(requireNonNull(due.detail())))
            : null);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Names a theme without a title after one of its comments. */
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
