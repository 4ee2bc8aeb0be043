package io.tenward.agreement;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.sql.Database;
import io.tenward.contract.AgreementSection;
import io.tenward.contract.AgreementState;
import io.tenward.contract.AgreementVisible;
import io.tenward.contract.AgreementVote;
import io.tenward.contract.ClauseRating;
import io.tenward.contract.ClauseRevision;
import io.tenward.contract.ClauseVotes;
import io.tenward.contract.Comment;
import io.tenward.contract.LeftOutTheme;
import io.tenward.contract.ThemeView;
import io.tenward.contract.Verdict;
import io.tenward.rating.item.RatedItems;
import io.tenward.results.ReleaseState;
import io.tenward.results.ReleasedResults;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.Results;
import io.tenward.results.publish.PublishedReplies.VoteReplies;
import io.tenward.results.publish.VoteReply;
import io.tenward.role.Roles;
import io.tenward.survey.Votes;
import io.tenward.survey.Votes.Vote;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins an agreement with what boards, the role, votes and ratings say of its clauses. */
@Singleton
class AgreementReader implements VoteReplies {
  private final Database database;
  private final Caller caller;
  private final DecidedThemes themes;
  private final Roles roles;
  private final ReleasedResults released;
  private final RatedItems items;
  private final AgreementStances stances;
  private final AgreementVotes votes;

  AgreementReader(
      Database database,
      Caller caller,
      DecidedThemes themes,
      Roles roles,
      ReleasedResults released,
      RatedItems items,
      AgreementStances stances,
      AgreementVotes votes) {
    this.database = database;
    this.caller = caller;
    this.themes = themes;
    this.roles = roles;
    this.released = released;
    this.items = items;
    this.stances = stances;
    this.votes = votes;
  }

  /** Of the caller's own. */
  AgreementView view(Agreement agreement) {
    var decided = themes.all();
    var clauses = agreement.clauses();
    var draft = !agreement.isFrozen();
    var since = agreement.agreedSince();
    return new AgreementView(
        agreement.agreementId,
        agreement.number,
        agreement.state(),
        agreement.word,
        clauses.stream()
            .map(clause -> AgreementView.Clause.of(clause, decided, draft, since.get(clause.id())))
            .toList(),
        draft ? themes.leftOut() : agreement.leftOut(),
        draft ? suggestions(clauses, decided) : List.of(),
        agreement.vote().map(AgreementReader::vote).orElse(null),
        agreement.askedByNameAt,
        votes.byNameObstacle(agreement).map(ProblemCode::slug).orElse(null),
        votes.notByName(agreement).orElse(null),
        agreement.agreedOn,
        agreement.talk,
        agreement.visible,
        agreement.createdAt,
        agreement.changedAt);
  }

  private static AgreementVote vote(Vote vote) {
    return new AgreementVote(vote.surveyId(), vote.state(), vote.closesAt(), vote.resultsReady());
  }

