package io.tenward.board.view;

import io.tenward.base.sql.Database;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardStatement;
import io.tenward.board.state.History;
import io.tenward.board.state.MemberLanguage;
import io.tenward.board.state.State;
import io.tenward.board.state.StateTables;
import io.tenward.board.state.StoredSynthesis;
import io.tenward.board.state.Theme;
import io.tenward.board.state.ThemeFamilies;
import io.tenward.contract.BoardClause;
import io.tenward.contract.BoardComment;
import io.tenward.contract.BoardGroup;
import io.tenward.contract.BoardQuestion;
import io.tenward.contract.BoardSurvey;
import io.tenward.contract.BoardView;
import io.tenward.contract.ThemeTension;
import io.tenward.contract.ThemeView;
import io.tenward.model.LanguageModel;
import io.tenward.synthesis.Keywords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Shows a board to its lead: its rows together with the words of its statements. */
public final class BoardReading {
  private final BoardOut out;
  private final Board board;
  private final StateTables.Loaded loaded;
  private final Material material;
  private final Optional<LanguageModel> model;
  private final History.Ends ends;
  private final ReadableBoard readable;
  private final ThemeNames names;
  private final ThemeFamilies families;
  private final Set<UUID> published;

  BoardReading(
      Database database,
      BoardOut out,
      Board board,
      StateTables.Loaded loaded,
      Material material,
      StoredSynthesis gathered,
      Optional<LanguageModel> model) {
    this.out = out;
    this.board = board;
    this.loaded = loaded;
    this.material = material;
    this.model = model;
    this.ends = new History(database, board).ends();
    this.readable = new ReadableBoard(loaded.state(), loaded.statements(), material.texts());
    this.names = new ThemeNames(readable, MemberLanguage.of(database, board.memberId()));
    this.families = new ThemeFamilies(gathered, board.coarseness(), readable.themes().size());
    this.published = PublishedThemes.of(database, board.id());
  }

  public Material material() {
    return material;
  }

  ReadableBoard readable() {
    return readable;
  }

  public BoardView view() {
    var origins = Origins.of(material, readable.texts());
    return new BoardView(
        board.id(),
        board.title(),
        board.role(),
        board.version(),
        board.coarseness(),
        ends.undo(),
        ends.redo(),
        board.synthesis().view(),
        model.filter(material::mayBeSentTo).map(one -> one.address().model()).orElse(null),
        BoardNotices.of(board, material, readable, loaded.statements(), model),
        origins.surveys(),
        origins.groups(),
        origins.questions(),
        origins.comments(),
        origins.clauses(),
        views(readable.themes()),
        readable.placements().stream()
            .map(placement -> out.statement(readable.statement(placement), placement))
            .toList(),
        TensionHomes.of(loaded.state(), readable));
  }

  public List<DecidedTheme> decided() {
    return DecidedTheme.on(readable, names);
  }

  private List<ThemeView> views(Collection<Theme> themes) {
    var words = themes.isEmpty() ? Map.<UUID, List<String>>of() : words();
    return themes.stream()
        .map(theme -> view(theme, words.getOrDefault(theme.id(), List.of())))
        .toList();
  }

  /** Finds the keywords that distinguish a theme from all others, so every theme is compared. */
  private Map<UUID, List<String>> words() {
    var said = new ArrayList<List<String>>();
    var themes = readable.themes();
    for (var theme : themes) {
      said.add(readable.inside(theme).stream().map(p -> readable.words(p.id())).toList());
    }
    var found = Keywords.of(said);
    var words = new HashMap<UUID, List<String>>();
    for (int i = 0; i < found.size(); i++) {
      words.put(themes.get(i).id(), found.get(i));
    }
    return words;
  }

  private ThemeView view(Theme theme, List<String> words) {
    var family = families.of(readable.inside(theme));
    return new ThemeView(
        theme.id(),
        names.of(theme),
        ThemeNames.origin(theme),
        ThemeNames.origin(theme).equals("anchor") ? theme.anchor() : null,
        words,
        count(theme, BoardStatement::commentId),
        count(theme, BoardStatement::clauseId),
        theme.verdict(),
        theme.reason(),
        theme.horizon(),
        theme.decidedAt(),
        family == null ? null : names.of(family),
        published.contains(theme.id()),
        theme.held(),
        theme.placed() ? theme.position() : null,
        theme.anchor());
  }

