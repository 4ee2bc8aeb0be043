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

/** Situations where something else is shown that they belong to, each with its state. */
export function SituationRows({ situations }: { situations: readonly Schemas["Situation"][] }) {
  const t = useT();
  if (situations.length === 0) return null;
  return (
    <ul className="rows">
      {situations.map(({ id, title, name, state, lookAgainOn }) => (
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
