package io.tenward.agreement;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AgreementChange;
import io.tenward.contract.AgreementClauseDraft;
import io.tenward.contract.AgreementSection;
import io.tenward.contract.ClauseRevision;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.ThemeView;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import io.tenward.role.Roles;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes drafts: where clauses come from, and where their words were voted on. */
@Singleton
class AgreementDraft {
  static final int MOST = 40;
  static final int LONGEST = 300;

  @Inject Caller caller;
  @Inject Roles roles;
  @Inject DecidedThemes themes;
  @Inject Expectations expectations;

  /**
   * Makes the next version as a copy of the one before, or the first one of what applies in the
   * role.
   */
  Agreement begin(List<Agreement> all, Instant now) {
    var draft = new Agreement();
    draft.agreementId = UUID.randomUUID();
    draft.workspaceId = caller.workspaceId();
    draft.memberId = caller.memberId();
    draft.createdAt = now;
    var before = all.stream().findFirst();
    draft.number = before.map(last -> last.number + 1).orElse(1);
    draft.word = before.map(last -> last.word).orElse("");
    write(draft, before.map(Agreement::stored).orElseGet(this::ofRole), now);
    draft.persist();
    return draft;
  }

  /** Writes clauses, each with the vote on its words in an earlier version. */
  static void write(Agreement draft, List<AgreementClause> clauses, Instant now) {
    var earlier = draft.earlier().flatMap(version -> version.stored().stream()).toList();
    draft.write(clauses.stream().map(clause -> clause.carrying(earlier.stream())).toList(), now);
  }

  private List<AgreementClause> ofRole() {
    return roles.clausesOf(caller.memberId()).stream()
        .filter(clause -> clause.applies() && fits(clause.text()))
        .limit(MOST)
        .map(
            clause ->
                of(
                    new AgreementClauseDraft(
                        clause.id(),
                        AgreementSection.DUTY,
                        clause.text(),
                        Optional.ofNullable(clause.meaning())
                            .filter(AgreementDraft::fits)
                            .orElse(null),
                        null),
                    null,
                    clause.origin()))
        .toList();
  }

  /** Tells whether it is one line and short enough. */
  private static boolean fits(String text) {
    return !text.isBlank()
        && text.equals(text.strip())
        && text.lines().count() == 1
        && text.codePointCount(0, text.length()) <= LONGEST;
  }

  /**
   * @throws ProblemException invalid-request with duplicate, unknown-thread or too-many
   */
  void change(Agreement agreement, AgreementChange change, Instant now) {
    requireDistinct(change.clauses());
    var inRole =
        roles.clausesOf(caller.memberId()).stream()
            .collect(Collectors.toMap(Roles.Clause::id, Function.identity()));
    var taken =
        agreement.stored().stream()
            .collect(Collectors.toMap(AgreementClause::id, Function.identity()));
    var decided = themes.all();
    var clauses = new ArrayList<AgreementClause>();
    for (int i = 0; i < change.clauses().size(); i++) {
      var draft = change.clauses().get(i);
      var theme = theme(draft, taken.get(draft.id()), decided, i);
      if (theme != null) {
        expectations.carry(
            ExpectationPart.of(ExpectationKind.THEME, theme.id()),
            ExpectationPart.of(ExpectationKind.CLAUSE, draft.id()));
      }
      var known = inRole.get(draft.id());
      clauses.add(of(draft, theme, known == null ? "own" : known.origin()));
    }
    agreement.word = change.word();
    write(agreement, clauses, now);
    var added = new LinkedHashMap<UUID, String>();
    change.clauses().stream()
        .filter(clause -> !inRole.containsKey(clause.id()))
        .forEach(clause -> added.put(clause.id(), clause.text()));
    if (!added.isEmpty()) {
      roles.add(caller, added, now);
    }
  }

  /** Stays as it was when it was taken in, also when the theme is gone. */
  private static AgreementClause.@Nullable Theme theme(
      AgreementClauseDraft draft,
      @Nullable AgreementClause taken,
      Map<UUID, ThemeView> decided,
      int place) {
    var id = draft.themeId();
    if (id == null) {
      return null;
    }
    if (taken != null && taken.theme() != null && taken.theme().id().equals(id)) {
      return taken.theme();
    }
    var theme = decided.get(id);
    if (theme == null) {
      throw ProblemException.invalid("There is no such theme with a verdict")
          .field("/clauses/" + place + "/themeId", "unknown-thread");
    }
    return new AgreementClause.Theme(id, theme.name(), theme.voices());
  }

  private static AgreementClause of(
      AgreementClauseDraft draft, AgreementClause.@Nullable Theme theme, String origin) {
    return new AgreementClause(
        draft.id(),
        draft.section(),
        draft.text(),
        draft.why(),
        theme,
        origin,
        ClauseRevision.NEW,
        null,
        null,
        null);
  }

  private static void requireDistinct(List<AgreementClauseDraft> clauses) {
    var seen = new HashSet<UUID>();
    var problem = ProblemException.invalid("An id appears twice");
    for (int i = 0; i < clauses.size(); i++) {
      if (!seen.add(clauses.get(i).id())) {
        problem.field("/clauses/" + i + "/id", "duplicate");
      }
    }
    problem.throwIfAny();
  }
}
