import { useMe } from "../../../shared/api";
import { msg, useT } from "../../../shared/i18n";
import { faultText, ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, ButtonLink, Choice, FieldMessage, TextField } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { formatLabels } from "../labels";
import { type EventType, eventTypes, ownersEventTypes, type Webhook } from "../webhooks";

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

/** Where what is posted, and about what. */
export function WebhookForm({ values, action, onSend }: Props) {
  const t = useT();
  const { role } = useMe();
  const form = useProblemForm<WebhookValues>({ defaultValues: values });
  const { errors, isSubmitting } = form.formState;
  const offered: readonly EventType[] =
    role === "owner" ? [...eventTypes, ...ownersEventTypes] : eventTypes;
  const send = form.send((typed) => onSend({ ...typed, url: typed.url.trim() }));
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextField
        label={t("Address")}
        hint={t("Must start with https://. Redirects aren’t followed.")}
        type="url"
        autoComplete="off"
        error={errors.url?.message}
        {...form.register("url", {
          validate: (text) =>
            text.trim() !== "" || faultText({ pointer: "/url", code: "required" }),
        })}
      />
      <fieldset>
        <legend>{t("Format")}</legend>
        {formats.map((format) => (
          <Choice
            key={format}
            title={t(formatLabels[format])}
            note={t(formatNotes[format])}
            value={format}
            {...form.register("format")}
          />
        ))}
      </fieldset>
      <fieldset aria-describedby={errors.types ? "types-e" : undefined}>
        <legend>{t("Events")}</legend>
        <div className={styles.scopes}>
          {offered.map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                value={type}
                {...form.register("types", {
                  validate: (all) => all.length > 0 || t("Tick at least one permission."),
                })}
              />
              <span>
                <code>{type}</code>
                <br />
                {t(eventLabels[type])}
              </span>
            </label>
          ))}
        </div>
        <FieldMessage id="types-e" text={errors.types?.message} />
      </fieldset>
      <ProblemNote error={form.failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {action}
        </Button>
        <ButtonLink to="/settings/tools">{t("Cancel")}</ButtonLink>
      </div>
    </form>
  );
}
