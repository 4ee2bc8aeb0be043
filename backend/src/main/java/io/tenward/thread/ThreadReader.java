package io.tenward.thread;

import static java.util.Objects.requireNonNull;

import io.tenward.agreement.ClauseWords;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.view.OwnBoards;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardComment;
import io.tenward.contract.BoardStatementView;
import io.tenward.contract.BoardView;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.GoalState;
import io.tenward.contract.ThemeView;
import io.tenward.contract.ThreadAdvice;
import io.tenward.contract.ThreadClause;
import io.tenward.contract.ThreadEvidence;
import io.tenward.contract.ThreadGoal;
import io.tenward.contract.ThreadQuote;
import io.tenward.contract.ThreadRating;
import io.tenward.contract.ThreadRole;
import io.tenward.contract.ThreadStation;
import io.tenward.contract.ThreadTheme;
import io.tenward.contract.ThreadView;
import io.tenward.expectation.Expectation;
import io.tenward.expectation.ExpectationPart;
import io.tenward.growth.thread.ThreadLink;
import io.tenward.rating.item.RatedItems;
import io.tenward.rating.item.RatedItems.Rated;
import io.tenward.role.Roles;
import io.tenward.week.SpentQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows one expectation through what the lead may read: boards and released results hold the
 * rules of release, and nothing is read past them.
 */
@Singleton
class ThreadReader {
  private static final int QUOTES = 5;
  private static final int MOST = 20;
  private static final int RATINGS = 12;

  @Inject Database database;
  @Inject Caller caller;
  @Inject RatedItems items;
  @Inject OwnBoards boards;
  @Inject SpentQuery spent;
  @Inject Roles roles;
  @Inject ClauseWords agreements;
  @Inject ExpectationReader expectations;

  /** Collects what boards say of the expectation. */
  private static final class OnBoards {
    final List<ThreadQuote> quotes = new ArrayList<>();
    final Set<UUID> comments = new LinkedHashSet<>();
    final Set<String> items = new HashSet<>();
    final Map<UUID, ThreadTheme> themes = new LinkedHashMap<>();
    final Map<UUID, ThreadClause> clauses = new LinkedHashMap<>();
  }

  /**
   * Reads the expectation, with the same result from each of its parts.
   *
   * @throws ProblemException not-found where nothing is known of it
   */
  ThreadView read(ExpectationKind kind, String key) {
    var whole = expectations.whole(new ExpectationPart(kind, key));
    var links = expectations.links(whole);
    var live = expectations.words(whole, links);
    var words = live.orElseGet(() -> expectations.keptWords(whole));
    var items = new LinkedHashSet<>(whole.items());
    links.values().stream().map(ThreadLink::item).filter(Objects::nonNull).forEach(items::add);
    var rated = rated(items);
    var found = onBoards(Lead.of(whole, rated));
    var role = inRole(whole, found);
    if (rated.isEmpty() && found.items.size() == 1) {
      rated = this.items.of(caller, found.items.iterator().next());
    }
    var advice = advice(whole, found.comments);
    var named = !whole.isAnonymous() && found.themes.isEmpty() && advice.isEmpty();
    var time = spent.of(whole, named);
    var voices =
        Math.max(found.comments.size(), rated.isEmpty() || items.isEmpty() ? 0 : voices(rated));
    var themes = found.themes.values().stream().limit(MOST).toList();
    var clauses = found.clauses.values().stream().limit(MOST).toList();
    var goals = goals(whole);
    var evidence = evidence(whole, named);
    var stations =
        new Stations()
            .with(ThreadStation.ROLE, role.filter(clause -> !clause.waits()).isPresent())
            .with(ThreadStation.QUOTES, voices > 0)
            .with(ThreadStation.VERDICT, themes.stream().anyMatch(one -> one.verdict() != null))
            .with(ThreadStation.AGREED, clauses.stream().anyMatch(one -> one.agreedOn() != null))
            .with(ThreadStation.RATED, !rated.isEmpty())
            .with(ThreadStation.GOAL, !goals.isEmpty())
            .with(ThreadStation.TIME, time.planned() + time.spent() > 0)
            .with(ThreadStation.EVIDENCE, !evidence.isEmpty());
    return new ThreadView(
        kind,
        key,
        words,
        live.isEmpty(),
        stations.there(),
        stations.next(role.isPresent() || !themes.isEmpty(), themes, clauses),
        role.map(one -> new ThreadRole(one.id(), one.text(), one.meaning())).orElse(null),
        quotes(found, rated),
        voices,
        themes,
        clauses,
        rated.stream().limit(RATINGS).map(ThreadReader::rating).toList(),
        advice,
        goals,
        time.planned(),
        time.spent(),
        evidence,
        entries(whole, named),
        expectations.joined(whole));
  }

