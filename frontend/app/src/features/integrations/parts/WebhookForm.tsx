import { useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { faultText, ProblemNote, useProblemForm } from "../../../shared/problems";
import { Button, ButtonLink, Choice, FieldFault, TextField } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { strings } from "../strings";
import { type EventType, eventTypes, ownersEventTypes, type Webhook } from "../webhooks";

export type WebhookValues = Pick<Webhook, "url" | "format" | "types">;

const formats = ["json", "slack", "teams"] as const satisfies Webhook["format"][];

type Props = {
  values: WebhookValues;
  action: string;
  onSend: (values: WebhookValues) => Promise<void>;
};

/** Where what is posted, and about what. */
export function WebhookForm({ values, action, onSend }: Props) {
  const say = useStrings(strings);
  const { role } = useMe();
  const form = useProblemForm<WebhookValues>({ defaultValues: values });
  const { errors, isSubmitting } = form.formState;
  const offered: readonly EventType[] =
    role === "owner" ? [...eventTypes, ...ownersEventTypes] : eventTypes;
  const send = form.send((typed) => onSend({ ...typed, url: typed.url.trim() }));
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <TextField
        label={say("url")}
        hint={say("url.hint")}
        type="url"
        autoComplete="off"
        error={errors.url?.message}
        {...form.register("url", {
          validate: (text) =>
            text.trim() !== "" || faultText({ pointer: "/url", code: "required" }),
        })}
      />
      <fieldset>
        <legend>{say("format")}</legend>
        {formats.map((format) => (
          <Choice
            key={format}
            title={say(`format.${format}`)}
            note={say(`format.${format}.note`)}
            value={format}
            {...form.register("format")}
          />
        ))}
      </fieldset>
      <fieldset aria-describedby={errors.types ? "types-e" : undefined}>
        <legend>{say("events")}</legend>
        <div className={styles.scopes}>
          {offered.map((type) => (
            <label key={type}>
              <input
                type="checkbox"
                value={type}
                {...form.register("types", {
                  validate: (all) => all.length > 0 || say("may.needed"),
                })}
              />
              <span>
                <code>{type}</code>
                <br />
                {say(`event.${type}`)}
              </span>
            </label>
          ))}
        </div>
        <FieldFault id="types-e" text={errors.types?.message} />
      </fieldset>
      <ProblemNote error={form.failure} />
      <div className="row">
        <Button look="primary" type="submit" isPending={isSubmitting}>
          {action}
        </Button>
        <ButtonLink to="/integrations">{say("back")}</ButtonLink>
      </div>
    </form>
  );
}
