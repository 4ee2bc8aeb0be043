import { useId } from "react";
import { useStrings } from "../i18n";
import { RepeatButton } from "./RepeatButton";
import styles from "./repeat.module.css";
import { repeatStrings } from "./strings";

/** The next cycle in one step, or a date on which to think of it. */
export function RepeatPart({ surveyId, title }: { surveyId: string; title: string }) {
  const say = useStrings(repeatStrings);
  const id = useId();
  return (
    <section className={`no-print ${styles.again}`} aria-labelledby={id}>
      <h2 id={id}>{say("heading")}</h2>
      <p className="note">{say("text")}</p>
      <div className="row">
        <RepeatButton surveyId={surveyId} title={title} />
        <a href={`/api/surveys/${surveyId}/repeat/downloads/calendar`} download="tenward-again.ics">
          {say("calendar")}
        </a>
      </div>
    </section>
  );
}
