package io.tenward.survey;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.contract.AddTemplate;
import io.tenward.contract.ChangeTemplate;
import io.tenward.contract.GetTemplate;
import io.tenward.contract.ListTemplates;
import io.tenward.contract.RemoveTemplate;
import io.tenward.contract.TemplateDraft;
import io.tenward.form.OwnTemplate;
import io.tenward.form.QuestionRules;
import io.tenward.form.Questions;
import io.tenward.form.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages the forms that ship with the product, and those that a lead keeps. */
@RolesAllowed("lead")
@Transactional
class TemplateResource
    implements AddTemplate, ChangeTemplate, GetTemplate, ListTemplates, RemoveTemplate {
  private static final UUID SHIPPED = new UUID(0, 0);

  /** Holds a template and its place in the list. */
  private record Row(Template template, Cursor place) {
    static Row of(OwnTemplate own) {
      return new Row(own.shown(), own.place());
    }
  }

  @Inject Caller caller;
  @Inject SurveyOut out;
  @Inject MergePatch mergePatch;
  @Inject Clock clock;

  @Override
  public Page<Template> listTemplates(Paging paging) {
    var after = paging.after();
    var rows = new ArrayList<Row>(shipped(after));
    var shippedLeft = after.isEmpty() || after.get().id().equals(SHIPPED);
    var own = shippedLeft ? new Cursor(Instant.EPOCH.toString(), SHIPPED) : after.get();
    OwnTemplate.list(caller.memberId(), own, paging.rows()).forEach(t -> rows.add(Row.of(t)));
    var shown = rows.subList(0, Math.min(rows.size(), paging.rows()));
    return Page.of(shown, paging, Row::place, Row::template);
  }

  private static List<Row> shipped(Optional<Cursor> after) {
    if (after.isPresent() && !after.get().id().equals(SHIPPED)) {
      return List.of();
    }
    return Template.SHIPPED.stream()
        .dropWhile(template -> after.isPresent() && !template.id().equals(after.get().key()))
        .skip(after.isPresent() ? 1 : 0)
        .map(template -> new Row(template, new Cursor(template.id(), SHIPPED)))
        .toList();
  }

  @Override
  @Idempotent
  public Response addTemplate(TemplateDraft draft) {
    var questions = QuestionRules.checkFinished(Questions.of(draft.questions()));
    var template = OwnTemplate.keep(caller, draft.title(), questions, clock.instant());
    return Etag.created(
        "/api/templates/" + template.templateId, template.shown(), template.version);
  }

  @Override
  public Response getTemplate(UUID templateId) {
    var template = OwnTemplate.of(caller, templateId, LockModeType.NONE);
    return Etag.ok(template.shown(), template.version);
  }

  @Override
  public Response changeTemplate(UUID templateId, @Nullable String ifMatch, JsonNode patch) {
    var template = changeable(templateId, ifMatch);
    var present = out.change(template, Questions.parse(template.questions));
    var change = mergePatch.apply(present, patch);
    template.write(change.title(), QuestionRules.checkFinished(Questions.of(change.questions())));
    template.flush();
    return Etag.ok(template.shown(), template.version);
  }

  @Override
  public void removeTemplate(UUID templateId, @Nullable String ifMatch) {
    changeable(templateId, ifMatch).delete();
  }

  private OwnTemplate changeable(UUID templateId, @Nullable String ifMatch) {
    var template = OwnTemplate.of(caller, templateId, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, template.version, template.shown());
    return template;
  }
}
