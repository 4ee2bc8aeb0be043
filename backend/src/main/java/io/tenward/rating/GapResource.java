package io.tenward.rating;

import io.tenward.base.files.Attachment;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.DownloadGapFigures;
import io.tenward.contract.DownloadGapReport;
import io.tenward.contract.DownloadGaps;
import io.tenward.contract.GapCycle;
import io.tenward.contract.Gaps;
import io.tenward.contract.GetGaps;
import io.tenward.contract.GetLadder;
import io.tenward.contract.Ladder;
import io.tenward.contract.LadderCycle;
import io.tenward.contract.LadderItem;
import io.tenward.contract.Language;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.ResultsCache;
import io.tenward.results.files.FileName;
import io.tenward.results.publish.AdviceSteps;
import io.tenward.results.publish.PublishedReplies;
import io.tenward.survey.reader.TokenReaders;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows leads where they stand in a survey of theirs. */
@RolesAllowed("lead")
public class GapResource
    implements DownloadGapFigures, DownloadGapReport, DownloadGaps, GetGaps, GetLadder {
  /** The history of an item reaches back this many rounds. */
  private static final int CYCLES = 12;

  @Inject PublishedReplies publishedReplies;
  @Inject Database database;
  @Inject ResultsCache released;
  @Inject SelfRatingCache selves;
  @Inject RatingOut out;
  @Inject Caller caller;

  @Override
  public Gaps getGaps(UUID surveyId, @Nullable UUID compare) {
    var survey = released.ofOwn(caller, surveyId);
    var earlier = earlier(surveyId);
    if (compare == null) {
      return gaps(survey, earlier, null, Comparison.NONE);
    }
    var cycle =
        earlier.stream()
            .filter(one -> one.surveyId().equals(compare))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("This survey has no such earlier round"));
    var comparison =
        Comparison.of(
            released.ofOwn(caller, compare),
            survey,
            selves.of(compare),
            Cycles.samePeople(database, compare, surveyId));
    return gaps(survey, earlier, cycle, comparison);
  }

  /**
   * Says why not a ten: every piece of advice on an item, cycle by cycle, and what became of it.
   * Cycles in which nobody gave advice are missing.
   */
  @Override
  public Ladder getLadder(UUID surveyId) {
    var surveys = new ArrayList<ReleasedSurvey>();
    surveys.add(released.ofOwn(caller, surveyId));
    earlier(surveyId).stream()
        .limit(CYCLES)
        .map(cycle -> released.ofOwn(caller, cycle.surveyId()))
        .forEach(surveys::add);
    var items = new LinkedHashMap<String, LadderItem>();
    for (var survey : surveys) {
      var gaps = gaps(survey, List.of(), null, Comparison.NONE);
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

  /** Lists earlier surveys whose results the caller may read, latest first. */
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

  private Gaps gaps(
      ReleasedSurvey survey,
      List<GapCycle> earlier,
      @Nullable GapCycle compared,
      Comparison comparison) {
    var results = survey.results();
    var self = selves.of(results.surveyId());
    var steps = AdviceSteps.of(database, results.surveyId());
    return new Gaps(
        results.surveyId(),
        results.title(),
        results.k(),
        survey.manifest().zone(),
        results.closedAt(),
        results.counted(),
        results.tooFew(),
        self.state().word(),
        publishedReplies.publicationIsRead(results.surveyId()),
        results.participation(),
        new GapCalculation(survey, self, steps, comparison, out).items(),
        earlier,
        compared);
  }

  @Override
  public Response downloadGaps(UUID surveyId) {
    var survey = released.ofOwn(caller, surveyId);
    return file(survey, "gaps.json", gaps(survey));
  }

  @Override
  public Response downloadGapFigures(UUID surveyId, @Nullable Language spoken) {
    var survey = released.ofOwn(caller, surveyId);
    return file(survey, "gaps.csv", GapsCsv.of(gaps(survey), FileLanguage.of(spoken)));
  }

  @Override
  public Response downloadGapReport(UUID surveyId, @Nullable Language spoken) {
    var survey = released.ofOwn(caller, surveyId);
    var language = FileLanguage.of(spoken);
    return file(survey, "gaps.pdf", GapReport.of(gaps(survey), survey.manifest(), language));
  }

  private Gaps gaps(ReleasedSurvey survey) {
    return gaps(survey, earlier(survey.results().surveyId()), null, Comparison.NONE);
  }

  private static Response file(ReleasedSurvey survey, String ending, Object body) {
    return Attachment.of(FileName.of(survey, ending), body);
  }
}
