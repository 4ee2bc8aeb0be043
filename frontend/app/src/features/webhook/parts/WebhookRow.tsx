import { formatDay, msg, useT } from "../../../shared/i18n";
import { explain } from "../../../shared/problems";
import { Button, ButtonLink, tell } from "../../../shared/ui";
import { formatLabels } from "../labels";
import styles from "../webhook.module.css";
import { changeWebhook, sendTest, useWebhookName, type Webhook } from "../webhooks";
import { DeliveryTable } from "./DeliveryTable";

const stateLabels = {
  active: msg("active"),
  paused: msg("paused"),
  gone: msg("stopped: answered 410 (gone for good)"),
};

/** A webhook, what can be done with it, and what it was sent. */
export function WebhookRow({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const url = useWebhookName()(webhook);
  const active = webhook.state === "active";
  const attempt = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      tell(done);
    } catch (failure) {
      tell(t("That did not work. {{problem}}", { problem: explain(failure).title }));
    }
  };
  const test = () => attempt(() => sendTest(webhook), t("Test sent."));
  const toggle = () =>
    attempt(
      () => changeWebhook(webhook, { state: active ? "paused" : "active" }),
      t(active ? "{{url}} is paused." : "{{url}} is active again.", { url }),
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
          {t(formatLabels[webhook.format])},{" "}
          {webhook.pausedAt
            ? t("paused on {{day}} because it had accepted no event for three days", {
                day: formatDay(webhook.pausedAt),
              })
            : t(stateLabels[webhook.state])}
          {webhook.format === "json" &&
            `, ${t("secret from {{day}}", { day: formatDay(webhook.secretChangedAt) })}`}
        </span>
      </div>
      <div className="row">
        <Button small aria-label={t("Send test to {{url}}", { url })} onPress={test}>
          {t("Send test")}
        </Button>
        <ButtonLink
          small
          aria-label={t("Edit {{url}}", { url })}
          to={`/settings/tools?webhook=${webhook.id}`}
        >
          {t("Edit")}
        </ButtonLink>
        <Button
          small
          aria-label={t(active ? "Pause {{url}}" : "Resume {{url}}", { url })}
          onPress={toggle}
        >
          {t(active ? msg("Pause", { context: "webhook" }) : "Resume")}
        </Button>
      </div>
      <div className={styles.sent}>
        <DeliveryTable webhook={webhook} />
      </div>
    </li>
  );
}