  /** Realistic themes and sentences that apply, which are no clause yet. */
  private List<AgreementView.Suggestion> suggestions(
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
                .map(AgreementView.Suggestion::of),
            roles.clausesOf(caller.memberId()).stream()
                .filter(clause -> clause.applies() && !taken.contains(clause.id()))
                .map(AgreementView.Suggestion::of))
        .toList();
  }

  /**
   * How a clause stands.
   *
   * @param votes null before the close, where nothing reached k, and without figures
   * @param outcome instead of them
   * @param inexact how many voted without figures
   */
  record Standing(
      UUID clauseId,
      @Nullable ClauseVotes votes,
      @Nullable String outcome,
      List<Results.InexactBlock> inexact,
      List<String> reasons,
      List<ReleasedVotes.Named> named,
      @Nullable ClauseRating rating,
      int evidence) {}

  /**
   * How a version stands.
   *
   * @param stances of those who were asked by name
   */
  record Outcome(List<Standing> items, List<AgreementStances.Stated> stances) {}

  Outcome outcome(Agreement agreement) {
    var stated = stances.of(agreement);
    return new Outcome(standing(agreement, stated), stated);
  }

  private List<Standing> standing(Agreement agreement, List<AgreementStances.Stated> stated) {
    var votes = new HashMap<UUID, Optional<ReleasedVotes>>();
    var evidence = evidence();
    return agreement.clauses().stream()
        .map(
            clause -> {
              var surveyId = clause.votedIn();
              var vote =
                  surveyId == null
                      ? Optional.<ReleasedVotes>empty()
                      : votes.computeIfAbsent(surveyId, this::votes);
              return new Standing(
                  clause.id(),
                  vote.flatMap(read -> read.votes(clause.id())).orElse(null),
                  vote.flatMap(read -> read.outcome(clause.id())).orElse(null),
                  vote.map(read -> read.inexact(clause.id())).orElse(List.of()),
                  vote.map(read -> read.reasons(clause.id())).orElse(List.of()),
                  Stream.concat(
                          vote.stream().flatMap(read -> read.named(clause.id()).stream()),
                          stated.stream()
                              .filter(one -> clause.id().equals(one.clauseId()))
                              .map(ReleasedVotes.Named::of))
                      .toList(),
                  rating(clause.id()),
                  evidence.getOrDefault(clause.id().toString(), 0));
            })
        .toList();
  }

  /** Empty before it is released. */
  Optional<ReleasedVotes> votes(UUID surveyId) {
    return Votes.find(surveyId)
        .filter(Vote::resultsReady)
        .map(survey -> new ReleasedVotes(released.ofOwn(caller, surveyId)));
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
        .filter(agreement -> agreement.vote().filter(Vote::resultsReady).isPresent())
        .map(agreement -> reply(agreement, surveyId));
  }

  private VoteReply reply(Agreement agreement, UUID surveyId) {
    var survey = ReleaseState.ofLaunched(database, surveyId);
    var votes = new ReleasedVotes(released.read(survey, survey.requireReady()));
    return new VoteReply(
        agreement.number,
        agreement.state().word(),
        agreement.agreedOn,
        agreement.clauses().stream()
            .map(
                clause ->
                    new VoteReply.Clause(
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

  /** The contract's Agreement: a version as its lead reads it. */
  record AgreementView(
      UUID id,
      int number,
      AgreementState state,
      String word,
      List<Clause> clauses,
      List<LeftOutTheme> leftOut,
      List<Suggestion> suggestions,
      @Nullable AgreementVote vote,
      @Nullable Instant askedByNameAt,
      @Nullable String byNameObstacle,
      @Nullable Set<UUID> notByName,
      @Nullable LocalDate agreedOn,
      @Nullable String talk,
      AgreementVisible visible,
      Instant createdAt,
      Instant changedAt) {

    /**
     * @param verdict where it is no longer realistic
     */
    record Theme(UUID id, String name, int voices, @Nullable Verdict verdict) {
      static @Nullable Theme of(
          AgreementClause.@Nullable Theme from, Map<UUID, ThemeView> decided) {
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
        AgreementSection section,
        String text,
        @Nullable String why,
        @Nullable Theme theme,
        String origin,
        ClauseRevision change,
        @Nullable String before,
        @Nullable UUID votedIn,
        @Nullable String answer,
        @Nullable LocalDate since) {
      static Clause of(
          AgreementClause clause,
          Map<UUID, ThemeView> decided,
          boolean draft,
          @Nullable LocalDate since) {
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
            clause.answer(),
            since);
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

  /** A vote as the release rules wrote it, by clause: bands of ratings, read as votes. */
  record ReleasedVotes(ReleasedSurvey survey) {
    /**
     * @param vote agree, live or object; null where they left it out
     */
    record Named(String name, @Nullable String vote, @Nullable String reason) {
      static Named of(AgreementStances.Stated stated) {
        return new Named(stated.name(), stated.vote(), stated.why());
      }
    }

    private Optional<Results.Item> item(UUID clauseId) {
      var questionId = AgreementClause.questionId(clauseId);
      return survey.results().items().stream()
          .filter(item -> item.questionId().equals(questionId))
          .findFirst();
    }

    /** Of everybody without a name; empty where nothing reached k. */
    Optional<ClauseVotes> votes(UUID clauseId) {
      return item(clauseId)
          .flatMap(
              item -> item.blocks().stream().filter(b -> b.block().equals("total")).findFirst())
          .map(
              total ->
                  new ClauseVotes(
                      total.bands().high(),
                      total.bands().middle(),
                      total.bands().low(),
                      total.n()));
    }

    /** Exactly the same people voted on changed words: the answer says whether anybody objects. */
    Optional<String> outcome(UUID clauseId) {
      return item(clauseId).map(Results.Item::outcome);
    }

    List<Results.InexactBlock> inexact(UUID clauseId) {
      return item(clauseId).map(Results.Item::inexact).orElse(List.of());
    }

    /** What should change; shuffled. */
    List<String> reasons(UUID clauseId) {
      return item(clauseId).stream()
          .flatMap(item -> item.advice().stream())
          .map(Comment::text)
          .toList();
    }

    List<Named> named(UUID clauseId) {
      var questionId = AgreementClause.questionId(clauseId);
      return survey.results().named().stream()
          .flatMap(
              person ->
                  person.answers().stream()
                      .filter(answer -> answer.questionId().equals(questionId))
                      .map(
                          answer ->
                              new Named(person.name(), word(answer.rating()), answer.advice())))
          .toList();
    }

    private static @Nullable String word(@Nullable Integer number) {
      return switch (number) {
        case null -> null;
        case 10 -> "agree";
        case 6 -> "live";
        case 3 -> "object";
        default -> null;
      };
    }

    boolean isEmpty() {
      return survey.results().items().stream()
          .allMatch(item -> item.blocks().isEmpty() && item.outcome() == null);
    }
  }
}
