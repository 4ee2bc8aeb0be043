package io.tenward.growth;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddEntry;
import io.tenward.contract.CardName;
import io.tenward.contract.ChangeEntry;
import io.tenward.contract.EntryDraft;
import io.tenward.contract.EntryKind;
import io.tenward.contract.EntryView;
import io.tenward.contract.GetEntry;
import io.tenward.contract.ListEntries;
import io.tenward.contract.RemoveEntry;
import io.tenward.contract.ThreadDraft;
import io.tenward.contract.ThreadKind;
import io.tenward.growth.thread.Threads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages the log of a lead. */
@RolesAllowed("lead")
@Transactional
public class EntryResource implements AddEntry, ChangeEntry, GetEntry, ListEntries, RemoveEntry {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject GrowthIn in;
  @Inject GrowthOut out;
  @Inject GrowthQuery query;
  @Inject GrowthViews views;
  @Inject MergePatch mergePatch;
  @Inject NamedPeople people;
  @Inject Threads threads;

  @Override
  public Page<EntryView> listEntries(
      @Nullable String q,
      @Nullable EntryKind kind,
      @Nullable UUID goalId,
      @Nullable ThreadKind threadKind,
      @Nullable String threadKey,
      @Nullable Boolean evidence,
      @Nullable LocalDate since,
      @Nullable CardName card,
      Paging paging) {
    if ((threadKind == null) != (threadKey == null)) {
      throw ProblemException.invalid()
          .field(threadKind == null ? "threadKind" : "threadKey", "required");
    }
    var thread =
        threadKind == null || threadKey == null ? null : new ThreadDraft(threadKind, threadKey);
    return query.entries(
        new GrowthQuery.Filter(q, kind, goalId, thread, evidence, since, card), paging);
  }

  @Override
  @Idempotent
  public Response addEntry(EntryDraft draft) {
    caller.hold();
    var entry = write(draft);
    return Etag.created("/api/entries/" + entry.entryId, views.entry(entry), entry.version);
  }

  /** Adds what a tool proposed; what is there with its id already stays as it is. */
  public EntryView keep(EntryDraft draft) {
    Entry known = Entry.findById(draft.id());
    return views.entry(known == null ? write(draft) : known);
  }

  private Entry write(EntryDraft draft) {
    if (draft.id() != null && Entry.findById(draft.id()) != null) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    var entry = Entry.write(caller, draft.day(), draft.kind(), draft.text(), clock.instant());
    entry.entryId = Objects.requireNonNullElse(draft.id(), entry.entryId);
    in.write(draft, entry);
    people.requireTalk(entry.talkId);
    settle(entry, new Entry(), draft.thread());
    entry.persistAndFlush();
    return entry;
  }

  @Override
  public Response getEntry(UUID entryId) {
    Entry entry = query.mayRead("entry", entryId) ? Entry.findById(entryId) : null;
    if (entry == null || isHidden(entry)) {
      throw GoalResource.notFound();
    }
    return Etag.ok(views.entry(entry), entry.version);
  }

  @Override
  public Response changeEntry(UUID entryId, @Nullable String ifMatch, JsonNode patch) {
    var entry = changeable(entryId, ifMatch);
    var before = out.copy(entry);
    var change = mergePatch.apply(out.change(entry), patch);
    in.write(change, entry);
    settle(entry, before, change.thread());
    entry.flush();
    return Etag.ok(views.entry(entry), entry.version);
  }

  @Override
  public void removeEntry(UUID entryId, @Nullable String ifMatch) {
    var entry = changeable(entryId, ifMatch);
    Share.forget(entryId);
    entry.delete();
  }

  /** Keeps the words of unchanged links, also where their target is gone. */
  private void settle(Entry entry, Entry before, @Nullable ThreadDraft thread) {
    var hung = before.thread == null ? null : before.thread.draft();
    if (!Objects.equals(entry.goalId, before.goalId) || !Objects.equals(thread, hung)) {
      GoalResource.require(caller, entry.goalId);
      entry.goalTitle = null;
      entry.thread = threads.hang(thread);
    }
    if (!Objects.equals(entry.personId, before.personId)) {
      entry.personName = people.name(entry.personId);
    }
    entry.requireSound();
    GrowthChecks.shownByPress(caller, entry, before);
    // A tool names people only in its words.
    if (entry.tool != null
        && entry.thread != null
        && entry.thread.isAnonymous()
        && people.names().areIn(entry.text, entry.source)) {
      throw ProblemException.invalid().field("/thread", "contradictory");
    }
  }

  private boolean isHidden(Entry entry) {
    return caller.token().isPresent() && entry.isNote();
  }

  /** A partner reads an entry; only who wrote it changes it. */
  private Entry changeable(UUID entryId, @Nullable String ifMatch) {
    caller.hold();
    Entry entry = Entry.findById(entryId, LockModeType.PESSIMISTIC_WRITE);
    if (entry == null || !entry.memberId.equals(caller.memberId()) || isHidden(entry)) {
      throw GoalResource.notFound();
    }
    Etag.require(ifMatch, entry.version, views.entry(entry));
    return entry;
  }
}
