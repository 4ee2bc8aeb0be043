import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayShortDay } from "../../shared/days";
import { inLanguage, useT } from "../../shared/i18n";
import { situationStateLabels, situationTemplatesQuery } from "../../shared/situation";
import styles from "./situation.module.css";
import type { Situation } from "./types";

/** Situations that ended, with their days and how each one ended. */
export function Went({ situations }: { situations: Situation[] }) {
  const t = useT();
  const { data: templates = [] } = useQuery(situationTemplatesQuery);
  return (
    <ul className={styles.went}>
      {situations.map(({ id, day, title, name, state, outcome, template }) => {
        const { outcomes = [] } = templates.find(({ key }) => key === template)?.form ?? {};
        const ended = outcomes.find(({ key }) => key === outcome)?.name;
        return (
          <li key={id}>
            <time dateTime={day}>{sayShortDay(day)}</time>
            <Link to={`/situations/${id}`} dir="auto">
              {title ?? inLanguage(name)}
            </Link>
            <span>{ended ? inLanguage(ended) : t(situationStateLabels[state])}</span>
          </li>
        );
      })}
    </ul>
  );
}
