package io.tenward.rating;

import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.Advice;
import io.tenward.contract.BlockKind;
import io.tenward.contract.Comment;
import io.tenward.contract.DownloadGapFigures;
import io.tenward.contract.DownloadGapReport;
import io.tenward.contract.DownloadGaps;
import io.tenward.contract.GapCycle;
import io.tenward.contract.GapLabel;
import io.tenward.contract.GapReason;
import io.tenward.contract.GetGaps;
import io.tenward.contract.GetLadder;
import io.tenward.contract.Ladder;
import io.tenward.contract.LadderCycle;
import io.tenward.contract.LadderItem;
import io.tenward.contract.Language;
import io.tenward.contract.NamedRating;
import io.tenward.rating.Gaps.Block;
import io.tenward.rating.Gaps.Item;
import io.tenward.results.ReleasedResults;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.Results;
import io.tenward.results.files.FileName;
import io.tenward.results.publish.AdviceSteps;
import io.tenward.results.publish.PublishedReplies;
import io.tenward.survey.SelfRatingState;
import io.tenward.survey.core.Question;
import io.tenward.survey.reader.TokenReaders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows leads where they stand in a survey of theirs. */
@RolesAllowed("lead")
public class GapResource
    implements DownloadGapFigures, DownloadGapReport, DownloadGaps, GetGaps, GetLadder {
  @Inject PublishedReplies publishedReplies;
  @Inject Database database;
  @Inject ReleasedResults released;
  @Inject SelfRatingCache selves;
  @Inject GapsCache kept;
  @Inject Caller caller;

  private record Loaded(ReleasedSurvey survey, Gaps gaps) {}

  /** So many cycles back a ladder reaches. */
  private static final int CYCLES = 12;

  @Override
  public Gaps getGaps(UUID surveyId, @Nullable UUID compare) {
    var gaps = amongCycles(released.ofOwn(caller, surveyId));
    if (compare == null) {
      return gaps;
    }
    var cycle = gaps.earlier().stream().filter(c -> c.surveyId().equals(compare)).findFirst();
    if (cycle.isEmpty()) {
      throw ProblemException.notFound("This survey has no such earlier round");
    }
    var before = released.ofOwn(caller, compare).results();
    var then =
        new Comparison(
            before,
            selves.of(compare),
            Cycles.samePeople(database, compare, surveyId),
            Math.max(before.k(), gaps.k()));
    return gaps.with(then.of(gaps.items()), gaps.earlier(), cycle.get());
  }

  private Gaps amongCycles(ReleasedSurvey survey) {
    var surveyId = survey.results().surveyId();
    // What a tool may read is another thing for each token.
    return caller.token().isPresent()
        ? made(surveyId, survey)
        : kept.of(surveyId, () -> made(surveyId, survey));
  }

  private Gaps made(UUID surveyId, ReleasedSurvey survey) {
    var gaps = view(survey);
    return gaps.with(gaps.items(), earlier(surveyId), null);
  }

  @Override
  public Ladder getLadder(UUID surveyId) {
    var cycles = new ArrayList<Gaps>();
    cycles.add(view(released.ofOwn(caller, surveyId)));
    for (var cycle : earlier(surveyId).stream().limit(CYCLES).toList()) {
      cycles.add(view(released.ofOwn(caller, cycle.surveyId())));
    }
    return ladder(cycles);
  }

  /** Those that closed before, the latest first, as far as their results are open to the caller. */
  private List<GapCycle> earlier(UUID surveyId) {
    var all = Cycles.of(database, caller.memberId(), surveyId).all();
    var told = TokenReaders.told(database, caller, all.stream().map(Cycles.One::surveyId).toList());
    return all.stream()
        .takeWhile(one -> !one.surveyId().equals(surveyId))
        .filter(one -> told.contains(one.surveyId()))
        .map(one -> new GapCycle(one.surveyId(), one.title(), one.zone(), one.closedAt()))
        .toList()
        .reversed();
  }

  private Gaps view(ReleasedSurvey survey) {
    var surveyId = survey.results().surveyId();
    return GapView.of(
        survey,
        selves.of(surveyId),
        AdviceSteps.of(database, surveyId),
        publishedReplies.publicationIsRead(surveyId));
  }

  @Override
  public Response downloadGaps(UUID surveyId) {
    var loaded = load(surveyId);
    return file(loaded, "gaps.json", loaded.gaps());
  }

  @Override
  public Response downloadGapFigures(UUID surveyId, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var loaded = load(surveyId);
    return file(loaded, "gaps.csv", GapsCsv.of(loaded.gaps(), language));
  }

  @Override
  public Response downloadGapReport(UUID surveyId, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var loaded = load(surveyId);
    var report = GapReport.of(loaded.gaps(), loaded.survey().manifest(), language);
    return file(loaded, "gaps.pdf", report);
  }

  private Loaded load(UUID surveyId) {
    var survey = released.ofOwn(caller, surveyId);
    return new Loaded(survey, amongCycles(survey));
  }

  private static Response file(Loaded loaded, String ending, Object body) {
    var name = FileName.of(loaded.survey().results(), ending);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /**
   * Says why not a ten: every piece of advice on an item, cycle by cycle, and what became of it.
   * Cycles in which nobody gave advice are missing.
   *
   * @param cycles of one series, the latest first, each with what can be seen of it
   */
  private static Ladder ladder(List<Gaps> cycles) {
    var items = new LinkedHashMap<String, LadderItem>();
    for (var gaps : cycles) {
      var cycle = new GapCycle(gaps.surveyId(), gaps.title(), gaps.zone(), gaps.closedAt());
      for (var item : gaps.items()) {
        if (!item.advice().isEmpty()) {
          items
              .computeIfAbsent(
                  item.questionId(), id -> new LadderItem(id, item.text(), new ArrayList<>()))
              .cycles()
              .add(new LadderCycle(cycle, gaps.published(), item.advice()));
        }
      }
    }
    return new Ladder(List.copyOf(items.values()));
  }

  /** Puts a lead beside the others. */
  static final class GapView {
    private final Results results;
    private final Map<String, Question> questions;
    private final FrozenSelfRating self;
    private final AdviceSteps steps;

    private GapView(ReleasedSurvey survey, FrozenSelfRating self, AdviceSteps steps) {
      this.results = survey.results();
      this.questions =
          survey.manifest().questions().stream().collect(Collectors.toMap(Question::id, q -> q));
      this.self = self;
      this.steps = steps;
    }

    private Question question(String id) {
      return Objects.requireNonNull(questions.get(id));
    }

    /**
     * @param published whether respondents read the publication
     */
    static Gaps of(
        ReleasedSurvey survey, FrozenSelfRating self, AdviceSteps steps, boolean published) {
      var view = new GapView(survey, self, steps);
      var results = survey.results();
      return new Gaps(
          results.surveyId(),
          results.title(),
          results.k(),
          results.zone(),
          results.closedAt(),
          results.counted(),
          results.tooFew(),
          self.state(),
          published,
          results.participation(),
          results.items().stream()
              .filter(item -> view.question(item.questionId()).rated())
              .map(view::item)
              .sorted(AS_SHOWN)
              .toList(),
          List.of(),
          null);
    }

    /**
     * Sorts by label, inside each by distance; a stable sort keeps the order of the form where
     * equal.
     */
    private static final Comparator<Item> AS_SHOWN =
        Comparator.comparing(Item::label, Comparator.nullsLast(Comparator.<GapLabel>naturalOrder()))
            .thenComparing(GapView::size, Comparator.reverseOrder());

    private static BigDecimal size(Item item) {
      if (item.label() == GapLabel.GROUPS_DISAGREE && item.disagreement() != null) {
        return item.disagreement().by();
      }
      return item.distance() == null ? BigDecimal.ZERO : item.distance().abs();
    }

    private Item item(Results.Item item) {
      var asked = questions.get(item.questionId());
      var words = self.items().get(item.questionId());
      var rating = words == null ? null : words.rating();
      var blocks = item.blocks().stream().map(block -> Block.of(block, rating)).toList();
      var distance = blocks.isEmpty() ? null : blocks.getFirst().distance();
      var disagreement = GapRules.disagreement(blocks).orElse(null);
      return new Item(
          item.questionId(),
          item.text(),
          asked == null ? null : asked.source(),
          asked == null ? null : asked.anchors(),
          GapRules.label(distance, disagreement),
          blocks.isEmpty() && item.withoutFigures() ? GapReason.INEXACT : reason(blocks, rating),
          words,
          distance,
          blocks,
          item.inexact(),
          disagreement,
          named(item.questionId()),
          item.examples(),
          item.advice().stream().map(this::advice).toList(),
          null,
          null);
    }

    private @Nullable GapReason reason(List<Block> blocks, @Nullable Integer rating) {
      if (blocks.isEmpty()) {
        return GapReason.TOO_FEW;
      }
      if (rating != null) {
        return null;
      }
      return self.state() == SelfRatingState.WAIVED ? GapReason.WAIVED : GapReason.CANNOT_SAY;
    }

    private Advice advice(Comment comment) {
      var step = steps.on(comment.id());
      return new Advice(
          comment.id(),
          comment.text(),
          comment.launchGroupId(),
          step.state(),
          step.reason(),
          step.publish(),
          Etag.of(step.version()));
    }

    private List<NamedRating> named(String questionId) {
      return results.named().stream()
          .flatMap(
              person ->
                  person.answers().stream()
                      .filter(answer -> answer.questionId().equals(questionId))
                      .map(
                          answer ->
                              new NamedRating(
                                  person.name(),
                                  person.uncertain(),
                                  BlockKind.of(person.kind()),
                                  answer.rating(),
                                  answer.example(),
                                  answer.advice())))
          .toList();
    }
  }
}
