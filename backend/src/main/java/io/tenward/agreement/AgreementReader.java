package io.tenward.agreement;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.sql.Database;
import io.tenward.contract.AgreementClauseView;
import io.tenward.contract.AgreementStanding;
import io.tenward.contract.AgreementView;
import io.tenward.contract.AgreementVote;
import io.tenward.contract.ClauseOrigin;
import io.tenward.contract.ClauseRating;
import io.tenward.contract.ClauseStanding;
import io.tenward.contract.ClauseSuggestion;
import io.tenward.contract.ClauseTheme;
import io.tenward.contract.NamedVote;
import io.tenward.contract.PersonStance;
import io.tenward.contract.RatedItem;
import io.tenward.contract.ThemeView;
import io.tenward.contract.Verdict;
import io.tenward.contract.VoteReply;
import io.tenward.contract.VotedClause;
import io.tenward.rating.item.RatedItems;
import io.tenward.results.ReleaseState;
import io.tenward.results.ResultsCache;
import io.tenward.results.publish.PublishedReplies.VoteReplies;
import io.tenward.role.Roles;
import io.tenward.survey.Votes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins an agreement with what boards, the role, votes and ratings say of its clauses. */
@Singleton
class AgreementReader implements VoteReplies {
  @Inject Database database;
  @Inject Caller caller;
  @Inject DecidedThemes themes;
  @Inject Roles roles;
  @Inject ResultsCache released;
  @Inject RatedItems items;
  @Inject AgreementStances stances;
  @Inject AgreementVotes votes;

  AgreementView view(Agreement agreement) {
    var decided = themes.all();
    var clauses = agreement.clauses();
    var draft = !agreement.isFrozen();
    var since = agreement.agreedSince();
    return new AgreementView(
        agreement.agreementId,
        agreement.number,
        agreement.state(),
        agreement.changes(),
        agreement.word,
        clauses.stream()
            .map(clause -> clause(clause, decided, draft, since.get(clause.id())))
            .toList(),
        draft ? themes.leftOut() : agreement.leftOut(),
        draft ? suggestions(clauses, decided) : List.of(),
        agreement.vote().map(AgreementReader::vote).orElse(null),
        agreement.askedByNameAt,
        votes.byNameObstacle(agreement).map(ProblemCode::slug).orElse(null),
        votes.notByName(agreement).map(List::copyOf).orElse(null),
        agreement.turnout().or(() -> votes.turnout(agreement)).orElse(null),
        agreement.agreedOn,
        agreement.talk,
        agreement.visible,
        agreement.createdAt,
        agreement.changedAt);
  }

  private static AgreementVote vote(Votes.Vote vote) {
    return new AgreementVote(vote.surveyId(), vote.state(), vote.closesAt(), vote.resultsReady());
  }

  /** Suggests realistic themes and clauses of the role that are not in the agreement yet. */
  private List<ClauseSuggestion> suggestions(
      List<AgreementClause> clauses, Map<UUID, ThemeView> decided) {
    var taken = new HashSet<UUID>();
    for (var clause : clauses) {
      taken.add(clause.id());
      if (clause.theme() != null) {
        taken.add(clause.theme().id());
      }
    }
    return Stream.concat(
            decided.values().stream()
                .filter(
                    theme -> theme.verdict() == Verdict.REALISTIC && !taken.contains(theme.id()))
                .map(AgreementReader::suggestion),
            roles.clausesOf(caller.memberId()).stream()
                .filter(clause -> clause.applies() && !taken.contains(clause.id()))
                .map(AgreementReader::suggestion))
        .toList();
  }

  AgreementStanding standing(Agreement agreement) {
    var stated = stances.of(agreement);
    return new AgreementStanding(standing(agreement, stated), stated);
  }