  private List<Rated> rated(Collection<String> questions) {
    return questions.stream()
        .flatMap(question -> items.of(caller, question).stream())
        .sorted(Comparator.comparing(Rated::closedAt).reversed())
        .toList();
  }

  /**
   * Lists what leads to themes: the statements of one of these.
   *
   * @param comments only of what has neither a theme nor a clause those of its latest rating
   */
  private record Lead(
      Collection<UUID> themes, Collection<UUID> clauses, Collection<UUID> comments) {
    static Lead of(Expectation whole, List<Rated> rated) {
      var themes = whole.ids(ExpectationKind.THEME);
      var clauses = whole.ids(ExpectationKind.CLAUSE);
      var comments = new ArrayList<>(whole.ids(ExpectationKind.ADVICE));
      if (themes.isEmpty() && clauses.isEmpty()) {
        rated.stream()
            .limit(1)
            .flatMap(latest -> latest.comments().stream())
            .forEach(comment -> comments.add(comment.id()));
      }
      return new Lead(themes, clauses, comments);
    }

    boolean leadsFrom(BoardStatementView statement) {
      return isIn(themes, statement.themeId())
          || isIn(clauses, statement.clauseId())
          || isIn(comments, statement.commentId());
    }

    private static boolean isIn(Collection<UUID> ids, @Nullable UUID id) {
      return id != null && ids.contains(id);
    }
  }

  /** Reads the themes that it leads to, with everything in them. */
  private OnBoards onBoards(Lead lead) {
    var found = new OnBoards();
    var own =
        database.ids(
            """
            select board_id from board where board_id = any (array(
              select board_id from board_statement
              where board_id = any (array(
                  select board_id from board where member_id = ? and workspace_id = ?))
                and theme_id is not null
                and (theme_id = any (?) or clause_id = any (?) or comment_id = any (?))))
            order by created_at desc, board_id
            """,
            caller.memberId(),
            caller.workspaceId(),
            lead.themes,
            lead.clauses,
            lead.comments);
    for (var board : own) {
      var view = boards.view(board);
      var wanted = new LinkedHashSet<@Nullable UUID>();
      view.statements().stream()
          .filter(lead::leadsFrom)
          .map(BoardStatementView::themeId)
          .filter(Objects::nonNull)
          .forEach(wanted::add);
      add(found, view, wanted);
    }
    return found;
  }

  /**
   * Shows clauses in the words of the latest version, else of the role.
   *
   * @return the responsibility that is part of the role
   */
  private Optional<Roles.Clause> inRole(Expectation whole, OnBoards found) {
    var ids = new LinkedHashSet<>(whole.ids(ExpectationKind.CLAUSE));
    ids.addAll(found.clauses.keySet());
    var known = new HashMap<UUID, ThreadClause>();
    var ofRole =
        roles.clausesOf(caller.memberId()).stream()
            .filter(clause -> ids.contains(clause.id()))
            .toList();
    ofRole.stream()
        .map(clause -> new ThreadClause(clause.id(), clause.text(), null, null))
        .forEach(clause -> known.put(clause.id(), clause));
    agreements.latest(caller.memberId(), ids).forEach(clause -> known.put(clause.id(), clause));
    found.clauses.clear();
    ids.stream()
        .filter(known::containsKey)
        .forEach(id -> found.clauses.put(id, requireNonNull(known.get(id))));
    return ofRole.stream().filter(clause -> !clause.leftOut()).findFirst();
  }

  private static void add(OnBoards found, BoardView view, Set<@Nullable UUID> wanted) {
    var comments = new LinkedHashMap<UUID, BoardComment>();
    view.comments().forEach(comment -> comments.put(comment.id(), comment));
    var clauses = new LinkedHashMap<UUID, BoardClause>();
    view.clauses().forEach(clause -> clauses.put(clause.id(), clause));
    view.themes().stream()
        .filter(theme -> wanted.contains(theme.id()))
        .forEach(theme -> found.themes.put(theme.id(), theme(view, theme)));
    for (var statement : view.statements()) {
      if (!wanted.contains(statement.themeId())) {
        continue;
      }
      var comment = statement.commentId() == null ? null : comments.get(statement.commentId());
      var clause = statement.clauseId() == null ? null : clauses.get(statement.clauseId());
      if (comment != null) {
        found.comments.add(comment.id());
        if (!comment.field().equals("answer")) {
          found.items.add(comment.questionId());
        }
        found.quotes.add(
            new ThreadQuote(
                comment.surveyId(),
                comment.id(),
                comment.text().substring(statement.start(), statement.end())));
      } else if (clause != null) {
        found.clauses.put(clause.id(), new ThreadClause(clause.id(), clause.text(), null, null));
      }
    }
  }

