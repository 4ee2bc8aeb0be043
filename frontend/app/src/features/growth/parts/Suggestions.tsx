import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { OwnAndOthers } from "../../../shared/chart";
import { goalsQuery, newGoalAt } from "../../../shared/goal";
import { formatMean, inWords, msg, useT } from "../../../shared/i18n";
import { ButtonLink, Fold, Voice } from "../../../shared/ui";
import styles from "../growth.module.css";
import { type GoalSuggestion, useSuggestions } from "./suggestions";

const gapLabels = [
  msg("Largest gap."),
  msg("Second largest gap."),
  msg("Third largest gap."),
] as const;

const decidedLabels = {
  realistic: msg("You decided: Realistic."),
  "will-do": msg("You said you’d do this."),
};

type Props = {
  of: GoalSuggestion[];
  /** The first is what the page is about. */
  first?: boolean;
};

/** The same behind its name, on a page that is about something else. */
export function MoreToWorkOn() {
  const t = useT();
  const goals = useQuery(goalsQuery).data ?? [];
  const suggested = useSuggestions(goals) ?? [];
  if (suggested.length === 0) return null;
  return (
    <Fold label={t("From your decisions and ratings")} about={inWords(suggested.length)}>
      <Suggestions of={suggested} />
    </Fold>
  );
}

/** Shows what could become a goal, with where it comes from. */
export function Suggestions({ of, first = false }: Props) {
  const t = useT();
  return (
    <>
      <ul className={styles.makes}>
        {of.map((each, at) => (
          <li key={each.id}>
            <div>
              <b dir="auto">{each.title}</b>
              {each.reason && <Voice>{each.reason}</Voice>}
              <Sources of={each} />
            </div>
            <div className={styles.figure}>{each.gap !== undefined && <Gap of={each} />}</div>
            <ButtonLink
              look={first && at === 0 ? "primary" : "outline"}
              to={newGoalAt(each)}
              aria-label={t("Make this a goal: {{what}}", { what: each.title })}
            >
              {t("Make this a goal")}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {of.some(({ gap }) => gap !== undefined) && (
        <p className="note">
          <Link to="/gaps">{t("All gaps")}</Link>
        </p>
      )}
    </>
  );
}

function Sources({ of: { decided, comments = 0, gap } }: { of: GoalSuggestion }) {
  const t = useT();
  const label = gap === undefined ? undefined : gapLabels[gap];
  const sources = [
    decided && t(decidedLabels[decided]),
    comments > 0 && t("One comment. | {{first}} comments.", { count: comments }),
    label && t(label),
  ];
  return <p className="meta">{sources.filter(Boolean).join(" ")}</p>;
}

function Gap({ of: { self, others } }: { of: GoalSuggestion }) {
  const t = useT();
  const label = [
    self !== undefined && t("You {{rating}}", { rating: self }),
    others !== undefined && t("others {{mean}}", { mean: formatMean(others) }),
  ];
  return <OwnAndOthers self={self} mean={others} label={label.filter(Boolean).join(", ")} />;
}
