package io.tenward.growth;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log of a lead, line by line. */
@Path("/api/entries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class EntryResource {
  record EntryDraft(
      @Nullable UUID id,
      LocalDate day,
      Entry.Kind kind,
      String text,
      @Nullable UUID goalId,
      ThreadLink.@Nullable Draft thread,
      @Nullable UUID personId,
      @Nullable UUID talkId,
      @Nullable Boolean evidence,
      @Nullable String card,
      @Nullable String outcome,
      @Nullable Integer minutes,
      @Nullable String helper) {}

  record EntryChange(
      LocalDate day,
      Entry.Kind kind,
      String text,
      @Nullable UUID goalId,
      ThreadLink.@Nullable Draft thread,
      @Nullable UUID personId,
      Boolean evidence) {}

  private final Caller caller;
  private final Clock clock;
  private final GrowthQuery query;
  private final GrowthViews views;
  private final MergePatch mergePatch;
  private final NamedPeople people;
  private final Threads threads;

  EntryResource(
      Caller caller,
      Clock clock,
      GrowthQuery query,
      GrowthViews views,
      MergePatch mergePatch,
      NamedPeople people,
      Threads threads) {
    this.caller = caller;
    this.clock = clock;
    this.query = query;
    this.views = views;
    this.mergePatch = mergePatch;
    this.people = people;
    this.threads = threads;
  }

  @GET
  public Page<EntryView> listEntries(
      @QueryParam("q") @Nullable String q,
      @QueryParam("kind") Entry.@Nullable Kind kind,
      @QueryParam("goalId") @Nullable UUID goalId,
      @QueryParam("threadKind") ThreadLink.@Nullable Kind threadKind,
      @QueryParam("threadKey") @Nullable String threadKey,
      @QueryParam("evidence") @Nullable Boolean evidence,
      @QueryParam("since") @Nullable LocalDate since,
      @QueryParam("card") @Nullable String card,
      @BeanParam Paging paging) {
    if ((threadKind == null) != (threadKey == null)) {
      throw ProblemException.invalid()
          .field(threadKind == null ? "threadKind" : "threadKey", "required");
    }
    var thread =
        threadKind == null || threadKey == null
            ? null
            : new ThreadLink.Draft(threadKind, threadKey);
    return query.entries(
        new GrowthQuery.Filter(q, kind, goalId, thread, evidence, since, card), paging);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  public Response addEntry(EntryDraft draft) {
    caller.hold();
    var entry = Entry.write(caller, draft.day(), draft.kind(), draft.text(), clock.instant());
    if (draft.id() != null) {
      entry.entryId = draft.id();
    }
    if (Entry.findById(entry.entryId) != null) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    entry.evidence = Boolean.TRUE.equals(draft.evidence());
    hang(entry, draft.goalId(), draft.thread());
    entry.personId = draft.personId();
    entry.personName = people.name(draft.personId());
    people.requireTalk(draft.talkId());
    entry.talkId = draft.talkId();
    entry.card = draft.card();
    entry.outcome = draft.outcome();
    entry.minutes = draft.minutes();
    entry.helper = draft.helper();
    entry.requireSound();
    entry.persistAndFlush();
    return Response.created(URI.create("/api/entries/" + entry.entryId))
        .header(HttpHeaders.ETAG, Etag.of(entry.version))
        .entity(views.entry(entry))
        .build();
  }

  @GET
  @Path("{entryId}")
  public Response getEntry(@PathParam("entryId") UUID entryId) {
    Entry entry = query.mayRead("entry", entryId) ? Entry.findById(entryId) : null;
    if (entry == null) {
      throw GoalResource.notFound();
    }
    return Etag.ok(views.entry(entry), entry.version);
  }

  @PATCH
  @Path("{entryId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public Response changeEntry(
      @PathParam("entryId") UUID entryId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      JsonNode patch) {
    var entry = changeable(entryId, ifMatch);
    var before = entry.thread == null ? null : entry.thread.draft();
    var change =
        mergePatch.apply(
            new EntryChange(
                entry.day,
                entry.kind,
                entry.text,
                entry.goalId,
                before,
                entry.personId,
                entry.evidence),
            patch);
    entry.day = change.day();
    entry.kind = change.kind();
    entry.text = change.text();
    entry.evidence = change.evidence();
    // What hangs where it hung keeps its words, also of a thing that is gone.
    if (!Objects.equals(entry.goalId, change.goalId())
        || !Objects.equals(before, change.thread())) {
      hang(entry, change.goalId(), change.thread());
    }
    if (!Objects.equals(entry.personId, change.personId())) {
      entry.personName = people.name(change.personId());
      entry.personId = change.personId();
    }
    entry.requireSound();
    entry.flush();
    return Etag.ok(views.entry(entry), entry.version);
  }

  @DELETE
  @Path("{entryId}")
  public void removeEntry(
      @PathParam("entryId") UUID entryId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    var entry = changeable(entryId, ifMatch);
    Share.forget(entryId);
    entry.delete();
  }

  private void hang(Entry entry, @Nullable UUID goalId, ThreadLink.@Nullable Draft thread) {
    if (goalId != null && Goal.of(caller.memberId(), goalId).isEmpty()) {
      throw ProblemException.invalid().field("/goalId", "unknown-goal");
    }
    entry.goalId = goalId;
    entry.goalTitle = null;
    entry.thread = threads.hang(thread);
  }

  /** A partner reads an entry; only who wrote it changes it. */
  private Entry changeable(UUID entryId, @Nullable String ifMatch) {
    caller.hold();
    Entry entry = Entry.findById(entryId, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null || !entry.memberId.equals(caller.memberId())) {
      throw GoalResource.notFound();
    }
    Etag.require(ifMatch, entry.version, views.entry(entry));
    return entry;
  }
}
