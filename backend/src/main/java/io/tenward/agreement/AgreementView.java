package io.tenward.agreement;

import io.tenward.board.state.Verdict;
import io.tenward.board.view.ThemeView;
import io.tenward.role.Roles;
import io.tenward.survey.core.SurveyState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The contract's Agreement: a version as its lead reads it. */
record AgreementView(
    UUID id,
    int number,
    Agreement.State state,
    String word,
    List<Clause> clauses,
    List<LeftOutTheme> leftOut,
    List<Suggestion> suggestions,
    @Nullable Vote vote,
    @Nullable Instant askedByNameAt,
    @Nullable LocalDate agreedOn,
    @Nullable String talk,
    Agreement.Visible visible,
    Instant createdAt,
    Instant changedAt) {

  record Vote(UUID surveyId, SurveyState state, Instant closesAt, boolean resultsReady) {}

  /**
   * @param verdict where it is no longer realistic
   */
  record Theme(UUID id, String name, int voices, @Nullable Verdict verdict) {
    static @Nullable Theme of(AgreementClause.@Nullable Theme from, Map<UUID, ThemeView> decided) {
      if (from == null) {
        return null;
      }
      var now = decided.get(from.id());
      var verdict = now == null || now.verdict() == Verdict.REALISTIC ? null : now.verdict();
      return new Theme(from.id(), from.name(), from.voices(), verdict);
    }
  }

  record Clause(
      UUID id,
      AgreementClause.Section section,
      String text,
      @Nullable String why,
      @Nullable Theme theme,
      String origin,
      AgreementClause.Change change,
      @Nullable String before,
      @Nullable UUID votedIn,
      @Nullable String answer) {
    static Clause of(AgreementClause clause, Map<UUID, ThemeView> decided, boolean draft) {
      return new Clause(
          clause.id(),
          clause.section(),
          clause.text(),
          clause.why(),
          Theme.of(clause.theme(), decided),
          clause.origin(),
          clause.change(),
          clause.before(),
          draft && clause.isVotedOn() ? null : clause.votedIn(),
          clause.answer());
    }
  }

  /**
   * @param kind theme or clause
   */
  record Suggestion(
      UUID id, String kind, String text, @Nullable String why, @Nullable Integer voices) {
    static Suggestion of(ThemeView theme) {
      return new Suggestion(
          theme.id(),
          "theme",
          theme.name(),
          theme.reason().isBlank() ? null : theme.reason(),
          theme.voices());
    }

    static Suggestion of(Roles.Clause clause) {
      return new Suggestion(clause.id(), "clause", clause.text(), clause.meaning(), null);
    }
  }
}