  private static ThreadTheme theme(BoardView view, ThemeView theme) {
    return new ThreadTheme(
        view.id(),
        theme.id(),
        theme.name(),
        List.of("quote", "model").contains(theme.nameFrom()),
        theme.voices(),
        theme.verdict(),
        theme.reason().isBlank() ? null : theme.reason(),
        theme.decidedAt(),
        theme.published());
  }

  private static List<ThreadQuote> quotes(OnBoards found, List<Rated> rated) {
    if (!found.quotes.isEmpty()) {
      return found.quotes.stream().limit(QUOTES).toList();
    }
    return rated.stream()
        .limit(1)
        .flatMap(
            latest ->
                latest.comments().stream()
                    .map(c -> new ThreadQuote(latest.surveyId(), c.id(), c.text())))
        .limit(QUOTES)
        .toList();
  }

  private static int voices(List<Rated> rated) {
    return rated.getFirst().comments().size();
  }

  private static ThreadRating rating(Rated rated) {
    var total = rated.blocks().stream().filter(block -> block.block().equals("total")).findFirst();
    return new ThreadRating(
        rated.questionId(),
        rated.surveyId(),
        rated.title(),
        rated.closedAt(),
        rated.self(),
        total.map(block -> block.mean()).orElse(null),
        total.map(block -> block.n()).orElse(null));
  }

  /** Lists the lead's replies to advice; the advice itself is read with the results. */
  private List<ThreadAdvice> advice(Expectation whole, Collection<UUID> comments) {
    var given = new LinkedHashSet<>(whole.ids(ExpectationKind.ADVICE));
    given.addAll(comments);
    return database.list(
        """
        select a.survey_id, a.comment_id, a.state, a.reason, a.publish
        from advice_step a join comment c using (comment_id)
          join survey s on s.survey_id = a.survey_id
        where s.lead_id = ? and s.workspace_id = ? and a.state <> 'open'
          and (c.question_id = any (?) or comment_id = any (?))
        order by s.closed_at desc, a.comment_id limit ?
        """,
        row ->
            new ThreadAdvice(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5)),
        caller.memberId(),
        caller.workspaceId(),
        whole.items(),
        given,
        MOST);
  }

  private List<ThreadGoal> goals(Expectation whole) {
    return database.list(
        """
        select g.goal_id, g.title, g.sign, g.state, t.text, g.created_at
        from goal g left join task t on t.goal_id = g.goal_id and t.mark = 'step' and t.state = 'open'
        where g.member_id = ? and g.goal_id = any (?) and g.state <> 'dropped'
        order by g.state = 'active' desc, g.created_at desc limit ?
        """,
        row ->
            new ThreadGoal(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                GoalState.of(row.getString(4)),
                row.getString(5),
                Database.instant(row, "created_at")),
        caller.memberId(),
        whole.ids(ExpectationKind.GOAL),
        MOST);
  }

  /**
   * Selects entries. Those that name a person or a meeting are left out beside links to anonymous
   * answers.
   */
  private static final String ENTRIES =
      """
      from entry e
      where e.member_id = ? and %s and (? or coalesce(e.person_id, e.talk_id) is null and e.helper is null)
      """
          .formatted(ThreadLink.belongs("e"));

  private List<ThreadEvidence> evidence(Expectation whole, boolean named) {
    return database.list(
        "select e.entry_id, e.day, e.text "
            + ENTRIES
            + " and e.evidence order by e.day desc, e.created_at desc limit 50",
        row ->
            new ThreadEvidence(
                row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getString(3)),
        parameters(whole, named));
  }

  private int entries(Expectation whole, boolean named) {
    return database
        .first("select count(*) " + ENTRIES, row -> row.getInt(1), parameters(whole, named))
        .orElse(0);
  }

  private Object[] parameters(Expectation whole, boolean named) {
    var parameters = new ArrayList<Object>(List.of(caller.memberId()));
    parameters.addAll(ThreadLink.belonging(whole));
    parameters.add(named);
    return parameters.toArray();
  }
}
