import { limits, useMe } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { type Message, msg, useT } from "../../../shared/i18n";
import { ButtonLink, Choice } from "../../../shared/ui";
import { formatLabels } from "../labels";
import styles from "../webhook.module.css";
import type { EventType, Webhook } from "../webhooks";
import { TickList } from "./TickList";

export type WebhookValues = Pick<Webhook, "url" | "format" | "types">;

const formats = ["json", "slack", "teams"] as const satisfies Webhook["format"][];

type Props = {
  values: WebhookValues;
  action: string;
  onSend: (values: WebhookValues) => Promise<void>;
};

const formatNotes = {
  json: msg("the event in Standard Webhooks 1.0 format, for programs"),
  slack: msg("one sentence and a link, for a channel’s incoming webhook"),
  teams: msg("one sentence and a link, for a channel’s workflow"),
};

/** The events are offered in this order, the last ones only to owners. */
const events: Record<EventType, { label: Message; ofOwners?: true }> = {
  "survey.launched": { label: msg("a survey was launched") },
  "survey.closing_time_moved": { label: msg("its closing time changed") },
  "survey.closed": { label: msg("it closed, with the number of responses") },
  "survey.results_ready": { label: msg("its results are ready") },
  "survey.self_rating_needed": { label: msg("its results are waiting for your self-rating") },
  "survey.results_withheld": { label: msg("its results aren’t shown") },
  "survey.cancelled": { label: msg("it was cancelled") },
  "survey.published": { label: msg("you published a reply") },
  "board.grouped": { label: msg("comments were grouped into themes") },
  "board.published": { label: msg("you published decisions") },
  "agreement.proposed": { label: msg("you proposed an agreement") },
  "agreement.agreed": { label: msg("it was agreed") },
  "evidence.proposed": { label: msg("a tool proposed evidence") },
  "token.expiring": { label: msg("one of your tokens expires within ten days") },
  "webhook.paused": { label: msg("Tenward paused one of your other webhooks") },
  "member.joined": { label: msg("someone joined the workspace"), ofOwners: true },
  "member.removed": { label: msg("someone was removed"), ofOwners: true },
};

const types = Object.keys(events) as EventType[];

/** Says where messages are posted, and about what. */
export function WebhookForm({ values, action, onSend }: Props) {
  const t = useT();
  const { role } = useMe();
  const offered = types.filter((type) => role === "owner" || !events[type].ofOwners);
  return (
    <Form<WebhookValues>
      className={styles.form}
      limits={limits.WebhookDraft}
      start={values}
      onSave={(typed) => onSend({ ...typed, url: typed.url.trim() })}
    >
      {({ Text, Buttons }, { register }) => (
        <>
          <Text
            name="url"
            label={t("Address")}
            hint={t("Must start with https://. Redirects aren’t followed.")}
            type="url"
            autoComplete="off"
            required
          />
          <fieldset>
            <legend>{t("Format")}</legend>
            {formats.map((format) => (
              <Choice
                key={format}
                title={t(formatLabels[format])}
                note={t(formatNotes[format])}
                value={format}
                {...register("format")}
              />
            ))}
          </fieldset>
          <TickList
            name="types"
            legend={t("Events")}
            offered={offered}
            text={(type) => t(events[type].label)}
          />
          <Buttons save={action}>
            <ButtonLink to="/settings/tools">{t("Cancel")}</ButtonLink>
          </Buttons>
        </>
      )}
    </Form>
  );
}
