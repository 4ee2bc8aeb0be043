import type { ReactNode } from "react";
import { newGoalAt } from "../goal";
import { useT } from "../i18n";
import { FiguresFrom, useFiguresFrom } from "../repeat";
import { ButtonLink } from "../ui";
import styles from "./NextStation.module.css";
import { themePlace } from "./themePlace";
import type { StationName, ThreadView } from "./types";

type Props = {
  of: ThreadView;
  here: StationName;
  /** What else the lead can do with the expectation. */
  acts?: ReactNode;
  /** The step is not what the page is about. */
  quiet?: boolean;
};
/** Without a place there is nothing to press yet. */
type Step = { text: string; button?: string; to?: string; after?: ReactNode };

/** Offers what fills the next station. */
export function NextStation({ of: thread, here, acts, quiet = here === "goal" }: Props) {
  const step = useNextStep(thread);
  // The page around the chain offers its own step.
  if (thread.gone || !step || (here !== "role" && here === thread.next)) {
    return acts ? <div className={styles.next}>{acts}</div> : null;
  }
  return (
    <div className={styles.next}>
      <div className={styles.text}>
        <p>{step.text}</p>
        {step.after}
      </div>
      {step.to && (
        <ButtonLink look={quiet ? "outline" : "primary"} to={step.to}>
          {step.button}
        </ButtonLink>
      )}
      {acts}
    </div>
  );
}

function useNextStep(thread: ThreadView): Step | undefined {
  const t = useT();
  const { kind, key, role, themes, clauses, ratings, goals, next } = thread;
  const theme = themes.find(({ verdict }) => verdict) ?? themes[0];
  const [clause] = clauses;
  const [rating] = ratings;
  const [goal] = goals;
  const figuresFrom = useFiguresFrom(rating && !next ? [rating.surveyId] : []);
  const asked = role ?? clause;
  const asks = asked ? `?ask=clause.${asked.id}` : theme ? `?ask=theme.${theme.id}` : "";
  const decide = {
    text: t("You haven’t given a verdict yet."),
    button: t("Give a verdict"),
    to: theme ? themePlace(theme) : "/surveys",
  };
  const add = theme?.verdict === "realistic" && {
    button: t("Add as clause"),
    to: `/role/agreement?take=${theme.id}`,
  };
  switch (next) {
    case "role":
      if (role) {
        return {
          text: t("This responsibility still needs your interpretation."),
          button: t("Interpret"),
          to: `/role?open=clause.${role.id}`,
        };
      }
      if (theme && !theme.verdict) return decide;
      return {
        text: t("It isn’t part of your role yet."),
        ...add,
      };
    case "quotes":
      return {
        text: t("Ask others what they expect here."),
        button: t("Ask others"),
        to: `/surveys/new${asks}`,
      };
    case "verdict":
      return theme
        ? decide
        : { text: t("It isn’t part of a theme yet."), button: t("Group answers"), to: "/surveys" };
    case "agreed":
      return {
        text: clause?.agreement
          ? t("In agreement {{number}}, not agreed yet.", { number: clause.agreement })
          : t("It isn’t part of your agreement yet."),
        ...((!clause?.agreement && add) || { button: t("Open agreement"), to: "/role/agreement" }),
      };
    case "rated":
      return {
        text: t("Nobody has rated it yet."),
        button: t("Ask for ratings"),
        to: `/surveys/new${asks}`,
      };
    case "goal":
      return {
        text: t("There’s no goal for it yet."),
        button: t("Create a goal"),
        to: kind === "goal" ? "/grow/new" : newGoalAt({ kind, id: key }),
      };
    case "time":
      return goal && !goal.step
        ? {
            text: t("The goal has no next step yet."),
            button: t("Choose next step"),
            to: `/grow/${goal.id}#next`,
          }
        : { text: t("No time is planned for it yet."), button: t("Plan time"), to: "/week" };
    case "evidence":
      return {
        text: t("No evidence yet."),
        button: t("Add entry"),
        to: goal ? `/grow/${goal.id}#log` : "/grow",
      };
    default:
      return rating
        ? {
            text: t(
              "If you ask the same people the same question, you can compare the two ratings.",
            ),
            after: <FiguresFrom day={figuresFrom} />,
            button: t("Ask again"),
            to: `/surveys/${rating.surveyId}`,
          }
        : undefined;
  }
}
