package io.tenward.home;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.BoardView.StatementView;
import io.tenward.board.view.Boards;
import io.tenward.board.view.ThemeView;
import io.tenward.growth.ThreadLink;
import io.tenward.growth.Threads;
import io.tenward.rating.item.RatedItems;
import io.tenward.rating.item.RatedItems.Rated;
import io.tenward.week.SpentQuery;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Follows one expectation through what the lead may read: boards and released results hold the
 * rules of release, and nothing is read past them.
 */
@Singleton
class ThreadReader {
  private static final int QUOTES = 5;
  private static final int MOST = 20;

  private final Database database;
  private final Caller caller;
  private final Threads threads;
  private final RatedItems items;
  private final BoardTable boardTable;
  private final Boards boards;
  private final SpentQuery spent;

  ThreadReader(
      Database database,
      Caller caller,
      Threads threads,
      RatedItems items,
      BoardTable boardTable,
      Boards boards,
      SpentQuery spent) {
    this.database = database;
    this.caller = caller;
    this.threads = threads;
    this.items = items;
    this.boardTable = boardTable;
    this.boards = boards;
    this.spent = spent;
  }

  /** What boards say of it. */
  private static final class OnBoards {
    final List<ThreadView.Quote> quotes = new ArrayList<>();
    final Set<UUID> comments = new LinkedHashSet<>();
    final Set<String> items = new HashSet<>();
    final Map<UUID, ThreadView.Theme> themes = new LinkedHashMap<>();
    final Map<UUID, ThreadView.Clause> clauses = new LinkedHashMap<>();
  }

  /**
   * @throws ProblemException not-found where nothing is known of it
   */
  ThreadView read(ThreadLink.Draft asked) {
    var link = threads.find(asked);
    var words = link.map(ThreadLink::words).orElseGet(() -> keptWords(asked));
    var item =
        asked.kind() == ThreadLink.Kind.CLAUSE
            ? "clause." + asked.key()
            : link.map(ThreadLink::item).orElse(null);
    var rated = item == null ? List.<Rated>of() : items.of(caller, item);
    var found = link.isPresent() ? onBoards(Lead.of(asked, rated)) : new OnBoards();
    inAgreement(asked, found.themes.keySet())
        .forEach(clause -> found.clauses.put(clause.id(), clause));
    if (rated.isEmpty() && found.items.size() == 1) {
      rated = items.of(caller, found.items.iterator().next());
    }
    var evidence = evidence(asked);
    var time = spent.of(asked, asItem(asked));
    return new ThreadView(
        asked.kind(),
        asked.key(),
        words,
        link.isEmpty(),
        quotes(found, rated),
        Math.max(found.comments.size(), item == null || rated.isEmpty() ? 0 : voices(rated)),
        found.themes.values().stream().limit(MOST).toList(),
        found.clauses.values().stream().limit(MOST).toList(),
        rated.stream().map(ThreadReader::rating).toList(),
        advice(asked, item, found.comments),
        goals(asked),
        time.planned(),
        time.spent(),
        evidence,
        entries(asked));
  }

  /**
   * What it was called when something was hung there.
   *
   * @throws ProblemException not-found where nothing was
   */
  private String keptWords(ThreadLink.Draft asked) {
    return database
        .first(
            """
            select thread_words from (
              select member_id, thread_kind, thread_key, thread_words from goal
              union all select member_id, thread_kind, thread_key, thread_words from task
              union all select member_id, thread_kind, thread_key, thread_words from entry
            ) hung
            where member_id = ? and thread_kind = ? and thread_key = ?
            """,
            row -> row.getString(1),
            caller.memberId(),
            asked.kind().word(),
            asked.key())
        .orElseThrow(() -> ProblemException.notFound("There is nothing under this id"));
  }

