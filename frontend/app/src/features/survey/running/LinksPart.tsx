import { useQuery } from "@tanstack/react-query";
import { CalendarPlus, Printer } from "lucide-react";
import { useStrings } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import { KeepTemplate } from "../builder/templates/KeepTemplate";
import { mailQuery } from "../queries";
import type { Survey } from "../types";
import styles from "./running.module.css";
import { runningStrings } from "./strings";

/** The sheet of links, and what to do when somebody is not on it. */
export function LinksPart({ survey }: { survey: Survey }) {
  const say = useStrings(runningStrings);
  const mail = useQuery({ ...mailQuery(survey.id), enabled: survey.delivery === "mail" }).data;
  const allMailed = mail !== undefined && mail.total === survey.invited;
  return (
    <section className={styles.sec} aria-labelledby="links">
      <h2 id="links">{say("links")}</h2>
      <ul className="rows">
        <li>
          <span>
            {say("sheet")}
            <span className="meta">{say(allMailed ? "sheet.none" : "sheet.note")}</span>
          </span>
          {!allMailed && (
            <ButtonLink small to={`/surveys/${survey.id}/links`}>
              <Icon of={Printer} />
              {say("open-links")}
            </ButtonLink>
          )}
        </li>
        <li>
          <span>
            {say("calendar")}
            <span className="meta">{say("calendar.note")}</span>
          </span>
          <a className="b b-s" href={`/api/surveys/${survey.id}/calendar`} download="tenward.ics">
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
