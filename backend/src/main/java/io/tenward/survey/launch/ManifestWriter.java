package io.tenward.survey.launch;

import io.tenward.account.privacy.OldRows;
import io.tenward.base.text.LocalizedText;
import io.tenward.contract.InexactFigures;
import io.tenward.contract.ManifestLanguageModel;
import io.tenward.contract.RelatedSurvey;
import io.tenward.contract.SurveySuccessor;
import io.tenward.form.Lead;
import io.tenward.form.Manifest;
import io.tenward.form.Manifest.Assurances;
import io.tenward.form.Phrases;
import io.tenward.form.Promise;
import io.tenward.form.Survey;
import io.tenward.model.LanguageModel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what respondents will read, for a launch and for its preview.
 *
 * @param inexact as everybody reads it
 * @param since the version whose rule does not hold for a recent survey; null where there is none
 * @param languageModel of this server; null where there is none
 */
record ManifestWriter(
    Survey survey,
    Plan plan,
    Lead lead,
    List<RelatedSurvey> related,
    List<InexactFigures> inexact,
    @Nullable String since,
    List<Manifest.Reader> readers,
    @Nullable SurveySuccessor successor,
    LanguageModel.@Nullable Address languageModel) {
  Manifest write(Instant opensAt, List<Manifest.Group> groups, @Nullable String sealingKey) {
    var form = plan.questions();
    var labels = plan.labels(lead.email());
    // The state of an agreement follows from its vote.
    var keptMonths =
        survey.isVote() ? null : OldRows.monthsOfResults(survey.workspaceId, survey.closesAt);
    var notices =
        new NoticeWriter(
            lead.shortName(),
            survey.k,
            groups.stream().filter(group -> !group.named()).count() > 1,
            labels,
            survey.isVote(),
            form.all(),
            survey.showNames,
            plan.handedOut(),
            plan.invited(),
            related,
            inexact,
            since,
            survey.zone);
    return new Manifest(
        1,
        survey.surveyId,
        survey.title,
        survey.intro.isBlank() ? null : survey.intro,
        lead.name(),
        lead.shortName(),
        lead.workspace(),
        lead.operator(),
        lead.language(),
        survey.k,
        opensAt,
        survey.closesAt,
        survey.zone,
        form.minutes(),
        form.all(),
        groups.stream().map(notices::tell).toList(),
        labels,
        survey.showNames,
        plan.handedOut().printed(),
        related,
        readers.isEmpty() ? null : readers,
        successor,
        languageModel == null || survey.isVote() ? null : tell(languageModel),
        inexact,
        keptMonths,
        Promise.of(lead.name(), lead.operator(), survey.isVote()),
        Assurances.Both.of(
            lead.shortName(),
            plan.handedOut().printed() ? plan.handedOut().phrase() : null,
            plan.invited(),
            survey.k,
            keptMonths),
        sealingKey);
  }

  private ManifestLanguageModel tell(LanguageModel.Address address) {
    return new ManifestLanguageModel(
        address.host(),
        address.model(),
        new LocalizedText(told("en", address.host()), told("de", address.host()), null));
  }

  private String told(String language, String host) {
    var phrases = Phrases.in(language, lead.shortName());
    var operator = lead.operator();
    var isLead = operator.isLead() ? phrases.say("operatorIsLead") : "";
    return phrases.say("languageModel", host, operator.name() + isLead);
  }
}
