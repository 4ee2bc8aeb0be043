import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatDay, formatWeekday, type Say, useStrings } from "../../../shared/i18n";
import { steps } from "../../../shared/layout";
import type { BoardSummary, NextStep, SurveySummary } from "../queries";
import { strings } from "../strings";
import styles from "./LoopRound.module.css";

const week = 6 * 24 * 60 * 60 * 1000;

type Props = {
  next: NextStep["kind"];
  clauses: readonly Schemas["RoleClause"][];
  surveys: readonly SurveySummary[];
  boards: readonly BoardSummary[];
};

type Step = (typeof steps)[number]["name"];

/** Where in the loop the next step is; elsewhere it is asking. */
const where: Partial<Record<NextStep["kind"], Step>> = {
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
export function LoopRound({ next, clauses, surveys, boards }: Props) {
  const say = useStrings(strings);
  const here = where[next] ?? "ask";
  const texts: Record<Step, string> = {
    role: clauses.length > 0 ? say("loopRole", { count: clauses.length }) : say("loopNoRole"),
    ask: askState(
      surveys.filter(({ purpose }) => purpose !== "vote"),
      say,
    ),
    understand: understandState(boards, say),
    agree: say("loopAgree"),
    rate: say(surveys.some(comparable) ? "loopRate" : "loopNoRate"),
    grow: say("loopGrow"),
    week: say("loopWeek"),
  };
  return (
    <nav aria-label={say("loop")}>
      <ol className={styles.round}>
        {steps.map(({ name, to }) => (
          <li key={name} className={name === here ? styles.here : styles.done}>
            <Link to={to} aria-current={name === here ? "step" : undefined}>
              {say(name)}
            </Link>
            <p>{texts[name]}</p>
          </li>
        ))}
      </ol>
    </nav>
  );
}

const comparable = ({ ratings, resultsReady }: SurveySummary) => ratings && resultsReady;

function understandState(boards: readonly BoardSummary[], say: Say<typeof strings.en>): string {
  const open = boards.reduce((sum, { themes, decided }) => sum + themes - decided, 0);
  if (boards.every(({ themes }) => themes === 0)) return say("loopNoThemes");
  return open > 0 ? say("loopOpen", { count: open }) : say("loopDecided");
}

function askState(surveys: readonly SurveySummary[], say: Say<typeof strings.en>): string {
  const running = surveys.find(({ state }) => state === "running");
  if (running) {
    const { closesAt } = running;
    const near = new Date(closesAt).getTime() - Date.now() < week;
    return say("loopRunning", {
      when: near ? formatWeekday(closesAt) : formatDay(closesAt),
    });
  }
  if (surveys.some(({ state }) => state === "draft")) {
    return say("loopDraft");
  }
  const closed = surveys.find(({ state }) => state === "closed");
  return closed
    ? say("loopClosed", {
        count: closed.answered ?? 0,
        day: formatDay(closed.closesAt),
      })
    : say("loopNothing");
}
