import { queryOptions } from "@tanstack/react-query";
import {
  allQuery,
  below,
  client,
  ifMatch,
  itemsQuery,
  queries,
  readFrom,
  type Schemas,
  versioned,
  versionedQuery,
} from "../../shared/api";
import { formatDay, useT } from "../../shared/i18n";

export type Webhook = Schemas["Webhook"];
export type WebhookDelivery = Schemas["WebhookDelivery"];
export type EventType = Exclude<Schemas["EventType"], "webhook.test">;

const at = ({ id: webhookId }: Pick<Webhook, "id">) => ({ path: { webhookId } });

export const webhooksQuery = allQuery("/api/webhooks");

export const webhookQuery = (webhookId: string) =>
  versionedQuery("/api/webhooks/{webhookId}", { webhookId });

/** Polls while deliveries are pending: soon for new ones, less often for retries. */
function pause(deliveries: WebhookDelivery[] = []): number | false {
  const pending = deliveries.filter(({ state }) => state === "pending");
  if (pending.length === 0) return false;
  return pending.some(({ attempts }) => attempts === 0) ? 1000 : 10_000;
}

/** The last ones. */
export const deliveriesQuery = (webhookId: string) =>
  queryOptions({
    ...itemsQuery("/api/webhooks/{webhookId}/deliveries", { webhookId, limit: 20 }),
    refetchInterval: ({ state }) => pause(state.data),
  });

export const hasFailed = ({ failure }: WebhookDelivery): boolean => failure !== undefined;

export const webhooksChanged = () =>
  queries.invalidateQueries({ queryKey: below("/api/webhooks") });

/** Names a webhook by its address, or by when it was made if that cannot be read any more. */
export function useWebhookName(): (webhook: Webhook) => string {
  const t = useT();
  return ({ url, lost, createdAt }) =>
    lost ? t("Webhook from {{day}}", { day: formatDay(createdAt) }) : url;
}

/** @param etag of what the change was made from; without one it is made of what the webhook is now */
export async function changeWebhook(
  webhook: Pick<Webhook, "id">,
  body: Schemas["WebhookChange"],
  etag?: string,
): Promise<Webhook> {
  const params = { ...at(webhook), ...ifMatch(etag ?? (await versionOf(webhook))) };
  const { value } = await versioned(client.PATCH("/api/webhooks/{webhookId}", { params, body }));
  await webhooksChanged();
  return value;
}

async function versionOf(webhook: Pick<Webhook, "id">): Promise<string> {
  return (await readFrom("/api/webhooks/{webhookId}", { webhookId: webhook.id })).etag;
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
