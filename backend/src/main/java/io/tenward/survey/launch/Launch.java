package io.tenward.survey.launch;

import static java.util.stream.Collectors.toMap;

import io.quarkus.logging.Log;
import io.tenward.base.Hash;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.AlikeQuestions;
import io.tenward.contract.FiguresCause;
import io.tenward.contract.InexactFigures;
import io.tenward.contract.LookalikeCharacter;
import io.tenward.contract.Obstacle;
import io.tenward.contract.PrivacyPreview;
import io.tenward.contract.RelatedSurvey;
import io.tenward.contract.SurveyState;
import io.tenward.contract.SurveySuccessor;
import io.tenward.form.LaunchGroup;
import io.tenward.form.Lead;
import io.tenward.form.Manifest;
import io.tenward.form.Phrases;
import io.tenward.form.Question;
import io.tenward.form.QuestionRules;
import io.tenward.form.Questions;
import io.tenward.form.Successor;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.tenward.form.event.SurveyEvents;
import io.tenward.kernel.invite.Invite;
import io.tenward.kernel.keys.KeyCustody;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.mail.MailSettings;
import io.tenward.model.LanguageModel;
import io.tenward.model.LanguageModels;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.audience.ExactFigures;
import io.tenward.survey.audience.NamedRequests;
import io.tenward.survey.audience.Rounds;
import io.tenward.survey.mail.LinkTaking;
import io.tenward.survey.mail.Mail;
import io.tenward.survey.mail.Reminder;
import io.tenward.survey.mail.ReminderPlan;
import io.tenward.survey.reader.TokenReaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Freezes a draft: keys on disk first, then manifest, groups and invites in one transaction. */
@ApplicationScoped
public class Launch {
  /** Time to notice a mistake, and to hold the mails. */
  private static final Duration UNTIL_MAIL_LEAVES = Duration.ofMinutes(2);

  /** An answer counts in the figures of one survey from this version on. */
  private static final String SINCE = "0.2.0";

  /** Languages whose answers are grouped by what they are about. */
  private static final Set<String> READ_HERE = Set.of("en", "de");

  @Inject Database database;
  @Inject Audiences audiences;
  @Inject SurveyKeys keys;
  @Inject KeyCustody custody;
  @Inject PublicAddress address;
  @Inject MailSettings settings;
  @Inject SecureRandom random;
  @Inject Clock clock;
  @Inject SurveyEvents events;
  @Inject Rounds rounds;
  @Inject NamedRequests namedRequests;
  @Inject LanguageModels languageModels;

  /** This model reads languages that the packaged models do not. */
  @ConfigProperty(name = "tenward.model")
  Optional<String> model;

  public PrivacyPreview preview(Survey survey, Plan plan) {
    var lead = Lead.of(survey.leadId);
    return preview(survey, plan, lead, beside(survey, plan, lead, plan::previewId));
  }

  private PrivacyPreview preview(Survey survey, Plan plan, Lead lead, Beside beside) {
    return PreviewWriter.of(
        survey,
        plan,
        beside.inexact,
        beside.related,
        address.kind() == PublicAddress.Kind.INSECURE,
        settings.isSetUp(),
        model.isEmpty() && !READ_HERE.contains(lead.language()),
        lead.email(),
        AudienceChanges.of(survey, plan, audiences),
        clock.instant());
  }

  /** Says what the lead's other surveys mean for one. */
  private record Beside(List<ExactFigures.Inexact> inexact, List<RelatedSurvey> related) {}

  private Beside beside(Survey survey, Plan plan, Lead lead, Function<LaunchRules.Block, UUID> id) {
    var now = clock.instant();
    var planned = plan.round(id, lead.email(), now);
    var others = rounds.of(survey.leadId);
    var byName = namedRequests.of(survey.leadId, now);
    return new Beside(
        new ExactFigures(planned, others, byName).inexact(), Related.of(planned, others, survey.k));
  }

  /** Writes what respondents of a draft would read. */
  public Manifest planned(Survey survey) {
    var plan = new Plan(survey, audiences.people(survey.surveyId));
    var now = clock.instant();
    var opensAt = survey.opensAt == null ? now : survey.opensAt;
    var lead = Lead.of(survey.leadId);
    return manifest(survey, plan, lead, beside(survey, plan, lead, plan::previewId), now)
        .write(opensAt, plan.preview(), null);
  }

