import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatDay, formatWeekday, msg, type Translate, useT } from "../../../shared/i18n";
import { steps } from "../../../shared/layout";
import type { HomeStep, HomeSurvey } from "../queries";
import styles from "./LoopRound.module.css";

const week = 6 * 24 * 60 * 60 * 1000;

type Props = {
  next: HomeStep["kind"];
  clauses: readonly Schemas["RoleClause"][];
  surveys: readonly HomeSurvey[];
  themes: Schemas["HomeThemes"] | undefined;
};

type Step = (typeof steps)[number]["name"];

const loopStepLabels = {
  role: msg("Role"),
  ask: msg("Ask"),
  understand: msg("Understand"),
  agree: msg("Agree"),
  rate: msg("Rate"),
  grow: msg("Grow"),
  week: msg("Week"),
};

/** Where in the loop the next step is; elsewhere it is asking. */
const where: Partial<Record<HomeStep["kind"], Step>> = {
  begin: "role",
  read: "understand",
  gather: "understand",
  due: "understand",
  decide: "understand",
  tell: "understand",
  rate: "rate",
  "look-back": "grow",
};

/** The seven steps with where the lead is in each. */
export function LoopRound({ next, clauses, surveys, themes }: Props) {
  const t = useT();
  const here = where[next] ?? "ask";
  const texts: Record<Step, string> = {
    role:
      clauses.length > 0
        ? t("{{count}} responsibility | {{count}} responsibilities", {
            context: "in role",
            count: clauses.length,
          })
        : t("Nothing added yet"),
    ask: askState(
      surveys.filter(({ purpose }) => purpose !== "vote"),
      t,
    ),
    understand: understandState(themes, t),
    agree: t("What others can expect of you"),
    rate: t(surveys.some(comparable) ? "Compare your view with others’" : "Nothing to compare yet"),
    grow: t("Goals, next steps and your log"),
    week: t("Plan time for what matters"),
  };
  return (
    <nav aria-label={t("Where you are")}>
      <ol className={styles.round}>
        {steps.map(({ name, to }) => (
          <li key={name} className={name === here ? styles.here : styles.done}>
            <Link to={to} aria-current={name === here ? "step" : undefined}>
              {t(loopStepLabels[name])}
            </Link>
            <p>{texts[name]}</p>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const comparable = ({ ratings, resultsReady }: HomeSurvey) => ratings && resultsReady;

function understandState(themes: Schemas["HomeThemes"] | undefined, t: Translate): string {
  if (!themes?.all) return t("No themes yet");
  const { undecided } = themes;
  return undecided > 0
    ? t("One theme needs your verdict | {{count}} themes need your verdict", { count: undecided })
    : t("Every theme has a verdict");
}

function askState(surveys: readonly HomeSurvey[], t: Translate): string {
  const running = surveys.find(({ state }) => state === "running");
  if (running) {
    const { closesAt } = running;
    const near = new Date(closesAt).getTime() - Date.now() < week;
    return t("Running, closes {{when}}", {
      when: near ? formatWeekday(closesAt) : formatDay(closesAt),
    });
  }
  if (surveys.some(({ state }) => state === "draft")) {
    return t("One draft to finish");
  }
  const closed = surveys.find(({ state }) => state === "closed");
  return closed
    ? t(
        "Nobody answered by {{day}} | {{count}} person answered by {{day}} | {{count}} people answered by {{day}}",
        {
          count: closed.answered ?? 0,
          day: formatDay(closed.closesAt),
        },
      )
    : t("Nobody asked yet");
}
