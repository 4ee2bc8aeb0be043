package io.tenward.thread;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.ExpectationPartView;
import io.tenward.contract.ThreadDraft;
import io.tenward.contract.ThreadKind;
import io.tenward.expectation.Expectation;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import io.tenward.growth.thread.ThreadLink;
import io.tenward.growth.thread.Threads;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the parts of an expectation, grouped ones included, and its words. */
@Singleton
class ExpectationReader {
  @Inject Database database;
  @Inject Caller caller;
  @Inject Threads threads;
  @Inject Expectations expectations;

  /**
   * Reads the whole expectation. A theme into which one clause was grouped counts as that clause's,
   * unless it is stored with others; this is never stored, because the next synthesis may group
   * differently.
   */
  Expectation whole(ExpectationPart asked) {
    var gathered = gathered();
    var clause = gathered.get(asked);
    var whole = expectations.of(clause == null ? asked : clause);
    return whole.with(
        gathered.entrySet().stream()
            .filter(theme -> whole.parts().contains(theme.getValue()))
            .map(Map.Entry::getKey)
            .toList());
  }

  /**
   * Maps themes that are stored with no other part to the one clause that was grouped into each.
   */
  Map<ExpectationPart, ExpectationPart> gathered() {
    var gathered = new HashMap<ExpectationPart, ExpectationPart>();
    database.list(
        """
        select s.theme_id, min(s.clause_id::text) from board_statement s
        where s.board_id = any (array(
            select board_id from board where member_id = ? and workspace_id = ?))
          and s.clause_id is not null and s.theme_id is not null
          and not exists (select from expectation_part p
            where p.member_id = ? and p.kind = 'theme' and p.key = s.theme_id::text)
        group by s.theme_id having count(distinct s.clause_id) = 1
        """,
        row ->
            gathered.put(
                ExpectationPart.of(ExpectationKind.THEME, row.getObject(1, UUID.class)),
                new ExpectationPart(ExpectationKind.CLAUSE, row.getString(2))),
        caller.memberId(),
        caller.workspaceId(),
        caller.memberId());
    return gathered;
  }

  /** Maps the parts that still exist, except goals, to their links. */
  Map<ExpectationPart, ThreadLink> links(Expectation whole) {
    var links = new LinkedHashMap<ExpectationPart, ThreadLink>();
    for (var part : whole.parts()) {
      link(part).ifPresent(link -> links.put(part, link));
    }
    return links;
  }

  private Optional<ThreadLink> link(ExpectationPart part) {
    var key = part.key();
    return switch (part.kind()) {
      case CLAUSE -> find(ThreadKind.CLAUSE, key).or(() -> rated(part));
      case THEME -> find(ThreadKind.THEME, key).or(() -> rated(part));
      case ITEM -> find(ThreadKind.ITEM, key);
      case ADVICE -> find(ThreadKind.ADVICE, key);
      case GOAL -> Optional.empty();
    };
  }

  /** Finds the item for a part that is gone, because the part may have been rated. */
  private Optional<ThreadLink> rated(ExpectationPart part) {
    return part.item().flatMap(item -> find(ThreadKind.ITEM, item));
  }

  private Optional<ThreadLink> find(ThreadKind kind, String key) {
    return threads.find(new ThreadDraft(kind, key));
  }

  /** Returns the words of the expectation; empty where all of it was removed. */
  Optional<String> words(Expectation whole, Map<ExpectationPart, ThreadLink> links) {
    return links.values().stream()
        .map(ThreadLink::words)
        .findFirst()
        .or(
            () ->
                whole.parts().stream().allMatch(part -> part.kind() == ExpectationKind.GOAL)
                    ? goalTitle(whole)
                    : Optional.empty());
  }

  private Optional<String> goalTitle(Expectation whole) {
    return database.first(
        "select title from goal where member_id = ? and goal_id = any (?) order by created_at",
        row -> row.getString(1),
        caller.memberId(),
        whole.ids(ExpectationKind.GOAL));
  }

  /**
   * Returns the words that were kept when a goal, task or entry was linked.
   *
   * @throws ProblemException not-found where nothing was
   */
  String keptWords(Expectation whole) {
    return database
        .first(
            """
            select thread_words from (
              select member_id, thread_kind, thread_key, thread_words from goal
              union all select member_id, thread_kind, thread_key, thread_words from task
              union all select member_id, thread_kind, thread_key, thread_words from entry
            ) hung
            where member_id = ? and thread_kind || ':' || thread_key = any (?)
            """,
            row -> row.getString(1),
            caller.memberId(),
            whole.hooks())
        .orElseThrow(() -> ProblemException.notFound("There is nothing under this id"));
  }

  /** Lists the parts that the lead joined to it, each by its first words. */
  List<ExpectationPartView> joined(Expectation whole) {
    return expectations.joined(whole).stream()
        .flatMap(
            before ->
                words(before, links(before))
                    .or(() -> goalTitle(before))
                    .map(words -> named(before.parts().getFirst(), words))
                    .stream())
        .toList();
  }

  private static ExpectationPartView named(ExpectationPart part, String words) {
    return new ExpectationPartView(part.kind(), part.key(), words);
  }
}
