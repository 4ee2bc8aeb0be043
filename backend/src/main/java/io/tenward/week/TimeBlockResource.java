package io.tenward.week;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddTimeBlock;
import io.tenward.contract.ChangeTimeBlock;
import io.tenward.contract.FinishTimeBlock;
import io.tenward.contract.GetTimeBlock;
import io.tenward.contract.RemoveTimeBlock;
import io.tenward.contract.TimeBlockDraft;
import io.tenward.contract.TimeBlockFinish;
import io.tenward.contract.TimeBlockView;
import io.tenward.growth.PlannedTasks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Manages the time that a lead gives to a task or to a kind of work. */
@RolesAllowed("lead")
@Transactional
public class TimeBlockResource
    implements AddTimeBlock, ChangeTimeBlock, FinishTimeBlock, GetTimeBlock, RemoveTimeBlock {
  /** A weekly block repeats for a year, including the first one. */
  private static final int WEEKS = 52;

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject MergePatch mergePatch;
  @Inject WeekIn in;
  @Inject WeekOut out;
  @Inject PlannedTasks tasks;
  @Inject WeekQuery query;

  @Override
  @Idempotent
  public Response addTimeBlock(TimeBlockDraft draft) {
    caller.hold();
    var weekly = Boolean.TRUE.equals(draft.weekly());
    if (draft.taskId() != null && draft.kind() != null) {
      throw ProblemException.invalid().field("/kind", "contradictory");
    }
    if (weekly && draft.kind() == null) {
      throw ProblemException.invalid().field("/weekly", "contradictory");
    }
    if (draft.taskId() != null && !tasks.mayRead(draft.taskId())) {
      throw ProblemException.invalid().field("/taskId", "unknown-task");
    }
    var block = new TimeBlock();
    block.timeBlockId = Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID);
    if (TimeBlock.findById(block.timeBlockId) != null) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    block.workspaceId = caller.workspaceId();
    block.memberId = caller.memberId();
    in.write(draft, block);
    block.seriesId = weekly ? UUID.randomUUID() : null;
    block.createdAt = clock.instant();
    block.requireSound();
    tasks.requirePerson(block.personId);
    requireRoomFor(block.week);
    block.persistAndFlush();
    if (weekly) {
      TimeBlock.persist(IntStream.range(1, WEEKS).mapToObj(block::later));
    }
    return Etag.created("/api/time-blocks/" + block.timeBlockId, view(block), block.version);
  }

  @Override
  public Response getTimeBlock(UUID timeBlockId) {
    var block = own(timeBlockId, LockModeType.NONE);
    return Etag.ok(view(block), block.version);
  }

  @Override
  public Response changeTimeBlock(UUID timeBlockId, @Nullable String ifMatch, JsonNode patch) {
    var block = changeable(timeBlockId, ifMatch);
    var change = mergePatch.apply(out.change(block), patch);
    if (!change.week().equals(block.week)) {
      requireRoomFor(change.week());
    }
    if (!Objects.equals(block.personId, change.personId())) {
      tasks.requirePerson(change.personId());
    }
    in.write(change, block);
    block.requireSound();
    block.flush();
    return Etag.ok(view(block), block.version);
  }

  @Override
  public Response finishTimeBlock(
      UUID timeBlockId, @Nullable String ifMatch, TimeBlockFinish finish) {
    var block = changeable(timeBlockId, ifMatch);
    block.spent = finish.spent();
    var day = finish.day() == null ? caller.today() : finish.day();
    tasks.finish(block.taskId, finish.done(), day, finish.happened());
    block.flush();
    return Etag.ok(view(block), block.version);
  }

  @Override
  public void removeTimeBlock(
      UUID timeBlockId, @Nullable String ifMatch, @Nullable Boolean following) {
    var block = changeable(timeBlockId, ifMatch);
    if (Boolean.TRUE.equals(following) && block.seriesId != null) {
      TimeBlock.delete(
          "seriesId = ?1 and memberId = ?2 and week > ?3 and spent is null",
          block.seriesId,
          caller.memberId(),
          block.week);
    }
    block.delete();
  }

  private void requireRoomFor(LocalDate week) {
    if (TimeBlock.count("memberId = ?1 and week = ?2", caller.memberId(), week)
        >= TimeBlock.MOST_OF_WEEK) {
      throw ProblemException.invalid()
          .field("/week", "too-many", Map.of("max", TimeBlock.MOST_OF_WEEK));
    }
  }

  private TimeBlockView view(TimeBlock block) {
    return query.views(List.of(block)).getFirst();
  }

  private TimeBlock changeable(UUID timeBlockId, @Nullable String ifMatch) {
    caller.hold();
    var block = own(timeBlockId, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, block.version, view(block));
    return block;
  }

  private TimeBlock own(UUID timeBlockId, LockModeType lock) {
    return TimeBlock.of(caller.memberId(), timeBlockId, lock)
        .orElseThrow(() -> ProblemException.notFound("Nothing there"));
  }
}
