import { useT } from "../../../shared/i18n";
import { PageHead } from "../../../shared/layout";
import { ButtonLink, CopyButton, Field, useHeadingFocus } from "../../../shared/ui";
import styles from "../webhook.module.css";
import type { Webhook } from "../webhooks";

/** Shown this once. */
export function MadeSecret({ webhook }: { webhook: Webhook }) {
  const t = useT();
  const secret = webhook.secret ?? "";
  useHeadingFocus(secret);
  return (
    <>
      <PageHead heading={t("Copy the secret now. You won’t see it again")} title={t("Secret")}>
        {t("{{url}} uses it to check that deliveries come from Tenward.", { url: webhook.url })}
      </PageHead>
      <div className={styles.once}>
        <Field label={t("Secret")}>
          {(ids) => <input className="in" readOnly value={secret} {...ids} />}
        </Field>
        <div className="row">
          <CopyButton text={secret} label={t("Copy secret")} />
        </div>
        <p className="note">
          {t("If you lose it, replace it. The old one also signs for 24 hours.")}
        </p>
      </div>
      <div className="row">
        <ButtonLink look="primary" to="/settings/tools">
          {t("I’ve copied it")}
        </ButtonLink>
      </div>
    </>
  );
}
