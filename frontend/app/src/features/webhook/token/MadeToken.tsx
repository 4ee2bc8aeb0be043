import { useInstallation } from "../../../shared/api";
import { formatDay, formatTime, useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, CopyButton, Field, Section, useHeadingFocus } from "../../../shared/ui";
import styles from "../webhook.module.css";
import type { ApiToken } from "./queries";
import { exampleOf } from "./scopes";

/** The token is shown this once, because the server keeps only a hash of it. */
export function MadeToken({ token: made }: { token: ApiToken }) {
  const t = useT();
  const { address } = useInstallation();
  const example = exampleOf(made.scopes);
  const until = formatDay(`${made.expiresOn}T12:00:00Z`, "UTC");
  useHeadingFocus(made.id);
  return (
    <>
      <PageHead heading={t("Copy the token now. You won’t see it again")} title={made.name}>
        {t("“{{name}}” has these permissions until {{until}}.", { name: made.name, until })}
      </PageHead>
      <div className={styles.once}>
        <Field label={t("Token")}>
          {(ids) => <input className="in" readOnly value={made.token ?? ""} {...ids} />}
        </Field>
        <div className="row">
          <CopyButton text={made.token ?? ""} label={t("Copy token")} />
        </div>
        <p className="note">
          {t(
            "Tenward can only show you its first characters, {{start}}. If you lose it, renew the secret.",
            { start: made.start },
          )}
        </p>
        {made.oldSecretEndsAt && (
          <p className="note">
            {t("The old secret works until {{time}}.", { time: formatTime(made.oldSecretEndsAt) })}
          </p>
        )}
      </div>
      {example && (
        <Section heading={t("Try it")}>
          <pre className={styles.call}>
            <code>{`curl -H "Authorization: Bearer $TENWARD_TOKEN" \\\n  ${address}${example}`}</code>
          </pre>
        </Section>
      )}
      <div className="row">
        <ButtonLink look="primary" to="/settings/tools">
          {t("I’ve copied it")}
        </ButtonLink>
      </div>
    </>
  );
}
