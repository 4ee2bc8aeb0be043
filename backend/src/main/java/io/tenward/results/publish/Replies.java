package io.tenward.results.publish;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.Blanks;
import io.tenward.contract.Participation;
import io.tenward.contract.PublicationDraft;
import io.tenward.contract.PublishedAdvice;
import io.tenward.contract.RaisedThemes;
import io.tenward.contract.RatedItem;
import io.tenward.contract.RatingBlock;
import io.tenward.contract.RepliedItem;
import io.tenward.contract.RepliedQuestion;
import io.tenward.contract.ResultComment;
import io.tenward.contract.Results;
import io.tenward.contract.ThemeReply;
import io.tenward.contract.VoteReply;
import io.tenward.form.AnswerProblem;
import io.tenward.kernel.invite.TakenLinks;
import io.tenward.results.ReleasedSurvey;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a lead published. It consists of {@link Results} and the lead's own words alone, so
 * that respondents learn no more than the lead did.
 *
 * @param answered counted, named ones included; whoever holds a link knows it from the form anyway
 * @param invited in all groups
 * @param publishedAt absent in a preview
 */
public record Replies(
    String title,
    String lead,
    String leadShortName,
    String workspace,
    int k,
    String zone,
    Instant closedAt,
    int answered,
    int invited,
    @Nullable Instant publishedAt,
    @Nullable Instant changedAt,
    @JsonUnwrapped TakenLinks takenLinks,
    @Nullable VoteReply vote,
    List<ThemeReply> themes,
    @Nullable RaisedThemes raised,
    @JsonUnwrapped Content content) {

  /** Shows how it would read if it were published now. */
  static Replies preview(ReleasedSurvey survey, Content content, ThemeReplies.Published themes) {
    return of(survey, content, themes, null, null);
  }

  /** Shows voters the result as soon as the vote has closed. */
  static Replies ofVote(ReleasedSurvey survey, VoteReply vote) {
    var closedAt = survey.results().closedAt();
    return of(survey, Content.NOTHING, ThemeReplies.Published.NOTHING, closedAt, null, vote);
  }

  static Replies of(
      ReleasedSurvey survey,
      Content content,
      ThemeReplies.Published themes,
      @Nullable Instant publishedAt,
      @Nullable Instant changedAt) {
    return of(survey, content, themes, publishedAt, changedAt, null);
  }

  private static Replies of(
      ReleasedSurvey survey,
      Content content,
      ThemeReplies.Published themes,
      @Nullable Instant publishedAt,
      @Nullable Instant changedAt,
      @Nullable VoteReply vote) {
    var results = survey.results();
    return new Replies(
        results.title(),
        survey.manifest().lead(),
        survey.manifest().shortName(),
        survey.manifest().workspace(),
        results.k(),
        survey.manifest().zone(),
        results.closedAt(),
        results.counted(),
        survey.manifest().invited(),
        publishedAt,
        changedAt,
        new TakenLinks(results.takings(), results.allHandedOut()),
        vote,
        themes.themes(),
        themes.raised(),
        content);
  }

  /** A part of the results, without ids of comments, groups beside them, and named answers. */
  public record Content(
      String word,
      boolean ratings,
      @Nullable Boolean tooFew,
      List<Participation> participation,
      List<RepliedItem> items,
      List<RepliedQuestion> questions) {

    static final Content NOTHING = new Content("", false, null, List.of(), List.of(), List.of());

    public static Content of(
        Results results, PublicationDraft draft, Set<UUID> marked, AdviceSteps steps) {
      Predicate<ResultComment> chosen =
          switch (draft.comments()) {
            case NONE -> comment -> false;
            case MARKED -> comment -> marked.contains(comment.id());
            case ALL -> comment -> true;
          };
      return new Content(
          Blanks.cut(draft.word()),
          draft.ratings(),
          draft.ratings() ? results.tooFew() : null,
          draft.ratings() ? results.participation() : List.of(),
          results.items().stream()
              .map(item -> repliedItem(item, draft.ratings(), chosen, steps))
              .filter(item -> !Replies.isEmpty(item))
              .toList(),
          results.questions().stream()
              .map(
                  question ->
                      new RepliedQuestion(
                          question.questionId(),
                          question.text(),
                          Replies.texts(question.comments(), chosen)))
              .filter(question -> !question.comments().isEmpty())
              .toList());
    }

    /**
     * Makes the content, and requires that it is not empty.
     *
     * @throws ProblemException nothing-to-publish
     */
    static Content any(
        Results results, PublicationDraft draft, Set<UUID> marked, AdviceSteps steps) {
      var content = of(results, draft, marked, steps);
      if (content.isEmpty()) {
        throw ProblemException.of(
            AnswerProblem.NOTHING_TO_PUBLISH, "Write something, or choose ratings or comments");
      }
      return content;
    }

    /** Lists all comments that respondents read. */
    Set<String> texts() {
      return Stream.concat(
              questions.stream().map(RepliedQuestion::comments),
              items.stream().flatMap(Replies::words))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());
    }

    boolean isEmpty() {
      return Blanks.in(word) && !ratings && items.isEmpty() && questions.isEmpty();
    }
  }

  /**
   * Separates the advice that the lead replied to: what is published anyway, and what they chose.
   */
  public static RepliedItem repliedItem(
      RatedItem item, boolean ratings, Predicate<ResultComment> chosen, AdviceSteps steps) {
    Predicate<ResultComment> taken = comment -> steps.on(comment.id()).isTaken();
    Predicate<ResultComment> told = comment -> steps.on(comment.id()).isTold();
    return new RepliedItem(
        item.questionId(),
        item.text(),
        ratings ? item.blocks().stream().map(Replies::withoutHistogram).toList() : List.of(),
        ratings ? item.withoutFigures() : List.of(),
        ratings ? item.inexact() : List.of(),
        texts(item.examples(), chosen),
        texts(item.advice(), chosen.and(taken.negate())),
        item.advice().stream()
            .filter(told.or(taken.and(chosen)))
            .map(
                comment -> {
                  var step = steps.on(comment.id());
                  return new PublishedAdvice(comment.text(), step.state().word(), step.reason());
                })
            .toList());
  }

  private static RatingBlock withoutHistogram(RatingBlock block) {
    return new RatingBlock(
        block.block(),
        block.launchGroupId(),
        block.kind(),
        block.name(),
        block.merged(),
        block.n(),
        block.taken(),
        block.mean(),
        block.bands(),
        null);
  }

  private static Stream<List<String>> words(RepliedItem item) {
    var became = item.became().stream().map(PublishedAdvice::text).toList();
    return Stream.of(item.examples(), item.advice(), became);
  }

  private static boolean isEmpty(RepliedItem item) {
    return item.blocks().isEmpty()
        && item.withoutFigures().isEmpty()
        && words(item).allMatch(List::isEmpty);
  }

  private static List<String> texts(List<ResultComment> comments, Predicate<ResultComment> chosen) {
    return comments.stream().filter(chosen).map(ResultComment::text).toList();
  }
}
