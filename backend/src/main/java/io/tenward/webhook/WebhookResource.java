package io.tenward.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.account.trail.Trail;
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
import io.tenward.contract.AddWebhook;
import io.tenward.contract.ChangeWebhook;
import io.tenward.contract.ChangeWebhookSecret;
import io.tenward.contract.GetWebhook;
import io.tenward.contract.ListDeliveries;
import io.tenward.contract.ListWebhooks;
import io.tenward.contract.RemoveWebhook;
import io.tenward.contract.ResendDelivery;
import io.tenward.contract.SendTestEvent;
import io.tenward.contract.TrailKind;
import io.tenward.contract.WebhookChange;
import io.tenward.contract.WebhookDelivery;
import io.tenward.contract.WebhookDraft;
import io.tenward.contract.WebhookView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Manages a lead's webhooks, and shows what each of them was sent. */
@RolesAllowed("lead")
@Transactional
public class WebhookResource
    implements AddWebhook,
        ChangeWebhook,
        ChangeWebhookSecret,
        GetWebhook,
        ListDeliveries,
        ListWebhooks,
        RemoveWebhook,
        ResendDelivery,
        SendTestEvent {
  private static final int MOST = 50;

  @Inject Caller caller;
  @Inject OutgoingTargets targets;
  @Inject Trail trail;
  @Inject Deliveries deliveries;
  @Inject WebhookCipher cipher;
  @Inject MergePatch mergePatch;
  @Inject SecureRandom random;
  @Inject Clock clock;

  @Override
  public Page<WebhookView> listWebhooks(Paging paging) {
    return Webhook.list(caller, cipher, paging);
  }

  @Override
  @Idempotent
  public Response addWebhook(WebhookDraft draft) {
    caller.hold();
    check(draft.url(), draft.types());
    if (Webhook.count("memberId", caller.memberId()) >= MOST) {
      throw invalid("", "too-many", Map.of("max", MOST));
    }
    var secret = WebhookSecret.draw(random);
    var webhook =
        Webhook.make(
            caller, draft.url(), draft.format(), draft.types(), secret, cipher, clock.instant());
    trail.note(TrailKind.WEBHOOK_CREATED, null);
    return Etag.created(
        "/api/webhooks/" + webhook.webhookId, webhook.view(cipher, secret), webhook.version);
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

  @Override
  public Response getWebhook(UUID webhookId) {
    return answer(Webhook.of(caller, webhookId), null);
  }

  @Override
  public Response changeWebhook(UUID webhookId, @Nullable String ifMatch, JsonNode patch) {
    var webhook = changeable(webhookId, ifMatch);
    var before = webhook.view(cipher, null);
    var present = new WebhookChange(before.url(), before.format(), before.types(), before.state());
    var change = mergePatch.apply(present, patch);
    check(change.url(), change.types());
    webhook.change(cipher, change.url(), change.format(), change.types(), change.state());
    // The key of its secret is gone, too.
    var isFound = before.lost() != null && !change.url().equals(before.url());
    var secret = isFound ? webhook.changeSecret(cipher, random, clock.instant()) : null;
    webhook.flush();
    trail.note(TrailKind.WEBHOOK_CHANGED, null);
    return answer(webhook, secret);
  }

  @Override
  public void removeWebhook(UUID webhookId, @Nullable String ifMatch) {
    changeable(webhookId, ifMatch).delete();
    trail.note(TrailKind.WEBHOOK_ENDED, null);
  }

  private Webhook changeable(UUID webhookId, @Nullable String ifMatch) {
    var webhook = Webhook.toChange(caller, webhookId);
    Etag.require(ifMatch, webhook.version, webhook.view(cipher, null));
    return webhook;
  }

  @Override
  public Response changeWebhookSecret(UUID webhookId) {
    var webhook = Webhook.toChange(caller, webhookId);
    var secret = webhook.changeSecret(cipher, random, clock.instant());
    webhook.flush();
    trail.note(TrailKind.WEBHOOK_CHANGED, null);
    return answer(webhook, secret);
  }

  @Override
  public Response sendTestEvent(UUID webhookId) {
    return Response.accepted(deliveries.test(Webhook.of(caller, webhookId))).build();
  }

  @Override
  public Page<WebhookDelivery> listDeliveries(UUID webhookId, Paging paging) {
    return deliveries.list(Webhook.of(caller, webhookId).webhookId, paging);
  }

  @Override
  public Response resendDelivery(UUID webhookId, UUID deliveryId) {
    var webhook = Webhook.of(caller, webhookId);
    return Response.accepted(deliveries.again(webhook.webhookId, deliveryId)).build();
  }

  private Response answer(Webhook webhook, @Nullable WebhookSecret secret) {
    return Etag.ok(webhook.view(cipher, secret), webhook.version);
  }
}