  private int count(Theme theme, Function<BoardStatement, UUID> text) {
    return (int)
        readable.inside(theme).stream()
            .map(placement -> text.apply(readable.statement(placement)))
            .filter(Objects::nonNull)
            .distinct()
            .count();
  }

  /** Says where the statements of a board come from. */
  record Origins(
      List<BoardSurvey> surveys,
      List<BoardGroup> groups,
      List<BoardQuestion> questions,
      List<BoardComment> comments,
      List<BoardClause> clauses) {

    /**
     * @param texts ids of the comments and clauses that statements of the board stand in
     */
    public static Origins of(Material material, Set<UUID> texts) {
      var comments =
          material.comments().stream().filter(comment -> texts.contains(comment.id())).toList();
      return new Origins(
          surveys(material),
          groups(material, comments),
          questions(material, comments),
          comments,
          material.clauses().stream().filter(clause -> texts.contains(clause.id())).toList());
    }

    private static List<BoardSurvey> surveys(Material material) {
      return material.surveys().stream()
          .map(
              survey -> {
                var results = survey.results();
                return new BoardSurvey(
                    results.surveyId(),
                    results.title(),
                    results.closedAt(),
                    survey.manifest().zone(),
                    BoardNotices.labelled(survey),
                    results.k(),
                    results.counted(),
                    results.named().size());
              })
          .toList();
    }

    private static List<BoardGroup> groups(Material material, List<BoardComment> comments) {
      var carried = new HashSet<@Nullable UUID>();
      comments.forEach(comment -> carried.add(comment.launchGroupId()));
      var groups = new ArrayList<BoardGroup>();
      for (var survey : material.surveys()) {
        var id = survey.results().surveyId();
        survey.results().participation().stream()
            .filter(group -> carried.contains(group.id()))
            .map(group -> new BoardGroup(group.id(), id, group.kind(), group.name()))
            .forEach(groups::add);
      }
      return groups;
    }

    private static List<BoardQuestion> questions(Material material, List<BoardComment> comments) {
      record Asked(UUID surveyId, String questionId) {}
      var asked = new HashSet<Asked>();
      comments.forEach(comment -> asked.add(new Asked(comment.surveyId(), comment.questionId())));
      var questions = new ArrayList<BoardQuestion>();
      for (var survey : material.surveys()) {
        var id = survey.results().surveyId();
        survey.manifest().questions().stream()
            .filter(question -> asked.contains(new Asked(id, question.id())))
            .map(question -> new BoardQuestion(question.id(), id, question.text()))
            .forEach(questions::add);
      }
      return questions;
    }
  }

  /** Finds the themes in which the sides of a tension stand now. */
  static final class TensionHomes {
    /** Lists contradictions; one whose words are all gone on one side is left out. */
    static List<ThemeTension> of(State state, ReadableBoard readable) {
      var views = new ArrayList<ThemeTension>();
      for (var tension : state.tensions().values()) {
        var one = tension.one().stream().filter(readable::has).toList();
        var other = tension.other().stream().filter(readable::has).toList();
        if (!one.isEmpty() && !other.isEmpty()) {
          views.add(
              new ThemeTension(
                  tension.id(), home(state, one), home(state, other), one, other, tension.state()));
        }
      }
      return views;
    }

    /** Finds where most of them stand, and nothing where all are without a theme. */
    private static @Nullable UUID home(State state, List<UUID> statements) {
      var counts = new LinkedHashMap<UUID, Integer>();
      for (var id : statements) {
        var placement = state.placements().get(id);
        var theme = placement == null ? null : placement.themeId();
        if (theme != null) {
          counts.merge(theme, 1, Integer::sum);
        }
      }
      return counts.entrySet().stream()
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .orElse(null);
    }
  }
}
