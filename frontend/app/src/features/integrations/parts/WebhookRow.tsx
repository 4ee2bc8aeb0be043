import { formatDay, useStrings } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { Button, ButtonLink, tell } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { strings } from "../strings";
import { changeWebhook, sendTest, type Webhook } from "../webhooks";
import { DeliveryTable } from "./DeliveryTable";

/** A webhook, what can be done with it, and what it was sent. */
export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const say = useStrings(strings);
  const { url } = webhook;
  const active = webhook.state === "active";
  const attempt = async (work: () => Promise<void>, done: string) => {
    try {
      await work();
      tell(done);
    } catch (failure) {
      tell(say("webhook.failed", { problem: explain(failure).title }));
    }
  };
  const test = () => attempt(() => sendTest(webhook), say("webhook.tested"));
  const toggle = () =>
    attempt(
      () => changeWebhook(webhook, { state: active ? "paused" : "active" }),
      say(active ? "webhook.paused" : "webhook.resumed", { url }),
    );
  return (
    <li>
      <div className={styles.token}>
        <b>{url}</b>
        <span className={styles.granted}>
          {webhook.types.map((type) => (
            <code key={type}>{type}</code>
          ))}
        </span>
        <span className="meta">
          {say(`format.${webhook.format}`)}, {say(`webhook.state.${webhook.state}`)}
          {webhook.format === "json" &&
            `, ${say("webhook.since", { day: formatDay(webhook.secretChangedAt) })}`}
        </span>
      </div>
      <div className="row">
        <Button small aria-label={say("webhook.testTo", { url })} onPress={test}>
          {say("webhook.test")}
        </Button>
        <ButtonLink
          small
          aria-label={say("webhook.changeOf", { url })}
          to={`/integrations/webhooks/${webhook.id}`}
        >
          {say("webhook.change")}
        </ButtonLink>
        <Button
          small
          aria-label={say(active ? "webhook.pauseOf" : "webhook.resumeOf", { url })}
          onPress={toggle}
        >
          {say(active ? "webhook.pause" : "webhook.resume")}
        </Button>
      </div>
      <div className={styles.sent}>
        <DeliveryTable webhook={webhook} />
      </div>
    </li>
  );
}
