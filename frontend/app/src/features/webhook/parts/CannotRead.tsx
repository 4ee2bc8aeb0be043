import { useT } from "../../../shared/i18n";
import { Pair, Section } from "../../../shared/ui";
import styles from "../webhook.module.css";

/** Stands beside what a token can do. */
export function CannotRead() {
  const t = useT();
  return (
    <Section className="panel sheet" heading={t("What a token cannot read")}>
      <dl className="pairs">
        <Pair of={t("Answers")}>
          {t(
            "are sealed until the survey closes, then shuffled. No API call can read a single one.",
          )}
        </Pair>
        <Pair of={t("Earlier surveys")}>
          {t(
            "Surveys launched before the token was created stay closed to it: respondents weren’t told of it.",
          )}
        </Pair>
        <Pair of={t("Other people’s data")}>
          {t(
            "isn’t available to your tokens. Only an owner’s token can list members or change other leads’ people.",
          )}
        </Pair>
        <Pair of={t("Private notes")}>
          {t(
            "What you write in one-on-ones, coaching and situations can only be read on these pages. A token for your work reads when you meet whom, and the tasks you agree on.",
          )}
        </Pair>
        <Pair of={t("Accounts")}>
          {t("No token can change passwords, roles or tokens, cancel a survey or rate you.")}
        </Pair>
      </dl>
      <h3>{t("API")}</h3>
      <p className="note">
        {t(
          "Each operation states its scope and what it reveals about a respondent: none, counts, released blocks or named answers.",
        )}
      </p>
      <div className={`row ${styles.pages}`}>
        <a className="b b-s" href="/api/docs/">
          {t("API reference")}
        </a>
        <a className="b b-s" href="/openapi.yaml">
          {t("openapi.yaml")}
        </a>
      </div>
      <h3>{t("Examples")}</h3>
      <p className="note">
        {t("Short programs that you can read, run and change. They need only Node or curl.")}
      </p>
      <div className={`row ${styles.pages}`}>
        <a className="b b-s" href="/examples/hr.mjs">
          {t("People and surveys (Node)")}
        </a>
        <a className="b b-s" href="/examples/evidence.mjs">
          {t("Evidence (Node)")}
        </a>
        <a className="b b-s" href="/examples/bot.mjs">
          {t("A chat bot (Node)")}
        </a>
        <a className="b b-s" href="/examples/figures.sh">
          {t("Results (curl)")}
        </a>
      </div>
    </Section>
  );
}