  private ManifestWriter manifest(Survey survey, Plan plan, Lead lead, Beside beside, Instant now) {
    return new ManifestWriter(
        survey,
        plan,
        lead,
        beside.related,
        beside.inexact.stream()
            .map(one -> forRespondents(PreviewWriter.figures(one, survey.zone)))
            .toList(),
        olderRuleCounts(survey.leadId, now) ? SINCE : null,
        TokenReaders.of(database, survey, lead, now),
        Successor.name(database, survey).map(name -> told(lead, name)).orElse(null),
        languageModels.current().map(LanguageModel::address).orElse(null));
  }

  private static SurveySuccessor told(Lead lead, String name) {
    return new SurveySuccessor(
        name,
        new LocalizedText(
            Phrases.in("en", lead.shortName()).say("successor", name),
            Phrases.in("de", lead.shortName()).say("successor", name),
            null));
  }

  /** Removes ids of surveys and people, because respondents read it. */
  private static InexactFigures forRespondents(InexactFigures figures) {
    var causes =
        figures.causes().stream()
            .map(
                cause ->
                    new FiguresCause(
                        null,
                        cause.title(),
                        cause.launchedAt(),
                        cause.asked(),
                        cause.of(),
                        cause.byName()))
            .toList();
    return new InexactFigures(
        figures.questionId(),
        figures.launchGroupId(),
        causes,
        figures.figuresFrom(),
        figures.outcome(),
        null);
  }

  /** Tells whether a survey launched under the former rule still counts. */
  private static boolean olderRuleCounts(UUID leadId, Instant now) {
    return Survey.count(
            "leadId = ?1 and formerRule and (state = ?2 or releasedAt > ?3)",
            leadId,
            SurveyState.RUNNING,
            now.minus(Survey.COUNTS_FOR))
        > 0;
  }

  /** Says when the invitations of a draft would leave if it were launched now. */
  public Instant mailLeavesAt(Instant now, Instant opensAt) {
    var held = now.plus(UNTIL_MAIL_LEAVES);
    return held.isAfter(opensAt) ? held : opensAt;
  }

  /**
   * Launches within a transaction that locks the lead and then the survey. If it fails, the new
   * keys are destroyed.
   *
   * @throws ProblemException insecure-address, not-launchable or vote-mixed
   */
  public void launch(Survey survey) {
    var plan = new Plan(survey, audiences.people(survey.surveyId));
    var lead = Lead.of(survey.leadId);
    var ids = new HashMap<LaunchRules.Block, UUID>();
    plan.blocks().forEach(block -> ids.put(block, UUID.randomUUID()));
    var beside = beside(survey, plan, lead, ids::get);
    refuse(preview(survey, plan, lead, beside), plan.questions(), beside.inexact);
    var publicKeys = freshKeys(survey.surveyId, ids.values());

    var now = clock.instant();
    var opensAt = survey.opensAt == null || survey.opensAt.isBefore(now) ? now : survey.opensAt;
    var manifest =
        manifest(survey, plan, lead, beside, now)
            .write(
                opensAt,
                plan.groups(ids::get, publicKeys::signingKey),
                Manifest.base64(publicKeys.sealing()));
    freeze(survey, manifest, now);
    InexactTable.write(database, survey, beside.inexact);
    TokenReaders.keep(database, survey, Objects.requireNonNullElse(manifest.readers(), List.of()));
    LaunchGroup.persist(survey, manifest.groups());
    var invites = Invite.make(survey, manifest.groups(), keys.linkKey(survey.surveyId), random);
    audiences.freeze(
        survey,
        plan.blocks().stream()
            .collect(toMap(block -> Objects.requireNonNull(ids.get(block)), plan::people)));
    survey.allHandedOut = plan.handedOut() == LinkHandout.PRINTED;
    if (!survey.allHandedOut) {
      mail(survey, plan, invites, lead, opensAt);
      LinkTaking.atLaunch(survey, plan.takenAtLaunch(lead.email()), now);
    }
    events.fire(
        survey.surveyId,
        IntegrationEvent.Type.SURVEY_LAUNCHED,
        Map.of(
            "invited", Objects.requireNonNull(survey.invitedCount), "closesAt", survey.closesAt));
  }

