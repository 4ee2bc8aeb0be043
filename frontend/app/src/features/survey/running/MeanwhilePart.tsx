import { CalendarPlus } from "lucide-react";
import { useStrings } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import { KeepTemplate } from "../builder/templates/KeepTemplate";
import type { Survey } from "../types";
import styles from "./running.module.css";
import { runningStrings } from "./strings";

/** What else can be done with it while it runs. */
export function MeanwhilePart({ survey }: { survey: Survey }) {
  const say = useStrings(runningStrings);
  return (
    <section className={styles.sec} aria-labelledby="meanwhile">
      <h2 id="meanwhile">{say("meanwhile")}</h2>
      <ul className="rows">
        <li>
          <span>
            {say("calendar")}
            <span className="meta">{say("calendar.note")}</span>
          </span>
          <a
            className="b b-s"
            href={`/api/surveys/${survey.id}/downloads/calendar`}
            download="tenward.ics"
          >
            <Icon of={CalendarPlus} />
            {say("calendar.get")}
          </a>
        </li>
        {survey.questions.some(({ kind }) => kind === "item") && (
          <li>
            <span>
              {say("self")}
              <span className="meta">{say("self.note")}</span>
            </span>
            <ButtonLink small to={`/surveys/${survey.id}/self-rating`}>
              {say("self.go")}
            </ButtonLink>
          </li>
        )}
        <li>
          <span>
            {say("forgotten")}
            <span className="meta">{say("forgotten.note")}</span>
          </span>
          <ButtonLink small look="plain" to={`/surveys/new?from=${survey.id}`}>
            {say("copy")}
          </ButtonLink>
        </li>
        <li>
          <span>
            {say("form")}
            <span className="meta">{say("form.note")}</span>
          </span>
          <KeepTemplate of={survey} />
        </li>
      </ul>
    </section>
  );
}
