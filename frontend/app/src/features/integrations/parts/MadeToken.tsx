import { useInstallation } from "../../../shared/api";
import { formatDay, formatTime, useStrings } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, CopyButton, Field, useHeadingFocus } from "../../../shared/ui";
import styles from "../Integrations.module.css";
import type { ApiToken } from "../queries";
import { exampleOf } from "../scopes";
import { strings } from "../strings";

/** Shown this once: the server keeps a hash of it. */
export function MadeToken({ token: made }: { token: ApiToken }) {
  const say = useStrings(strings);
  const { address } = useInstallation();
  const example = exampleOf(made.scopes);
  const until = formatDay(`${made.expiresOn}T12:00:00Z`, "UTC");
  useHeadingFocus(made.id);
  return (
    <>
      <PageHead heading={say("once.heading")} title={made.name}>
        {say("once.lede", { name: made.name, until })}
      </PageHead>
      <div className={styles.once}>
        <Field label={say("once.token")}>
          {(ids) => <input className="in" readOnly value={made.token ?? ""} {...ids} />}
        </Field>
        <div className="row">
          <CopyButton text={made.token ?? ""} label={say("once.copy")} />
        </div>
        <p className="note">{say("once.note", { start: made.start })}</p>
        {made.oldSecretEndsAt && (
          <p className="note">{say("once.old", { time: formatTime(made.oldSecretEndsAt) })}</p>
        )}
      </div>
      {example && (
        <section aria-labelledby="try">
          <h2 id="try">{say("once.try")}</h2>
          <pre className={styles.call}>
            <code>{`curl -H "Authorization: Bearer $TENWARD_TOKEN" \\\n  ${address}${example}`}</code>
          </pre>
        </section>
      )}
      <div className="row">
        <ButtonLink look="primary" to="/integrations">
          {say("once.done")}
        </ButtonLink>
      </div>
    </>
  );
}
