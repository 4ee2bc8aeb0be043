import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayShortDay } from "../../shared/days";
import { inLanguage, useT } from "../../shared/i18n";
import { situationStateLabels, situationTemplatesQuery } from "../../shared/situation";
import { answerText } from "./answers";
import styles from "./situation.module.css";
import type { Situation, SituationAnswer, SituationForm } from "./types";

/** Whom a record names, and its first words. */
function firstWords({ fields }: SituationForm, answers: SituationAnswer[]): string {
  const who = answers.flatMap(({ person, line }) => (line ? [] : (person?.name ?? [])));
  const said = fields.find(
    ({ key, kind }) => (kind === "line" || kind === "text") && answerText(answers, key),
  );
  return [...new Set(who), said && answerText(answers, said.key)].filter(Boolean).join(": ");
}

/** Situations with their days and how each one ended. Those of one form are named by their words. */
export function Went({ situations, of }: { situations: Situation[]; of?: SituationForm }) {
  const t = useT();
  const { data: templates = [] } = useQuery(situationTemplatesQuery);
  return (
    <ul className={styles.went}>
      {situations.map(({ id, day, title, name, state, outcome, template, answers }) => {
        const { outcomes = [] } = templates.find(({ key }) => key === template)?.form ?? {};
        const ended = outcomes.find(({ key }) => key === outcome)?.name;
        return (
          <li key={id}>
            <time dateTime={day}>{sayShortDay(day)}</time>
            <Link to={`/situations/${id}`} dir="auto">
              {title ?? ((of && firstWords(of, answers)) || inLanguage(name))}
            </Link>
            <span>{ended ? inLanguage(ended) : t(situationStateLabels[state])}</span>
          </li>
        );
      })}
    </ul>
  );
}
