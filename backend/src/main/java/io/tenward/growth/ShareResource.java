package io.tenward.growth;

import io.quarkus.panache.common.Sort;
import io.quarkus.security.Authenticated;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.AddShare;
import io.tenward.contract.GetShare;
import io.tenward.contract.ListShares;
import io.tenward.contract.MemberName;
import io.tenward.contract.MovedDay;
import io.tenward.contract.RemoveShare;
import io.tenward.contract.ShareDraft;
import io.tenward.contract.SharedEntry;
import io.tenward.contract.SharedGoal;
import io.tenward.contract.SharedKind;
import io.tenward.contract.SharedMilestone;
import io.tenward.contract.SharedThing;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import io.tenward.growth.thread.ThreadLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets members show single goals and entries to one another. */
@Transactional
public class ShareResource implements AddShare, GetShare, ListShares, RemoveShare {

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject GrowthViews views;

  @Override
  @Authenticated
  public Page<SharedThing> listShares(boolean received, Paging paging) {
    var after = paging.after().orElse(Cursor.LATEST);
    List<Share> shares =
        Share.<Share>find(
                (received ? "withId" : "byId")
                    + " = ?1 and (since < ?2 or since = ?2 and shareId < ?3)"
                    + " order by since desc, shareId desc",
                caller.memberId(),
                Paging.time(after),
                after.id())
            .range(0, paging.rows() - 1)
            .list();
    var names = names(shares);
    return Page.of(
        shares,
        paging,
        share -> new Cursor(share.since.toString(), share.shareId),
        share -> shown(share, names, false));
  }

  @Override
  @RolesAllowed("lead")
  @Idempotent
  public Response addShare(ShareDraft draft) {
    caller.hold();
    var problem = ProblemException.invalid();
    if (!isOwn(draft)) {
      problem.field("/thingId", "unknown-thing");
    }
    if (!isOther(draft.memberId())) {
      problem.field("/memberId", "unknown-member");
    }
    problem.throwIfAny();
    if (Share.count("thingId = ?1 and withId = ?2", draft.thingId(), draft.memberId()) > 0) {
      throw ProblemException.of(GrowthProblem.ALREADY_SHARED, "This member can already read it");
    }
    var share = new Share();
    share.shareId = UUID.randomUUID();
    share.workspaceId = caller.workspaceId();
    share.byId = caller.memberId();
    share.withId = draft.memberId();
    share.kind = draft.kind();
    share.thingId = draft.thingId();
    share.since = clock.instant().truncatedTo(ChronoUnit.MICROS);
    share.persistAndFlush();
    return Response.created(URI.create("/api/shares/" + share.shareId))
        .entity(shown(share, names(List.of(share)), false))
        .build();
  }

  @Override
  @Authenticated
  public SharedThing getShare(UUID shareId) {
    var share = Share.of(caller.memberId(), shareId).orElseThrow(GoalResource::notFound);
    return shown(share, names(List.of(share)), true);
  }

  @Override
  @RolesAllowed("lead")
  public void removeShare(UUID shareId) {
    caller.hold();
    Share.of(caller.memberId(), shareId)
        .filter(share -> share.byId.equals(caller.memberId()))
        .orElseThrow(GoalResource::notFound)
        .delete();
  }

  private boolean isOwn(ShareDraft draft) {
    return switch (draft.kind()) {
          case GOAL ->
              Goal.count("goalId = ?1 and memberId = ?2", draft.thingId(), caller.memberId());
          case ENTRY ->
              Entry.count("entryId = ?1 and memberId = ?2", draft.thingId(), caller.memberId());
        }
        > 0;
  }

  private boolean isOther(UUID memberId) {
    return !memberId.equals(caller.memberId())
        && !database
            .ids(
                "select member_id from member where member_id = ? and workspace_id = ?",
                memberId,
                caller.workspaceId())
            .isEmpty();
  }

  private Map<UUID, String> names(List<Share> shares) {
    return views.members(shares.stream().flatMap(share -> Stream.of(share.byId, share.withId)));
  }

  /**
   * @param whole with what they read of it, and not its title alone
   */
  private static SharedThing shown(Share share, Map<UUID, String> names, boolean whole) {
    Optional<Goal> goal =
        share.kind == SharedKind.GOAL ? Goal.findByIdOptional(share.thingId) : Optional.empty();
    Optional<Entry> entry =
        share.kind == SharedKind.ENTRY ? Entry.findByIdOptional(share.thingId) : Optional.empty();
    var title = goal.map(one -> one.title).or(() -> entry.map(one -> one.text)).orElse("");
    return new SharedThing(
        share.shareId,
        share.kind,
        share.thingId,
        title,
        named(names, share.byId),
        named(names, share.withId),
        share.since,
        whole ? goal.map(one -> shown(one, true, Map.of())).orElse(null) : null,
        whole ? entry.map(ShareResource::shown).orElse(null) : null);
  }

  private static MemberName named(Map<UUID, String> names, UUID id) {
    return new MemberName(id, names.getOrDefault(id, ""));
  }

  /**
   * Shows a goal without people and released blocks, and with links to clauses alone.
   *
   * @param self whether with the own rating that it began from, which only members read
   * @param moved the days that were moved while the reader could see them
   */
  static SharedGoal shown(Goal goal, boolean self, Map<UUID, MovedDay> moved) {
    var start = goal.start();
    List<Task> milestones =
        Task.list(
            "goalId = ?1 and mark = ?2 and state <> ?3",
            Sort.by("dueOn").and("createdAt").and("place"),
            goal.goalId,
            TaskMark.MILESTONE,
            TaskState.DROPPED);
    return new SharedGoal(
        goal.kind,
        goal.title,
        goal.sign,
        goal.state,
        clauseOf(goal.thread),
        start == null || !self ? null : start.self(),
        goal.lookBackOn,
        moved.get(goal.goalId),
        Task.stepOf(goal.goalId).map(task -> task.text).orElse(null),
        milestones.stream()
            .map(
                task ->
                    new SharedMilestone(
                        task.text,
                        task.dueOn,
                        task.state == TaskState.DONE,
                        task.doneAt,
                        moved.get(task.taskId)))
            .toList());
  }

  private static SharedEntry shown(Entry entry) {
    return new SharedEntry(
        entry.day, entry.kind, entry.text, clauseOf(entry.thread), entry.evidence);
  }

  private static @Nullable String clauseOf(@Nullable ThreadLink thread) {
    return thread == null || thread.isAnonymous() ? null : thread.words();
  }
}
