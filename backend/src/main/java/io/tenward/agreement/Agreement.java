package io.tenward.agreement;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AgreedVersion;
import io.tenward.contract.AgreementState;
import io.tenward.contract.AgreementSummary;
import io.tenward.contract.AgreementTurnout;
import io.tenward.contract.AgreementVisible;
import io.tenward.contract.LeftOutTheme;
import io.tenward.contract.VersionChanges;
import io.tenward.form.SurveyProblem;
import io.tenward.survey.Votes;
import io.tenward.survey.Votes.Vote;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores one version of what a lead agreed on with others. Its state is computed: launching the
 * vote or asking by name proposes it, cancelling the vote makes it a draft again, a day makes it
 * agreed, a later version supersedes it.
 */
@Entity
class Agreement extends PanacheEntityBase {
  @Id UUID agreementId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column int number;
  @Column String word = "";

  /** The JSON is a list of AgreementClause. */
  @Column String clauses = "[]";

  /** The JSON is a list of LeftOutTheme. */
  @Column String leftOut = "[]";

  @Column @Nullable UUID surveyId;
  @Column @Nullable Instant askedByNameAt;
  @Column @Nullable LocalDate agreedOn;
  @Column @Nullable String talk;

  /** The JSON is an AgreementTurnout, as it was on the day. */
  @Column @Nullable String turnout;

  @Enumerated(EnumType.STRING)
  AgreementVisible visible = AgreementVisible.ME;

  @Column byte @Nullable [] linkHash;
  @Column Instant createdAt;
  @Column Instant changedAt;
  @Version long version;

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  static Agreement of(Caller caller, UUID agreementId) {
    return own(caller, Agreement.findById(agreementId));
  }

  /** Locks it: nobody else changes it until this transaction ends. */
  static Agreement toChange(Caller caller, UUID agreementId) {
    return own(caller, Agreement.findById(agreementId, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Agreement own(Caller caller, @Nullable Agreement agreement) {
    return Optional.ofNullable(agreement)
        .filter(one -> one.memberId.equals(caller.memberId()))
        .filter(one -> one.workspaceId.equals(caller.workspaceId()))
        .orElseThrow(
            () -> ProblemException.notFound("This agreement does not exist or is not yours"));
  }

  /** Lists all versions, latest first. */
  static List<Agreement> ofMember(UUID memberId) {
    return list("memberId = ?1 order by number desc", memberId);
  }

  /** Finds the version that this survey votes on. */
  static Optional<Agreement> ofVote(UUID surveyId) {
    return find("surveyId", surveyId).firstResultOptional();
  }

  static Optional<Agreement> ofLink(byte[] linkHash) {
    return find("linkHash", (Object) linkHash).firstResultOptional();
  }

  /** Returns the vote, launched or not. */
  Optional<Vote> vote() {
    return surveyId == null ? Optional.empty() : Votes.find(surveyId);
  }

  /** Tells whether the version can no longer change, because people vote on it or agreed on it. */
  boolean isFrozen() {
    return agreedOn != null || askedByNameAt != null || vote().filter(Vote::isProposed).isPresent();
  }

  AgreementState state() {
    if (!isFrozen()) {
      return AgreementState.DRAFT;
    }
    var later =
        Agreement.<Agreement>list("memberId = ?1 and number > ?2", memberId, number).stream();
    var superseded =
        agreedOn == null
            ? later.anyMatch(Agreement::isFrozen)
            : later.anyMatch(other -> other.agreedOn != null);
    return superseded
        ? AgreementState.SUPERSEDED
        : agreedOn == null ? AgreementState.PROPOSED : AgreementState.AGREED;
  }

  /**
   * @throws ProblemException not-a-draft
   */
  void requireDraft() {
    if (isFrozen()) {
      throw ProblemException.of(
          SurveyProblem.NOT_A_DRAFT, "The agreement has already been proposed or agreed");
    }
  }

  /** Lists its clauses, compared with the version that was agreed last before it. */
  List<AgreementClause> clauses() {
    var agreed =
        agreedBefore().stream()
            .flatMap(before -> before.stored().stream())
            .collect(toMap(AgreementClause::id, identity()));
    return stored().stream().map(clause -> clause.since(agreed.get(clause.id()))).toList();
  }

  private Optional<Agreement> agreedBefore() {
    return earlier().filter(version -> version.agreedOn != null).findFirst();
  }

  /** Says what it changes in the version that was agreed last before it, if there is one. */
  @Nullable VersionChanges changes() {
    return agreedBefore()
        .map(
            before ->
                new VersionChanges(
                    before.number,
                    Objects.requireNonNull(before.agreedOn),
                    ComparedClauses.between(before.stored(), stored())))
        .orElse(null);
  }

  /** Lists the versions before it, latest first. */
  Stream<Agreement> earlier() {
    return ofMember(memberId).stream().filter(other -> other.number < number);
  }

  /** Lists the versions up to this one that were agreed, latest first. */
  Stream<Agreement> agreed() {
    return ofMember(memberId).stream()
        .filter(version -> version.agreedOn != null && version.number <= number);
  }

  AgreedVersion agreedVersion() {
    return new AgreedVersion(agreementId, number, Objects.requireNonNull(agreedOn));
  }

  /** Lists its clauses without comparing them. */
  List<AgreementClause> stored() {
    return Json.read(clauses, new TypeReference<>() {});
  }

  /** Tells whether the version says what was agreed last, so that there is nothing to vote on. */
  boolean isUnchanged() {
    var agreed = agreedBefore().map(Agreement::stored).orElse(List.of());
    return ComparedClauses.between(agreed, stored()).isEmpty();
  }

  /** Says by clause of this version on which day its wording was first agreed on, if it was. */
  Map<UUID, @Nullable LocalDate> agreedSince() {
    var said = new HashMap<UUID, AgreementClause>();
    var days = new HashMap<UUID, @Nullable LocalDate>();
    for (var version : ofMember(memberId).reversed()) {
      if (version.number > number || version.agreedOn == null && version != this) {
        continue;
      }
      for (var clause : version.stored()) {
        var before = said.put(clause.id(), clause);
        if (before == null || !clause.saysTheSameAs(before)) {
          days.put(clause.id(), version.agreedOn);
        }
      }
    }
    return days;
  }

  AgreementSummary summary() {
    return new AgreementSummary(
        agreementId, number, state(), stored().size(), agreedOn, visible, changedAt);
  }

  void write(List<AgreementClause> written, Instant now) {
    clauses = Json.write(written);
    changedAt = now;
  }

  void change(UnaryOperator<AgreementClause> change, Instant now) {
    write(clauses().stream().map(change).toList(), now);
  }

  List<LeftOutTheme> leftOut() {
    return Json.read(leftOut, new TypeReference<>() {});
  }

  Optional<AgreementTurnout> turnout() {
    return Optional.ofNullable(turnout).map(json -> Json.read(json, new TypeReference<>() {}));
  }

  void keep(Optional<AgreementTurnout> counted) {
    turnout = counted.map(Json::write).orElse(null);
  }

  void leaveOut(List<LeftOutTheme> themes) {
    leftOut = Json.write(themes);
  }
}
