import { useT } from "../../../shared/i18n";
import styles from "../Integrations.module.css";

/** Stands beside what a token can do. */
export function CannotRead() {
  const t = useT();
  return (
    <section className="panel sheet" aria-labelledby="cannot">
      <h2 id="cannot">{t("What a token cannot read")}</h2>
      <dl className="pairs">
        <div>
          <dt>{t("Answers")}</dt>
          <dd>
            {t(
              "are sealed until the survey closes, then shuffled. No API call can read a single one.",
            )}
          </dd>
        </div>
        <div>
          <dt>{t("Earlier surveys")}</dt>
          <dd>
            {t(
              "Surveys launched before the token was created stay closed to it: respondents weren’t told of it.",
            )}
          </dd>
        </div>
        <div>
          <dt>{t("Other people’s data")}</dt>
          <dd>{t("isn’t available to your tokens.")}</dd>
        </div>
        <div>
          <dt>{t("Private notes")}</dt>
          <dd>{t("One-on-ones, coaching and situations can only be read on these pages.")}</dd>
        </div>
        <div>
          <dt>{t("Accounts")}</dt>
          <dd>
            {t("No token can change passwords, roles or tokens, cancel a survey or rate you.")}
          </dd>
        </div>
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
    </section>
  );
}
