package io.tenward.situation;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.panache.common.Sort;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddSituationTemplate;
import io.tenward.contract.ChangeSituationTemplate;
import io.tenward.contract.GetSituationTemplate;
import io.tenward.contract.ListSituationTemplates;
import io.tenward.contract.RemoveSituationTemplate;
import io.tenward.contract.SituationTemplateChange;
import io.tenward.contract.SituationTemplateDraft;
import io.tenward.contract.SituationTemplates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Manages the shipped templates and a lead's own. */
@RolesAllowed("lead")
@Transactional
public class SituationTemplateResource
    implements AddSituationTemplate,
        ChangeSituationTemplate,
        GetSituationTemplate,
        ListSituationTemplates,
        RemoveSituationTemplate {
  private static final int MOST = 200;
  private static final Set<String> OWN = Set.of("own");

  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public SituationTemplates listSituationTemplates() {
    List<SituationTemplate> own =
        SituationTemplate.list("memberId", Sort.by("createdAt"), caller.memberId());
    return new SituationTemplates(
        Stream.concat(ShippedSituation.ALL.stream(), own.stream().map(SituationTemplate::view))
            .toList());
  }

  @Override
  @Idempotent
  public Response addSituationTemplate(SituationTemplateDraft draft) {
    caller.hold();
    if (draft.id() != null && SituationTemplate.findById(draft.id()) != null) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
    if (SituationTemplate.count("memberId", caller.memberId()) >= MOST) {
      throw ProblemException.invalid().field("", "too-many", Map.of("max", MOST));
    }
    FormChecks.require(draft.form(), OWN);
    FormChecks.requireCounts(draft.form());
    var template = new SituationTemplate();
    template.templateId = draft.id() == null ? UUID.randomUUID() : draft.id();
    template.workspaceId = caller.workspaceId();
    template.memberId = caller.memberId();
    template.form = draft.form();
    template.createdAt = clock.instant();
    template.persistAndFlush();
    return Etag.created(
        "/api/situation-templates/" + template.templateId, template.view(), template.version);
  }

  @Override
  public Response getSituationTemplate(UUID templateId) {
    var template = own(templateId, LockModeType.NONE);
    return Etag.ok(template.view(), template.version);
  }

  /** The form is sent whole, so that what is not in it goes. */
  @Override
  public Response changeSituationTemplate(
      UUID templateId, @Nullable String ifMatch, JsonNode patch) {
    var template = changeable(templateId, ifMatch);
    template.form = Json.MAPPER.convertValue(patch, SituationTemplateChange.class).form();
    FormChecks.require(template.form, OWN);
    FormChecks.requireCounts(template.form);
    template.flush();
    return Etag.ok(template.view(), template.version);
  }

  @Override
  public void removeSituationTemplate(UUID templateId, @Nullable String ifMatch) {
    changeable(templateId, ifMatch).delete();
  }

  private SituationTemplate changeable(UUID templateId, @Nullable String ifMatch) {
    caller.hold();
    var template = own(templateId, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, template.version, template.view());
    return template;
  }

  private SituationTemplate own(UUID templateId, LockModeType lock) {
    SituationTemplate template = SituationTemplate.findById(templateId, lock);
    if (template == null || !template.memberId.equals(caller.memberId())) {
      throw ProblemException.notFound();
    }
    return template;
  }
}
