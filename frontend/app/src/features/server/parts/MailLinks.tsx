import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button, Section } from "../../../shared/ui";
import styles from "../Live.module.css";
import {
  type MailLinkOpening,
  type MailLinkTest,
  readMailLinkTest,
  startMailLinkTest,
} from "../queries";
import { compareLink, judgeSender } from "./mailSource";

/** An owner sends themselves a link, and pastes what arrived: what happened on the way is said in words. */
export function MailLinks() {
  const t = useT();
  const [test, setTest] = useState<MailLinkTest>();
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setTest(await startMailLinkTest());
    } catch (failed) {
      setError(failed);
    }
    setBusy(false);
  };
  return (
    <Section className={styles.backup} heading={t("Links in emails")}>
      <p>
        {t(
          "Some mail gateways rewrite links or open them. A rewritten link gives the operator of the gateway the right to answer in someone’s place. Send yourself a test.",
        )}
      </p>
      <p>
        <Button onPress={start} isPending={busy}>
          {t("Send a test email")}
        </Button>
      </p>
      <ProblemNote error={error} onRetry={start} />
      {test && <Arrived test={test} />}
    </Section>
  );
}

function Arrived({ test: { link, mail } }: { test: MailLinkTest }) {
  const t = useT();
  const [pasted, setPasted] = useState("");
  const [source, setSource] = useState("");
  const [opening, setOpening] = useState<MailLinkOpening>();
  const [error, setError] = useState<unknown>();
  const compared = pasted.trim() && compareLink(link, pasted);
  if (mail.outcome !== "accepted") {
    return (
      <p role="status">
        {t("The mail server didn’t accept the email. {{reason}}", { reason: mail.reason })}
      </p>
    );
  }
  const check = () =>
    readMailLinkTest().then(
      (read) => {
        setOpening(read);
        setError(undefined);
      },
      (failed: unknown) => setError(failed),
    );
  return (
    <>
      <p role="status">
        {t(
          "The mail server accepted an email to {{address}}. Don’t open its link: copy the address of the link and paste it here.",
          { address: mail.address },
        )}
      </p>
      <label className="field">
        <span>{t("Link from the email")}</span>
        <input
          className="in"
          value={pasted}
          onChange={({ target }) => {
            setPasted(target.value);
            void check();
          }}
        />
      </label>
      <label className="field">
        <span>{t("Source of the email, to check SPF and DKIM")}</span>
        <textarea
          className="in"
          rows={3}
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <span className="note">
          {t("In most mail programs: “Show original” or “View source”. It stays on this page.")}
        </span>
      </label>
      <ProblemNote error={error} onRetry={check} />
      <ul aria-live="polite">
        {compared && <li>{t(compared.words, compared)}</li>}
        {compared && opening && (
          <li>
            {opening.openedAt
              ? t(
                  "The link has been opened already, by {{program}}. Opening changes nothing in Tenward.",
                  {
                    program: opening.openedWith ?? t("an unnamed program"),
                  },
                )
              : t("The link hasn’t been opened.")}
          </li>
        )}
        {source.trim() &&
          judgeSender(source).map((each) => <li key={each.words}>{t(each.words, each)}</li>)}
      </ul>
    </>
  );
}
