import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayShortDay } from "../../shared/days";
import { inLanguage, useT } from "../../shared/i18n";
import { situationStateLabels, situationTemplatesQuery } from "../../shared/situation";
import { Voice } from "../../shared/ui";
import styles from "./situation.module.css";
import type { Situation, SituationForm } from "./types";

/** Situations with their days and how each one ended. */
export function Went({
  situations,
  form,
  brief = false,
}: {
  situations: Situation[];
  /** This is missing for situations whose template is gone. */
  form?: SituationForm | undefined;
  /** Shows days and endings alone. */
  brief?: boolean;
}) {
  const t = useT();
  const { data: templates = [] } = useQuery(situationTemplatesQuery);
  const mixed = new Set(situations.map(({ template }) => template)).size > 1;
  return (
    <ul className={styles.went}>
      {situations.map(({ id, day, title, name, note, state, outcome, lookAgainOn, template }) => {
        const asked = templates.find(({ key }) => key === template)?.form ?? form;
        const ended = asked?.outcomes?.find(({ key }) => key === outcome)?.name;
        return (
          <li key={id}>
            <time dateTime={day}>{sayShortDay(day)}</time>
            <div>
              <Link to={`/situations/${id}`} dir="auto">
                {title ?? inLanguage(name)}
              </Link>
              {!brief && mixed && title && <p className="meta">{inLanguage(name)}</p>}
              {!brief && note && <Voice>{note}</Voice>}
            </div>
            <span>
              {ended ? inLanguage(ended) : t(situationStateLabels[state])}
              {lookAgainOn &&
                (state === "open" || state === "set-aside") &&
                `, ${t("look again on {{day}}", { day: sayShortDay(lookAgainOn) })}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
