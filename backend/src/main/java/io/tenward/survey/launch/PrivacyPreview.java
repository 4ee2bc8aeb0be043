package io.tenward.survey.launch;

import io.tenward.base.text.KebabEnum;
import io.tenward.survey.audience.AudienceChange;
import io.tenward.survey.audience.LaunchRules;
import io.tenward.survey.audience.LinkHandout;
import io.tenward.survey.audience.Plan;
import io.tenward.survey.audience.SimilarAudience;
import io.tenward.survey.core.Delivery;
import io.tenward.survey.core.RelatedSurvey;
import io.tenward.survey.core.RepeatCheck.Reason;
import io.tenward.survey.core.Survey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a launch would mean for those asked, by the rules that are frozen at launch.
 *
 * @param mailSetUp whether this server sends mail
 * @param mailed how many get their link by mail
 * @param takenAtLaunch how many links are taken from the start
 * @param similar what is behind {@code similar-audience}
 * @param turnout what becomes of figures if a few more or fewer answer than in a survey before;
 *     null where there is none
 * @param related of which respondents are told
 * @param themesBySpelling answers may come in a language that no model here reads; else null
 * @param change of the audience since the last cycle; null where nothing is repeated
 */
public record PrivacyPreview(
    int k,
    int invited,
    List<PreviewBlock> blocks,
    boolean ratingsPossible,
    boolean commentsPossible,
    boolean labelsPossible,
    boolean histogramPossible,
    List<Obstacle> obstacles,
    boolean mailSetUp,
    int mailed,
    LinkHandout handedOut,
    int takenAtLaunch,
    @Nullable SimilarAudience similar,
    @Nullable Reason turnout,
    List<RelatedSurvey> related,
    @Nullable Boolean themesBySpelling,
    @Nullable AudienceChange change) {
  /** A form that nobody could answer in time is not worth a link. */
  static final Duration SHORTEST = Duration.ofMinutes(5);

  static PrivacyPreview of(
      Survey survey,
      Plan plan,
      Optional<SimilarAudience> similar,
      @Nullable Reason turnout,
      List<RelatedSurvey> related,
      boolean insecure,
      boolean mailSetUp,
      boolean themesBySpelling,
      String leadsAddress,
      Instant now) {
    var shown = LaunchRules.shownPossible(plan.certain(leadsAddress), survey.k);
    var labels = plan.labels(leadsAddress);
    var obstacles = new ArrayList<Obstacle>();
    if (plan.questions().all().isEmpty()) {
      obstacles.add(Obstacle.EMPTY_FORM);
    }
    if (plan.questions().unfinished()) {
      obstacles.add(Obstacle.UNFINISHED_QUESTION);
    }
    if (plan.blocks().isEmpty()) {
      obstacles.add(Obstacle.EMPTY_AUDIENCE);
    }
    if (plan.asksArchived()) {
      obstacles.add(Obstacle.ARCHIVED_PERSON);
    }
    if (!survey.closesAt.isAfter(now)) {
      obstacles.add(Obstacle.CLOSES_IN_PAST);
    } else if (survey.closesAt.isBefore(now.plus(SHORTEST))) {
      obstacles.add(Obstacle.CLOSES_WITHIN_MINUTES);
    } else if (plan.handedOut() == LinkHandout.PRINTED
        && survey.closesAt.isBefore(survey.earliestClose(now))) {
      obstacles.add(Obstacle.CLOSES_TOO_SOON);
    }
    if (insecure) {
      obstacles.add(Obstacle.INSECURE_ADDRESS);
    }
    if (similar.isPresent()) {
      obstacles.add(Obstacle.SIMILAR_AUDIENCE);
    }
    if (!mailSetUp && survey.delivery == Delivery.MAIL) {
      obstacles.add(Obstacle.MAIL_NOT_SET_UP);
    }
    return new PrivacyPreview(
        survey.k,
        plan.invited(),
        blocks(plan, leadsAddress),
        shown,
        shown,
        labels,
        labels,
        List.copyOf(obstacles),
        mailSetUp,
        plan.mailed().size(),
        plan.handedOut(),
        plan.takenAtLaunch(leadsAddress).size(),
        similar.orElse(null),
        turnout,
        related,
        themesBySpelling ? true : null,
        AudienceChange.of(survey, plan).orElse(null));
  }

  private static List<PreviewBlock> blocks(Plan plan, String leadsAddress) {
    var groups = plan.preview();
    return IntStream.range(0, groups.size())
        .mapToObj(
            i ->
                PreviewBlock.of(groups.get(i))
                    .withTaken(plan.taken(plan.blocks().get(i), leadsAddress)))
        .toList();
  }

  /** Why a draft cannot be launched as it is. */
  public enum Obstacle implements KebabEnum {
    EMPTY_FORM,
    UNFINISHED_QUESTION,
    EMPTY_AUDIENCE,
    ARCHIVED_PERSON,
    CLOSES_IN_PAST,
    CLOSES_WITHIN_MINUTES,
    CLOSES_TOO_SOON,
    INSECURE_ADDRESS,
    SIMILAR_AUDIENCE,
    MAIL_NOT_SET_UP
  }
}