  /**
   * What leads to a theme: the statements of which this part is one of these.
   *
   * @param column of the part
   */
  private record Lead(
      String column, Function<StatementView, @Nullable UUID> part, Collection<UUID> ids) {
    static Lead of(ThreadLink.Draft asked, List<Rated> rated) {
      return switch (asked.kind()) {
        case THEME -> new Lead("theme_id", StatementView::themeId, id(asked));
        case CLAUSE -> new Lead("clause_id", StatementView::clauseId, id(asked));
        case ADVICE -> new Lead("comment_id", StatementView::commentId, id(asked));
        case ITEM -> new Lead("comment_id", StatementView::commentId, latest(rated));
      };
    }

    private static List<UUID> id(ThreadLink.Draft asked) {
      return List.of(UUID.fromString(asked.key()));
    }

    private static List<UUID> latest(List<Rated> rated) {
      return rated.stream()
          .limit(1)
          .flatMap(one -> one.comments().stream())
          .map(comment -> comment.id())
          .toList();
    }

    boolean leadsFrom(StatementView statement) {
      var id = part.apply(statement);
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
                and theme_id is not null and %s = any (?)))
            order by created_at desc, board_id
            """
                .formatted(lead.column),
            caller.memberId(),
            caller.workspaceId(),
            lead.ids);
    for (var board : own) {
      var view = boards.read(boardTable.of(caller, board)).view();
      var wanted = new LinkedHashSet<@Nullable UUID>();
      view.statements().stream()
          .filter(lead::leadsFrom)
          .map(StatementView::themeId)
          .filter(Objects::nonNull)
          .forEach(wanted::add);
      add(found, view, wanted);
    }
    return found;
  }

  /** In the words of the latest version: the clause itself, or those that came from its themes. */
  private List<ThreadView.Clause> inAgreement(ThreadLink.Draft asked, Set<UUID> themes) {
    return database.list(
        """
        select distinct on (c ->> 'id') c ->> 'id', c ->> 'text', a.number, a.agreed_on
        from agreement a, jsonb_array_elements(a.clauses::jsonb) c
        where a.member_id = ?
          and (? and c ->> 'id' = ? or (c -> 'theme' ->> 'id')::uuid = any (?))
        order by c ->> 'id', a.number desc
        """,
        row ->
            new ThreadView.Clause(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class)),
        caller.memberId(),
        asked.kind() == ThreadLink.Kind.CLAUSE,
        asked.key(),
        themes);
  }

  private static void add(OnBoards found, BoardView view, Set<@Nullable UUID> wanted) {
    var comments = new LinkedHashMap<UUID, BoardView.Comment>();
    view.comments().forEach(comment -> comments.put(comment.id(), comment));
    var clauses = new LinkedHashMap<UUID, BoardView.Clause>();
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
            new ThreadView.Quote(
                comment.surveyId(),
                comment.id(),
                comment.text().substring(statement.start(), statement.end())));
      } else if (clause != null) {
        found.clauses.put(
            clause.id(), new ThreadView.Clause(clause.id(), clause.text(), null, null));
      }
    }
  }

  private static ThreadView.Theme theme(BoardView view, ThemeView theme) {
    return new ThreadView.Theme(
        view.id(),
        theme.id(),
        theme.name(),
        theme.voices(),
        theme.verdict(),
        theme.reason().isBlank() ? null : theme.reason(),
        theme.decidedAt(),
        theme.published());
  }

  private static List<ThreadView.Quote> quotes(OnBoards found, List<Rated> rated) {
    if (!found.quotes.isEmpty()) {
      return found.quotes.stream().limit(QUOTES).toList();
    }
    return rated.stream()
        .limit(1)
        .flatMap(
            latest ->
                latest.comments().stream()
                    .map(c -> new ThreadView.Quote(latest.surveyId(), c.id(), c.text())))
        .limit(QUOTES)
        .toList();
  }

  private static int voices(List<Rated> rated) {
    return rated.getFirst().comments().size();
  }

  private static ThreadView.Rating rating(Rated rated) {
    var total = rated.blocks().stream().filter(block -> block.block().equals("total")).findFirst();
    return new ThreadView.Rating(
        rated.surveyId(),
        rated.title(),
        rated.closedAt(),
        rated.self(),
        total.map(block -> block.mean()).orElse(null),
        total.map(block -> block.n()).orElse(null));
  }

  /** The lead's replies; what was advised is read with the results. */
  private List<ThreadView.Advice> advice(
      ThreadLink.Draft asked, @Nullable String item, Collection<UUID> comments) {
    var one = asked.kind() == ThreadLink.Kind.ADVICE;
    return database.list(
        """
        select a.survey_id, a.comment_id, a.state, a.reason, a.publish
        from advice_step a join comment c using (comment_id)
          join survey s on s.survey_id = a.survey_id
        where s.lead_id = ? and s.workspace_id = ? and a.state <> 'open'
          and (? and a.comment_id::text = ? or not ? and (c.question_id = ? or comment_id = any (?)))
        order by s.closed_at desc, a.comment_id limit ?
        """,
        row ->
            new ThreadView.Advice(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getBoolean(5)),
        caller.memberId(),
        caller.workspaceId(),
        one,
        asked.key(),
        one,
        item,
        comments,
        MOST);
  }

  /**
   * Of a goal, of an entry, or of the goal that an entry belongs to; an item has its advice, too.
   */
  private static String hangs(String table) {
    return "(%1$s.thread_kind = ? and %1$s.thread_key = ? or %1$s.thread_item = ?)"
        .formatted(table);
  }

  private static @Nullable String asItem(ThreadLink.Draft asked) {
    return asked.kind() == ThreadLink.Kind.ITEM ? asked.key() : null;
  }

  private List<ThreadView.Goal> goals(ThreadLink.Draft asked) {
    return database.list(
        """
        select g.goal_id, g.title, g.sign, g.state, t.text, g.created_at
        from goal g left join task t on t.goal_id = g.goal_id and t.mark = 'step' and t.state = 'open'
        where g.member_id = ? and %s and g.state <> 'dropped'
        order by g.state = 'active' desc, g.created_at desc limit ?
        """
            .formatted(hangs("g")),
        row ->
            new ThreadView.Goal(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Database.instant(row, "created_at")),
        caller.memberId(),
        asked.kind().word(),
        asked.key(),
        asItem(asked),
        MOST);
  }

  private static final String ENTRIES =
      """
      from entry e left join goal g on g.goal_id = e.goal_id and g.member_id = e.member_id
      where e.member_id = ? and (%s or %s)
      """
          .formatted(hangs("e"), hangs("g"));

  private List<ThreadView.Evidence> evidence(ThreadLink.Draft asked) {
    return database.list(
        "select e.entry_id, e.day, e.text "
            + ENTRIES
            + " and e.evidence order by e.day desc, e.created_at desc limit 50",
        row ->
            new ThreadView.Evidence(
                row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getString(3)),
        parameters(asked));
  }

  private int entries(ThreadLink.Draft asked) {
    return database
        .first("select count(*) " + ENTRIES, row -> row.getInt(1), parameters(asked))
        .orElse(0);
  }

  private @Nullable Object[] parameters(ThreadLink.Draft asked) {
    var word = asked.kind().word();
    return new @Nullable Object[] {
      caller.memberId(), word, asked.key(), asItem(asked), word, asked.key(), asItem(asked)
    };
  }
}
