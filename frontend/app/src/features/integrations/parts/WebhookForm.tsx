import { limits, useMe } from "../../../shared/api";
import { Form } from "../../../shared/form";
import { msg, useT } from "../../../shared/i18n";
import { ButtonLink, Choice } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { formatLabels } from "../labels";
import { type EventType, eventTypes, ownersEventTypes, type Webhook } from "../webhooks";
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

const eventLabels = {
  "survey.launched": msg("a survey was launched"),
  "survey.closing_time_moved": msg("its closing time changed"),
  "survey.closed": msg("it closed, with the number of responses"),
  "survey.results_ready": msg("its results are ready"),
  "survey.self_rating_needed": msg("its results are waiting for your self-rating"),
  "survey.results_withheld": msg("its results aren’t shown"),
  "survey.cancelled": msg("it was cancelled"),
  "survey.published": msg("you published a reply"),
  "board.grouped": msg("comments were grouped into themes"),
  "board.published": msg("you published decisions"),
  "agreement.proposed": msg("you proposed an agreement"),
  "agreement.agreed": msg("it was agreed"),
  "evidence.proposed": msg("a tool proposed evidence"),
  "member.joined": msg("someone joined the workspace"),
  "member.removed": msg("someone was removed"),
  "token.expiring": msg("one of your tokens expires within ten days"),
  "webhook.paused": msg("Tenward paused one of your other webhooks"),
};

/** Says where messages are posted, and about what. */
export function WebhookForm({ values, action, onSend }: Props) {
  const t = useT();
  const { role } = useMe();
  const offered: readonly EventType[] =
    role === "owner" ? [...eventTypes, ...ownersEventTypes] : eventTypes;
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
            text={(type) => t(eventLabels[type])}
          />
          <Buttons save={action}>
            <ButtonLink to="/settings/tools">{t("Cancel")}</ButtonLink>
          </Buttons>
        </>
      )}
    </Form>
  );
}
