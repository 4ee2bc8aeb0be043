import { useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, CopyButton, Field, useHeadingFocus } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import { strings } from "../strings";
import type { Webhook } from "../webhooks";

/** Shown this once. */
export function MadeSecret({ webhook }: { webhook: Webhook }) {
  const say = useStrings(strings);
  const secret = webhook.secret ?? "";
  useHeadingFocus(secret);
  return (
    <>
      <PageHead heading={say("secret.heading")} title={say("secret")}>
        {say("secret.lede", { url: webhook.url })}
      </PageHead>
      <div className={styles.once}>
        <Field label={say("secret")}>
          {(ids) => <input className="in" readOnly value={secret} {...ids} />}
        </Field>
        <div className="row">
          <CopyButton text={secret} label={say("secret.copy")} />
        </div>
        <p className="note">{say("secret.once")}</p>
      </div>
      <div className="row">
        <ButtonLink look="primary" to="/integrations">
          {say("once.done")}
        </ButtonLink>
      </div>
    </>
  );
}
