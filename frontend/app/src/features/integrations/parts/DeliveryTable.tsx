import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { formatNumber, formatShortTime, useStrings } from "../../../shared/i18n";
import { explain, ProblemNote } from "../../../shared/problems";
import { Button, Icon, ScrollTable, tell } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { strings } from "../strings";
import {
  deliveriesQuery,
  hasFailed,
  sendAgain,
  type Webhook,
  type WebhookDelivery,
} from "../webhooks";

/** What a webhook was sent, the newest first. */
export function DeliveryTable({ webhook }: { webhook: Webhook }) {
  const say = useStrings(strings);
  const { data: deliveries, error, refetch } = useQuery(deliveriesQuery(webhook.id));
  if (!deliveries) {
    return <ProblemNote error={error} onRetry={refetch} />;
  }
  if (deliveries.length === 0) {
    return <p className="note">{say("deliveries.none")}</p>;
  }
  return (
    <ScrollTable
      className={styles.deliveries}
      label={say("deliveries.of", { url: webhook.url })}
      caption={say("deliveries")}
    >
      <thead>
        <tr>
          <th scope="col">{say("when")}</th>
          <th scope="col">{say("event")}</th>
          <th scope="col">{say("answer")}</th>
          <th scope="col">{say("took")}</th>
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
  const say = useStrings(strings);
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
          (delivery.status ?? say("delivery.waiting"))
        )}
      </td>
      <td className="num">
        {delivery.millis !== undefined &&
          say("delivery.millis", { count: formatNumber(delivery.millis) })}
      </td>
    </tr>
  );
}

function Failed({
  webhook,
  delivery,
  time,
}: {
  webhook: Webhook;
  delivery: WebhookDelivery;
  time: string;
}) {
  const say = useStrings(strings);
  const again = async () => {
    try {
      await sendAgain(webhook, delivery);
      tell(say("delivery.sent"));
    } catch (failure) {
      tell(say("webhook.failed", { problem: explain(failure).title }));
    }
  };
  const parts = [
    delivery.failure && say(`delivery.${delivery.failure}`, { status: delivery.status ?? "" }),
    say("delivery.tries", { count: delivery.attempts }),
    delivery.nextAttemptAt &&
      say("delivery.next", { time: formatShortTime(delivery.nextAttemptAt) }),
  ];
  return (
    <>
      <span className="stop">
        <Icon of={X} /> {parts.filter(Boolean).join(", ")}
      </span>{" "}
      <Button
        small
        aria-label={say("delivery.againOf", { type: delivery.type, time })}
        onPress={again}
      >
        {say("delivery.again")}
      </Button>
    </>
  );
}