  private List<ClauseStanding> standing(Agreement agreement, List<PersonStance> stated) {
    var released = new HashMap<UUID, Optional<ReleasedVotes>>();
    var evidence = evidence();
    return agreement.clauses().stream()
        .map(
            clause -> {
              var surveyId = clause.votedIn();
              var vote =
                  surveyId == null
                      ? Optional.<ReleasedVotes>empty()
                      : released.computeIfAbsent(surveyId, votes::result);
              return new ClauseStanding(
                  clause.id(),
                  vote.flatMap(read -> read.votes(clause.id())).orElse(null),
                  vote.flatMap(read -> read.outcome(clause.id())).orElse(null),
                  vote.flatMap(read -> read.item(clause.id()))
                      .map(RatedItem::withoutFigures)
                      .orElse(List.of()),
                  vote.flatMap(read -> read.item(clause.id()))
                      .map(RatedItem::inexact)
                      .orElse(List.of()),
                  vote.map(read -> read.reasons(clause.id())).orElse(List.of()),
                  Stream.concat(
                          vote.stream().flatMap(read -> read.named(clause.id()).stream()),
                          stated.stream()
                              .filter(one -> clause.id().equals(one.clauseId()))
                              .map(one -> new NamedVote(one.name(), one.vote(), one.why())))
                      .toList(),
                  rating(clause.id()),
                  evidence.getOrDefault(clause.id().toString(), 0));
            })
        .toList();
  }

  private @Nullable ClauseRating rating(UUID clauseId) {
    return items.of(caller, AgreementClause.questionId(clauseId)).stream()
        .findFirst()
        .map(
            rated -> {
              var total =
                  rated.blocks().stream().filter(b -> b.block().equals("total")).findFirst();
              return new ClauseRating(
                  rated.surveyId(),
                  rated.self(),
                  total.map(block -> block.mean()).orElse(null),
                  total.map(block -> block.n()).orElse(null));
            })
        .orElse(null);
  }

  private Map<String, Integer> evidence() {
    return database
        .list(
            """
            select coalesce(e.thread_key, g.thread_key), count(*)
            from entry e left join goal g on g.goal_id = e.goal_id and g.member_id = e.member_id
            where e.member_id = ? and e.evidence
              and 'clause' in (e.thread_kind, g.thread_kind)
            group by 1
            """,
            row -> Map.entry(row.getString(1), row.getInt(2)),
            caller.memberId())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Optional<VoteReply> of(UUID surveyId) {
    return Agreement.ofVote(surveyId)
        .filter(agreement -> agreement.vote().filter(Votes.Vote::resultsReady).isPresent())
        .map(agreement -> reply(agreement, surveyId));
  }

  private VoteReply reply(Agreement agreement, UUID surveyId) {
    var survey = ReleaseState.ofLaunched(database, surveyId);
    var votes = new ReleasedVotes(released.read(survey));
    return new VoteReply(
        agreement.number,
        agreement.state(),
        agreement.agreedOn,
        agreement.clauses().stream()
            .map(
                clause ->
                    new VotedClause(
                        clause.text(),
                        clause.why(),
                        surveyId.equals(clause.votedIn())
                            ? votes.votes(clause.id()).orElse(null)
                            : null,
                        surveyId.equals(clause.votedIn())
                            ? votes.outcome(clause.id()).orElse(null)
                            : null,
                        clause.answer()))
            .toList());
  }

  /** Says the verdict of a theme where it is no longer realistic. */
  private static @Nullable ClauseTheme theme(
      AgreementClause.@Nullable Theme from, Map<UUID, ThemeView> decided) {
    if (from == null) {
      return null;
    }
    var now = decided.get(from.id());
    var verdict = now == null ? null : now.verdict();
    return new ClauseTheme(
        from.id(),
        from.name(),
        from.voices(),
        verdict == null || verdict == Verdict.REALISTIC ? null : verdict.word());
  }

  private AgreementClauseView clause(
      AgreementClause clause,
      Map<UUID, ThemeView> decided,
      boolean draft,
      @Nullable LocalDate since) {
    return new AgreementClauseView(
        clause.id(),
        clause.section(),
        clause.text(),
        clause.why(),
        theme(clause.theme(), decided),
        ClauseOrigin.of(clause.origin()),
        clause.change(),
        clause.before(),
        draft && votes.isAsked(clause) ? null : clause.votedIn(),
        clause.answer(),
        since);
  }

  private static ClauseSuggestion suggestion(ThemeView theme) {
    return new ClauseSuggestion(
        theme.id(),
        "theme",
        theme.name(),
        theme.reason().isBlank() ? null : theme.reason(),
        theme.voices());
  }

  private static ClauseSuggestion suggestion(Roles.Clause clause) {
    return new ClauseSuggestion(clause.id(), "clause", clause.text(), clause.meaning(), null);
  }
}
