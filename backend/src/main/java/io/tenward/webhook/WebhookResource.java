package io.tenward.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.outgoing.OutgoingTargets;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead's webhooks, and what each of them was sent. */
@Path("/api/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class WebhookResource {
  private static final int MOST = 50;

  record WebhookDraft(String url, Webhook.Format format, List<IntegrationEvent.Type> types) {}

  record WebhookChange(
      String url, Webhook.Format format, List<IntegrationEvent.Type> types, Webhook.State state) {}

  private final Caller caller;
  private final OutgoingTargets targets;
  private final Deliveries deliveries;
  private final MergePatch mergePatch;
  private final SecureRandom random;
  private final Clock clock;

  WebhookResource(
      Caller caller,
      OutgoingTargets targets,
      Deliveries deliveries,
      MergePatch mergePatch,
      SecureRandom random,
      Clock clock) {
    this.caller = caller;
    this.targets = targets;
    this.deliveries = deliveries;
    this.mergePatch = mergePatch;
    this.random = random;
    this.clock = clock;
  }

  @GET
  public Page<Webhook.View> listWebhooks(@BeanParam Paging paging) {
    return Webhook.list(caller, paging);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  public Response addWebhook(WebhookDraft draft) {
    caller.hold();
    check(draft.url(), draft.types());
    if (Webhook.count("memberId", caller.memberId()) >= MOST) {
      throw invalid("", "too-many", Map.of("max", MOST));
    }
    var secret = WebhookSecret.draw(random);
    var webhook =
        Webhook.make(caller, draft.url(), draft.format(), draft.types(), secret, clock.instant());
    return Response.created(URI.create("/api/webhooks/" + webhook.webhookId))
        .header(HttpHeaders.ETAG, Etag.of(webhook.version))
        .entity(webhook.view(secret))
        .build();
  }

  private void check(String url, List<IntegrationEvent.Type> types) {
    if (!caller.hasRole("owner") && types.stream().anyMatch(IntegrationEvent.Type::ofOwners)) {
      throw ProblemException.of(
          PlatformProblem.FORBIDDEN, "Only owners can subscribe to events about members");
    }
    targets
        .fault(url)
        .ifPresent(
            code -> {
              throw invalid("/url", code, Map.of());
            });
  }

  private static ProblemException invalid(String pointer, String code, Map<String, Object> params) {
    return ProblemException.invalid("Tenward cannot send to this address")
        .field(pointer, code, params);
  }

  @GET
  @Path("{webhookId}")
  public Response getWebhook(@PathParam("webhookId") UUID webhookId) {
    return answer(Webhook.of(caller, webhookId), null);
  }

  @PATCH
  @Path("{webhookId}")
  @Consumes(MergePatch.MEDIA_TYPE)
  public Response changeWebhook(
      @PathParam("webhookId") UUID webhookId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      JsonNode patch) {
    var webhook = changeable(webhookId, ifMatch);
    var types = webhook.types.stream().map(IntegrationEvent.Type::of).toList();
    var present = new WebhookChange(webhook.url, webhook.format, types, webhook.state);
    var change = mergePatch.apply(present, patch);
    check(change.url(), change.types());
    webhook.change(change.url(), change.format(), change.types(), change.state());
    webhook.flush();
    return answer(webhook, null);
  }

  @DELETE
  @Path("{webhookId}")
  public void removeWebhook(
      @PathParam("webhookId") UUID webhookId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    changeable(webhookId, ifMatch).delete();
  }

  private Webhook changeable(UUID webhookId, @Nullable String ifMatch) {
    var webhook = Webhook.toChange(caller, webhookId);
    Etag.require(ifMatch, webhook.version, webhook.view(null));
    return webhook;
  }

  @POST
  @Path("{webhookId}/secret")
  public Response changeWebhookSecret(@PathParam("webhookId") UUID webhookId) {
    var webhook = Webhook.toChange(caller, webhookId);
    var secret = webhook.changeSecret(random, clock.instant());
    webhook.flush();
    return answer(webhook, secret);
  }

  @POST
  @Path("{webhookId}/tests")
  public Response sendTestEvent(@PathParam("webhookId") UUID webhookId) {
    return Response.accepted(deliveries.test(Webhook.of(caller, webhookId))).build();
  }

  @GET
  @Path("{webhookId}/deliveries")
  public Page<Deliveries.View> listDeliveries(
      @PathParam("webhookId") UUID webhookId, @BeanParam Paging paging) {
    return deliveries.list(Webhook.of(caller, webhookId).webhookId, paging);
  }

  @POST
  @Path("{webhookId}/deliveries/{deliveryId}/attempts")
  public Response resendDelivery(
      @PathParam("webhookId") UUID webhookId, @PathParam("deliveryId") UUID deliveryId) {
    var webhook = Webhook.of(caller, webhookId);
    return Response.accepted(deliveries.again(webhook.webhookId, deliveryId)).build();
  }

  private static Response answer(Webhook webhook, @Nullable WebhookSecret secret) {
    return Etag.ok(webhook.view(secret), webhook.version);
  }
}
