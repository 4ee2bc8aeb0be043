import { useId } from "react";
import { useT } from "../i18n";
import { FiguresFrom, useFiguresFrom } from "./FiguresFrom";
import { RepeatButton } from "./RepeatButton";
import styles from "./repeat.module.css";

/** The next cycle in one step, or a date on which to think of it. */
export function RepeatPart({ surveyId, title }: { surveyId: string; title: string }) {
  const t = useT();
  const id = useId();
  const figuresFrom = useFiguresFrom([surveyId]);
  return (
    <section className={`no-print ${styles.again}`} aria-labelledby={id}>
      <h2 id={id}>{t("Ask again")}</h2>
      <p className="note">
        {t(
          "Creates a draft with the same questions, groups and rules, for the people on your list today. You’ll see who is new before anything is sent.",
        )}
      </p>
      <FiguresFrom day={figuresFrom} />
      <div className="row">
        <RepeatButton surveyId={surveyId} title={title} />
        <a href={`/api/surveys/${surveyId}/repeat/downloads/calendar`} download="tenward-again.ics">
          {t("Calendar reminder for three months from now")}
        </a>
      </div>
    </section>
  );
}
