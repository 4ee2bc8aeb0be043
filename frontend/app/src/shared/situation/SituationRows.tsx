import { Link } from "react-router";
import type { Schemas } from "../api";
import { sayShortDay } from "../days";
import { inLanguage, msg, useT } from "../i18n";

export const situationStateLabels = {
  open: msg("Still open"),
  decided: msg("Decided"),
  "set-aside": msg("Set aside"),
  done: msg("Done"),
} as const;

/** So many records of a template have a row of their own. */
const most = 4;

/** Situations where something else is shown that they belong to, each with its state. Records that pile up are one row. */
export function SituationRows({ situations }: { situations: readonly Schemas["Situation"][] }) {
  const t = useT();
  if (situations.length === 0) return null;
  const of = (template: string) => situations.filter((each) => each.template === template);
  const isPiled = ({ template }: Schemas["Situation"]) => of(template).length > most;
  const piled = situations.filter((each) => isPiled(each) && of(each.template).indexOf(each) === 0);
  return (
    <ul className="rows">
      {piled.map(({ template, name }) => (
        <li key={template}>
          <Link to={`/situations?records=${template}`}>{inLanguage(name)}</Link>
          <span className="meta">
            {t("one record | {{count}} records", { count: of(template).length })}
          </span>
        </li>
      ))}
      {situations
        .filter((each) => !isPiled(each))
        .map(({ id, title, name, state, lookAgainOn }) => (
          <li key={id}>
            <Link to={`/situations/${id}`} dir="auto">
              {title ?? inLanguage(name)}
            </Link>
            <span className="meta">
              {[
                title && inLanguage(name),
                lookAgainOn && (state === "open" || state === "set-aside")
                  ? t("Look again on {{day}}", { day: sayShortDay(lookAgainOn) })
                  : t(situationStateLabels[state]),
              ]
                .filter(Boolean)
                .join(". ")}
            </span>
          </li>
        ))}
    </ul>
  );
}
