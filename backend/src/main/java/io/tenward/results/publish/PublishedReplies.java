package io.tenward.results.publish;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PublicationDraft;
import io.tenward.contract.VoteReply;
import io.tenward.form.AnswerProblem;
import io.tenward.results.Marks;
import io.tenward.results.ReleaseState;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.ResultsCache;
import io.tenward.results.publish.Replies.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a survey's respondents can read. The publication and the themes are published and
 * withdrawn separately; either of them is enough.
 */
@ApplicationScoped
public class PublishedReplies {
  /** Adds the date to the problem. */
  record TakenBack(Instant takenBackAt) {}

  @Inject Database database;
  @Inject Marks marks;
  @Inject ResultsCache results;
  @Inject ThemeReplies themes;
  @Inject VoteReplies votes;

  /**
   * @throws ProblemException not-published, taken-back, results-not-ready, self-rating-open
   */
  Replies of(ReleaseState survey) {
    var publication = Publication.of(database, survey.surveyId());
    var decided = themes.of(survey.surveyId());
    var vote = votes.of(survey.surveyId());
    if (vote.isPresent()) {
      var released = results.read(survey);
      return Replies.ofVote(released, vote.get());
    }
    if (!publication.published() && decided.isEmpty()) {
      throw nothing(publication);
    }
    var released = results.read(survey);
    return Replies.of(
        released,
        content(publication, released),
        decided,
        publishedAt(publication, decided),
        changedAt(publication, decided));
  }

  /** Shows what respondents would read if this were published now, beside the published themes. */
  Replies preview(Caller caller, UUID surveyId, PublicationDraft draft) {
    var released = results.ofOwn(caller, surveyId);
    var content =
        Content.any(
            released.results(), draft, marks.of(surveyId), AdviceSteps.of(database, surveyId));
    return Replies.preview(released, content, themes.of(surveyId));
  }

  /**
   * Shows what respondents would read if these themes were published now, beside the present
   * publication.
   *
   * @throws ProblemException not-found unless the caller asked, results-not-ready, self-rating-open
   */
  public Replies preview(Caller caller, UUID surveyId, ThemeReplies.Published decided) {
    var released = results.ofOwn(caller, surveyId);
    var content = content(Publication.of(database, surveyId), released);
    return Replies.preview(released, content, decided);
  }

  /**
   * Lists the comments that respondents of a survey read in its publication, word for word.
   *
   * @throws ProblemException not-found unless the caller asked, results-not-ready, self-rating-open
   */
  public Set<String> texts(Caller caller, UUID surveyId) {
    var released = results.ofOwn(caller, surveyId);
    return content(Publication.of(database, surveyId), released).texts();
  }

  /** Tells whether the publication is published; themes do not count. */
  public boolean publicationIsRead(UUID surveyId) {
    return Publication.of(database, surveyId).published();
  }

  private ProblemException nothing(Publication publication) {
    var themesTakenBackAt = themes.takenBackAt(publication.surveyId()).orElse(null);
    return times(publication.takenBackAt(), themesTakenBackAt)
        .max(Instant::compareTo)
        .map(
            at ->
                ProblemException.of(
                        AnswerProblem.TAKEN_BACK, "The lead has withdrawn what was published")
                    .current(new TakenBack(at)))
        .orElseGet(
            () ->
                ProblemException.of(
                    AnswerProblem.NOT_PUBLISHED, "The lead has not published anything"));
  }

  private Content content(Publication publication, ReleasedSurvey released) {
    return publication.published()
        ? publication.contentOf(database, released.results())
        : Content.NOTHING;
  }

  private static @Nullable Instant publishedAt(
      Publication publication, ThemeReplies.Published decided) {
    return times(publication.publishedAt(), decided.publishedAt())
        .min(Instant::compareTo)
        .orElse(null);
  }

  /**
   * Returns the latest change. Where themes and publication were published at different times, the
   * later one counts as a change.
   */
  private static @Nullable Instant changedAt(
      Publication publication, ThemeReplies.Published decided) {
    var first = publishedAt(publication, decided);
    return times(
            publication.publishedAt(),
            publication.changedAt(),
            decided.publishedAt(),
            decided.changedAt())
        .filter(time -> !time.equals(first))
        .max(Instant::compareTo)
        .orElse(null);
  }

  private static Stream<Instant> times(@Nullable Instant... times) {
    return Stream.of(times).filter(Objects::nonNull);
  }

  /** Knows what voters read of the agreement that they voted on. */
  public interface VoteReplies {
    /** Returns the result of a vote; empty unless the survey is a vote that was released. */
    Optional<VoteReply> of(UUID surveyId);
  }
}
