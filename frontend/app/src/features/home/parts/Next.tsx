import { ArrowRight } from "lucide-react";
import { Link } from "react-router";
import type { Schemas } from "../../../shared/api";
import { OwnAndOthers } from "../../../shared/chart";
import { sayWeekday } from "../../../shared/days";
import { formatDay, formatMean, formatTime, useStrings } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { ButtonLink, Icon } from "../../../shared/ui";
import styles from "../Home.module.css";
import type { NextStep } from "../queries";
import { strings } from "../strings";

/** Exactly one next step. */
export function Next({ step, people }: { step: NextStep; people: number }) {
  const say = useStrings(strings);
  const values = valuesOf(step, people);
  const { to, other } = waysOf(step, people);
  const start = step.goal?.start;
  return (
    <section className={styles.now} aria-labelledby="next">
      <div>
        <p className={styles.eyebrow} id="next">
          {say("eyebrow")}
        </p>
        <PageTitle title={say("home")}>{say(`${step.kind}.title`, values)}</PageTitle>
        <p className="lede">{say(`${step.kind}.text`, values)}</p>
        <div className="row">
          <ButtonLink look={step.kind === "begin" ? "outline" : "primary"} to={to}>
            {say(`${step.kind}.go`)}
            <Icon of={ArrowRight} />
          </ButtonLink>
          {other &&
            (step.kind === "begin" ? (
              <ButtonLink to={other.to}>
                {say(other.says)}
                <Icon of={ArrowRight} />
              </ButtonLink>
            ) : (
              <Link to={other.to}>{say(other.says)}</Link>
            ))}
        </div>
      </div>
      {start && <Began what={step.goal?.words ?? start.title} start={start} />}
    </section>
  );
}

/** What the goal began with. */
function Began({ what, start }: { what: string; start: Schemas["Start"] }) {
  const { self, blocks, closedAt } = start;
  const say = useStrings(strings);
  const mean = blocks.find(({ block }) => block === "total")?.mean;
  const said = [
    ...(self === undefined ? [] : [say("look-back.you", { rating: self })]),
    ...(mean === undefined ? [] : [say("look-back.others", { mean: formatMean(mean) })]),
  ];
  return (
    <figure className={styles.began}>
      <p dir="auto">{what}</p>
      <OwnAndOthers self={self} mean={mean} label={said.join(" ")} />
      <figcaption className="note">
        {say("look-back.start", { day: formatDay(closedAt) })}
      </figcaption>
    </figure>
  );
}

function valuesOf({ kind, survey, board, goal }: NextStep, people: number) {
  if (goal) {
    return { title: goal.title, day: sayWeekday(goal.lookBackOn) };
  }

  if (board) {
    const { title, due, themes, decided } = board;
    return { title, count: kind === "due" ? due : themes - decided };
  }
  if (!survey) {
    return { count: people };
  }
  const { title, closesAt, createdAt, answered = 0, invited = 0 } = survey;
  return {
    title,
    invited,
    closes: formatTime(closesAt),
    created: formatDay(createdAt),
    count: kind === "hand-out" ? invited : answered,
  };
}

/** Where the button leads, and where a link beside it. */
type Ways = {
  to: string;
  other?: { to: string; says: "begin.other" | "add-people.other" | "ask-again.other" };
};

function waysOf({ kind, survey, board, goal }: NextStep, people: number): Ways {
  const ofSurvey = `/surveys/${survey?.id}`;
  const ofBoard = `/themes/${board?.id}`;
  switch (kind) {
    case "begin":
      return {
        to: "/role",
        other: { to: people > 0 ? "/surveys/new" : "/people", says: "begin.other" },
      };
    case "add-people":
      return { to: "/people", other: { to: "/people/paste", says: "add-people.other" } };
    case "ask":
      return { to: "/surveys/new" };
    case "ask-again":
      return { to: "/surveys/new", other: { to: `${ofSurvey}/results`, says: "ask-again.other" } };
    case "read":
      return { to: survey?.purpose === "vote" ? "/agreement" : `${ofSurvey}/results` };
    case "rate":
      return { to: `${ofSurvey}/self-rating` };
    case "hand-out":
      return { to: `${ofSurvey}/links` };
    case "look-back":
      return { to: `/grow/${goal?.id}` };
    case "gather":
      return { to: `/themes?from=${survey?.id}` };
    case "due":
    case "decide":
      return { to: ofBoard };
    case "tell":
      return { to: `${ofBoard}/publish` };
    default:
      return { to: ofSurvey };
  }
}
