package io.tenward.survey.launch;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.AlikeQuestions;
import io.tenward.contract.AudienceChange;
import io.tenward.contract.Block;
import io.tenward.contract.Delivery;
import io.tenward.contract.FiguresCause;
import io.tenward.contract.InexactFigures;
import io.tenward.contract.LinkHandoutView;
import io.tenward.contract.LookalikeCharacter;
import io.tenward.contract.Obstacle;
import io.tenward.contract.PrivacyPreview;
import io.tenward.contract.RelatedSurvey;
import io.tenward.form.ComparedQuestion;
import io.tenward.form.LookalikeCharacters;
import io.tenward.form.Question;
import io.tenward.form.Survey;
import io.tenward.survey.audience.ExactFigures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Says what a launch would mean for respondents, by the rules that a launch freezes. */
final class PreviewWriter {
  /**
   * A launch has to leave at least this long before the close, so that people can answer in time.
   */
  private static final Duration SHORTEST = Duration.ofMinutes(5);

  private PreviewWriter() {}

  static PrivacyPreview of(
      Survey survey,
      Plan plan,
      List<ExactFigures.Inexact> inexact,
      List<RelatedSurvey> related,
      boolean insecure,
      boolean mailSetUp,
      boolean themesBySpelling,
      String leadsAddress,
      Optional<AudienceChange> change,
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
    var alike = alike(plan.questions().compared(survey.intro));
    if (!alike.isEmpty()) {
      obstacles.add(Obstacle.SAME_QUESTION);
    }
    var lookalikes = lookalikes(survey, plan);
    if (!lookalikes.isEmpty()) {
      obstacles.add(Obstacle.LOOKALIKE_CHARACTER);
    }
    if (inexact.stream().anyMatch(ExactFigures.Inexact::isVotedAlready)) {
      obstacles.add(Obstacle.VOTED_ALREADY);
    }
    if (inexact.stream().anyMatch(ExactFigures.Inexact::isByNameAlready)) {
      obstacles.add(Obstacle.VOTE_MIXED);
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
        mailSetUp,
        plan.mailed().size(),
        LinkHandoutView.of(plan.handedOut().word()),
        plan.takenAtLaunch(leadsAddress).size(),
        List.copyOf(obstacles),
        inexact.stream().map(one -> figures(one, survey.zone)).toList(),
        noFigures(plan, inexact),
        alike.isEmpty() ? null : alike,
        lookalikes.isEmpty() ? null : lookalikes,
        related,
        themesBySpelling ? true : null,
        change.orElse(null));
  }

  private static List<Block> blocks(Plan plan, String leadsAddress) {
    var groups = plan.preview();
    return IntStream.range(0, groups.size())
        .mapToObj(
            i -> FrozenBlocks.of(groups.get(i), plan.taken(plan.blocks().get(i), leadsAddress)))
        .toList();
  }

  static InexactFigures figures(ExactFigures.Inexact one, String zone) {
    int of = one.group().people().size();
    return new InexactFigures(
        one.question().id(),
        one.group().id(),
        one.causes().stream()
            .map(
                cause ->
                    new FiguresCause(
                        cause.round().surveyId(),
                        cause.round().title(),
                        cause.round().launchedAt(),
                        cause.personIds().size(),
                        of,
                        cause.round().surveyId() == null ? true : null))
            .toList(),
        figuresFrom(one.causes(), ZoneId.of(zone)),
        one.votes().isEmpty() ? null : true,
        one.personIds().stream().sorted().toList());
  }

  /**
   * Finds the day from which on none of them stands in its way, if those that run close as
   * announced.
   */
  private static LocalDate figuresFrom(List<ExactFigures.Cause> causes, ZoneId zone) {
    return causes.stream()
        .map(ExactFigures.Cause::round)
        .map(round -> Objects.requireNonNullElse(round.over(), round.closesAt()))
        .max(Comparator.naturalOrder())
        .map(end -> Survey.figuresFrom(end, zone))
        .orElseThrow();
  }

  /** Something is counted, and of nobody without a name. */
  private static boolean noFigures(Plan plan, List<ExactFigures.Inexact> inexact) {
    long counted = plan.questions().all().stream().filter(Question::scaled).count();
    long blocks = plan.blocks().stream().filter(block -> !block.named()).count();
    return counted * blocks > 0
        && counted * blocks
            == inexact.stream()
                .filter(one -> one.question().kind().scaled())
                .filter(one -> !one.group().named())
                .count();
  }

  /** Names two questions that ask the same, the earlier one of the form second. */
  private static List<AlikeQuestions> alike(List<ComparedQuestion> form) {
    return IntStream.range(1, form.size())
        .boxed()
        .flatMap(
            i ->
                form.subList(0, i).stream()
                    .filter(form.get(i)::isTwinOf)
                    .map(twin -> new AlikeQuestions(form.get(i).id(), twin.id())))
        .toList();
  }

  /** Names the first in each text that respondents read and the repeat rule compares. */
  private static List<LookalikeCharacter> lookalikes(Survey survey, Plan plan) {
    var form = plan.questions();
    var texts = new LinkedHashMap<String, LocalizedText>();
    texts.put("/title", LocalizedText.own(survey.title));
    texts.put("/intro", LocalizedText.own(survey.intro));
    texts.put("/audience", LocalizedText.own(String.join("\n", plan.parts())));
    for (int i = 0; i < form.all().size(); i++) {
      var place = "/questions/" + i;
      var question = form.all().get(i);
      texts.put(place + "/text", question.text());
      if (question.anchors() != null) {
        question.anchors().forEach((mark, text) -> texts.put(place + "/anchors/" + mark, text));
      }
      if (question.clause() != null && question.clause().why() != null) {
        texts.put(place + "/clause/why", LocalizedText.own(question.clause().why()));
      }
    }
    return texts.entrySet().stream()
        .flatMap(
            text ->
                text.getValue()
                    .shown()
                    .flatMap(words -> LookalikeCharacters.firstIn(words).stream())
                    .limit(1)
                    .map(
                        found ->
                            new LookalikeCharacter(
                                text.getKey(), found.character(), found.instead())))
        .toList();
  }
}
