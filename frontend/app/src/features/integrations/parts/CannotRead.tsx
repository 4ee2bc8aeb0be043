import { useStrings } from "../../../shared/i18n";
import styles from "../Integrations.module.css";
import { strings } from "../strings";

/** Stands beside what a token can do. */
export function CannotRead() {
  const say = useStrings(strings);
  return (
    <section className="panel sheet" aria-labelledby="cannot">
      <h2 id="cannot">{say("cannot.title")}</h2>
      <dl className="pairs">
        <div>
          <dt>{say("cannot.answers")}</dt>
          <dd>{say("cannot.answers.text")}</dd>
        </div>
        <div>
          <dt>{say("cannot.earlier")}</dt>
          <dd>{say("cannot.earlier.text")}</dd>
        </div>
        <div>
          <dt>{say("cannot.others")}</dt>
          <dd>{say("cannot.others.text")}</dd>
        </div>
        <div>
          <dt>{say("cannot.account")}</dt>
          <dd>{say("cannot.account.text")}</dd>
        </div>
      </dl>
      <h3>{say("machines")}</h3>
      <p className="note">{say("machines.text")}</p>
      <div className={`row ${styles.pages}`}>
        <a className="b b-s" href="/api/docs/">
          {say("machines.read")}
        </a>
        <a className="b b-s" href="/openapi.yaml">
          {say("machines.contract")}
        </a>
      </div>
      <h3>{say("examples")}</h3>
      <p className="note">{say("examples.text")}</p>
      <div className={`row ${styles.pages}`}>
        <a className="b b-s" href="/examples/hr.mjs">
          {say("examples.hr")}
        </a>
        <a className="b b-s" href="/examples/bot.mjs">
          {say("examples.bot")}
        </a>
        <a className="b b-s" href="/examples/figures.sh">
          {say("examples.figures")}
        </a>
      </div>
    </section>
  );
}
