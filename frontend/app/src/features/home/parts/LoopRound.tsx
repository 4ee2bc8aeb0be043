import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { formatDay, formatWeekday, type Say, useStrings } from "../../../shared/i18n";
import { steps } from "../../../shared/layout";
import type { BoardSummary, SurveySummary } from "../queries";
import { strings } from "../strings";
import styles from "./LoopRound.module.css";

const week = 6 * 24 * 60 * 60 * 1000;

type Props = {
  clauses: readonly Schemas["RoleClause"][];
  surveys: readonly SurveySummary[];
  boards: readonly BoardSummary[];
};

/** The seven steps with where the lead is in each. Those not built yet are ticks without a word. */
export function LoopRound({ clauses, surveys, boards }: Props) {
  const say = useStrings(strings);
  const running = surveys.some(({ state }) => state === "running" || state === "draft");
  const before = surveys.length === 0 && clauses.length === 0;
  const asking = running || (surveys.length === 0 && !before);
  return (
    <nav aria-label={say("loop")}>
      <ol className={styles.round}>
        {steps.map((step) =>
          step.name === "role" ? (
            <li key={step.name} className={before ? styles.here : styles.done}>
              <Link to={step.to}>{say(step.name)}</Link>
              <p>
                {clauses.length > 0
                  ? say("loopRole", { count: clauses.length })
                  : say("loopNoRole")}
              </p>
            </li>
          ) : step.name === "ask" ? (
            <li key={step.name} className={asking ? styles.here : styles.done}>
              <Link to={step.to} aria-current={running ? "step" : undefined}>
                {say(step.name)}
              </Link>
              <p>{askState(surveys, say)}</p>
            </li>
          ) : step.name === "understand" ? (
            <li key={step.name} className={styles.done}>
              <Link to={step.to}>{say(step.name)}</Link>
              <p>{understandState(boards, say)}</p>
            </li>
          ) : step.name === "rate" ? (
            <li key={step.name} className={styles.done}>
              <Link to={step.to}>{say(step.name)}</Link>
              <p>{say(surveys.some(comparable) ? "loopRate" : "loopNoRate")}</p>
            </li>
          ) : step.name === "grow" ? (
            <li key={step.name} className={styles.done}>
              <Link to={step.to}>{say(step.name)}</Link>
              <p>{say("loopGrow")}</p>
            </li>
          ) : (
            <li key={step.name} aria-hidden="true" />
          ),
        )}
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