  private void mail(Survey survey, Plan plan, List<Invite> invites, Lead lead, Instant opensAt) {
    survey.mailLeavesAt = mailLeavesAt(Objects.requireNonNull(survey.launchedAt), opensAt);
    Mail.plan(survey, plan.mailed(), invites, lead.language());
    Reminder.plan(
        survey,
        ReminderPlan.times(
            survey.mailLeavesAt, survey.closesAt, ZoneId.of(survey.zone), survey.reminders));
  }

  private SurveyKeys.PublicKeys freshKeys(UUID surveyId, Collection<UUID> groupIds) {
    custody.destroyUnlessCommitted(surveyId);
    try {
      // What a launch left that was cut off by a crash.
      keys.destroy(surveyId);
      return keys.create(surveyId, groupIds);
    } catch (UncheckedIOException e) {
      Log.error("A survey was not launched because its keys cannot be stored", e);
      throw ProblemException.of(PlatformProblem.UNAVAILABLE, "The keys folder cannot be written");
    }
  }

  private void freeze(Survey survey, Manifest manifest, Instant now) {
    survey.successorId = manifest.successor() == null ? null : survey.successorId;
    survey.manifest = manifest.toJson();
    survey.keptMonths = manifest.keptMonths();
    survey.items = manifest.questions().stream().filter(Question::rated).map(Question::id).toList();
    survey.manifestHash = Hash.of(survey.manifest);
    survey.keyFolder = keys.folderId();
    survey.readKeyHash = Hash.of(keys.linkKey(survey.surveyId).readKey());
    survey.invitedCount = manifest.groups().stream().mapToInt(Manifest.Group::invited).sum();
    survey.launchedAt = now;
    survey.state = SurveyState.RUNNING;
    survey.flush();
  }

  private static void refuse(
      PrivacyPreview preview, Questions questions, List<ExactFigures.Inexact> inexact) {
    var obstacles = preview.obstacles();
    if (obstacles.contains(Obstacle.INSECURE_ADDRESS)) {
      throw ProblemException.of(
          SurveyProblem.INSECURE_ADDRESS, "Browsers seal answers on https or localhost only");
    }
    var problem = ProblemException.of(SurveyProblem.NOT_LAUNCHABLE, "The draft is not complete");
    if (obstacles.contains(Obstacle.EMPTY_FORM)) {
      problem.field("/questions", "empty-form");
    }
    QuestionRules.unfinished(problem, questions);
    if (obstacles.contains(Obstacle.EMPTY_AUDIENCE)) {
      problem.field("/audience", "empty-audience");
    }
    if (obstacles.contains(Obstacle.ARCHIVED_PERSON)) {
      problem.field("/audience", "archived-person");
    }
    if (obstacles.contains(Obstacle.CLOSES_IN_PAST)) {
      problem.field("/closesLocal", "in-past");
    }
    if (obstacles.contains(Obstacle.CLOSES_WITHIN_MINUTES)) {
      problem.field("/closesLocal", "within-minutes");
    }
    if (obstacles.contains(Obstacle.CLOSES_TOO_SOON)) {
      problem.field("/closesLocal", "too-soon", Map.of("hours", Survey.NOTICE.toHours()));
    }
    if (obstacles.contains(Obstacle.MAIL_NOT_SET_UP)) {
      problem.field("/delivery", "mail-not-set-up");
    }
    var places = questions.all().stream().map(Question::id).toList();
    for (var alike : Objects.requireNonNullElse(preview.alike(), List.<AlikeQuestions>of())) {
      problem.field("/questions/" + places.indexOf(alike.questionId()), "same-question");
    }
    for (var lookalike :
        Objects.requireNonNullElse(preview.lookalikes(), List.<LookalikeCharacter>of())) {
      problem.field(
          lookalike.pointer(),
          "lookalike-character",
          Map.of(
              "character",
              lookalike.character(),
              "instead",
              Objects.requireNonNullElse(lookalike.instead(), "")));
    }
    inexact.stream()
        .filter(ExactFigures.Inexact::isVotedAlready)
        .map(one -> places.indexOf(one.question().id()))
        .distinct()
        .forEach(place -> problem.field("/questions/" + place, "voted-already"));
    problem.current(preview).throwIfAny();
    if (obstacles.contains(Obstacle.VOTE_MIXED)) {
      throw ProblemException.of(
              SurveyProblem.VOTE_MIXED,
              "An anonymous vote on a clause, and one by name, would tell who objected")
          .field("/audience", "asked-by-name")
          .current(preview);
    }
  }
}
