import { queryOptions } from "@tanstack/react-query";
import { client, everyPage, ifMatch, queries, type Schemas, versioned } from "../../shared/api";

export type Webhook = Schemas["Webhook"];
export type WebhookDelivery = Schemas["WebhookDelivery"];
export type EventType = Exclude<Schemas["EventType"], "webhook.test">;

/** In the order in which they are offered. */
export const eventTypes = [
  "survey.launched",
  "survey.closing_time_moved",
  "survey.closed",
  "survey.self_rating_needed",
  "survey.results_ready",
  "survey.results_withheld",
  "survey.cancelled",
  "survey.published",
  "board.published",
  "agreement.proposed",
  "agreement.agreed",
  "token.expiring",
] as const satisfies EventType[];

export const ownersEventTypes = ["member.joined", "member.removed"] as const satisfies EventType[];

const at = ({ id: webhookId }: Pick<Webhook, "id">) => ({ path: { webhookId } });

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: () => everyPage<Webhook>((query) => client.GET("/api/webhooks", { params: { query } })),
});

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", id],
    queryFn: () => versioned(client.GET("/api/webhooks/{webhookId}", { params: at({ id }) })),
  });

/** While something is under way the table follows: soon what was never tried, now and then what is tried again. */
function pause(deliveries: WebhookDelivery[] = []): number | false {
  const pending = deliveries.filter(({ state }) => state === "pending");
  if (pending.length === 0) return false;
  return pending.some(({ attempts }) => attempts === 0) ? 1000 : 10_000;
}

/** The last ones. */
export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", id, "deliveries"],
    queryFn: async () => {
      const params = { ...at({ id }), query: { limit: 20 } };
      const call = client.GET("/api/webhooks/{webhookId}/deliveries", { params });
      return (await versioned(call)).value.items;
    },
    refetchInterval: ({ state }) => pause(state.data),
  });

export const hasFailed = ({ failure }: WebhookDelivery): boolean => failure !== undefined;

export const webhooksChanged = () => queries.invalidateQueries({ queryKey: ["webhooks"] });

/** @param etag of what the change was made from; without one it is made of what the webhook is now */
export async function changeWebhook(
  webhook: Pick<Webhook, "id">,
  body: Schemas["WebhookChange"],
  etag?: string,
): Promise<void> {
  const params = { ...at(webhook), ...ifMatch(etag ?? (await versionOf(webhook))) };
  await client.PATCH("/api/webhooks/{webhookId}", { params, body });
  await webhooksChanged();
}

async function versionOf(webhook: Pick<Webhook, "id">): Promise<string> {
  return (await versioned(client.GET("/api/webhooks/{webhookId}", { params: at(webhook) }))).etag;
}

export async function removeWebhook(webhook: Webhook): Promise<void> {
  const params = { ...at(webhook), ...ifMatch(await versionOf(webhook)) };
  await client.DELETE("/api/webhooks/{webhookId}", { params });
  await webhooksChanged();
}

/** The webhook with its new secret. */
export async function replaceSecret(webhook: Webhook): Promise<Webhook> {
  const call = client.POST("/api/webhooks/{webhookId}/secret", { params: at(webhook) });
  const { value } = await versioned(call);
  await webhooksChanged();
  return value;
}

export async function sendTest(webhook: Webhook): Promise<void> {
  await client.POST("/api/webhooks/{webhookId}/tests", { params: at(webhook) });
  await queries.invalidateQueries(deliveriesQuery(webhook.id));
}

export async function sendAgain(webhook: Webhook, { id: deliveryId }: WebhookDelivery) {
  const params = { path: { webhookId: webhook.id, deliveryId } };
  await client.POST("/api/webhooks/{webhookId}/deliveries/{deliveryId}/attempts", { params });
  await queries.invalidateQueries(deliveriesQuery(webhook.id));
}
