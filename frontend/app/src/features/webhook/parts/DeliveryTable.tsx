import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { formatNumber, formatShortTime, msg, useT } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Button, Icon, ScrollTable, tell } from "../../../shared/ui";
import styles from "../webhook.module.css";
import {
  deliveriesQuery,
  hasFailed,
  sendAgain,
  type Webhook,
  type WebhookDelivery,
} from "../webhooks";

/** Shows what was sent to a webhook, newest first. */
export function DeliveryTable({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const { data: deliveries, error, refetch } = useQuery(deliveriesQuery(webhook.id));
  if (!deliveries) {
    return <ProblemNote error={error} onRetry={refetch} />;
  }
  if (deliveries.length === 0) {
    return <p className="note">{t("No deliveries yet.")}</p>;
  }
  return (
    <ScrollTable
      className={styles.deliveries}
      label={t("Deliveries to {{url}}", { url: webhook.url })}
      caption={t("Deliveries")}
    >
      <thead>
        <tr>
          <th scope="col">{t("When")}</th>
          <th scope="col">{t("Event")}</th>
          <th scope="col">{t("Response")}</th>
          <th scope="col">{t("Duration")}</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id} webhook={webhook} delivery={delivery} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Row({ webhook, delivery }: { webhook: Webhook; delivery: WebhookDelivery }) {
  const t = useT();
  const time = formatShortTime(delivery.createdAt);
  return (
    <tr>
      <th scope="row">{time}</th>
      <td>
        <code>{delivery.type}</code>
      </td>
      <td>
        {hasFailed(delivery) ? (
          <Failed webhook={webhook} delivery={delivery} time={time} />
        ) : (
          (delivery.status ?? t("sending"))
        )}
      </td>
      <td className="num">
        {delivery.millis !== undefined &&
          t("{{count}} ms", { count: formatNumber(delivery.millis) })}
      </td>
    </tr>
  );
}

const deliveryLabels = {
  refused: msg("responded {{status}}"),
  "no-answer": msg("no response for 10 s"),
  unreachable: msg("can’t be reached"),
  "unknown-host": msg("the host name doesn’t exist"),
  "connection-refused": msg("nothing listens at this port"),
  "tls-failed": msg("the certificate isn’t trusted, or https failed"),
  "private-address": msg("leads to a private network"),
};

function Failed({
  webhook,
  delivery,
  time,
}: {
  webhook: Webhook;
  delivery: WebhookDelivery;
  time: string;
}) {
  const t = useT();
  const again = async () => {
    try {
      await sendAgain(webhook, delivery);
      tell(t("Sending again."));
    } catch (failure) {
      tell(t("That did not work. {{problem}}", { problem: explain(failure).title }));
    }
  };
  const parts = [
    delivery.failure && t(deliveryLabels[delivery.failure], { status: delivery.status ?? "" }),
    t("{{count}} try | {{count}} tries", { count: delivery.attempts }),
    delivery.nextAttemptAt &&
      t("next try {{time}}", { time: formatShortTime(delivery.nextAttemptAt) }),
  ];
  return (
    <>
      <span className="stop">
        <Icon of={X} /> {parts.filter(Boolean).join(", ")}
      </span>{" "}
      <Button
        small
        aria-label={t("Send again: {{type}} of {{time}}", { type: delivery.type, time })}
        onPress={again}
      >
        {t("Send again")}
      </Button>
    </>
  );
}
