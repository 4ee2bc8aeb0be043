import { ArrowRight } from "lucide-react";
import { Link } from "react-router";
import { formatDay, formatTime, useStrings } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { ButtonLink, Icon } from "../../../shared/ui";
import styles from "../Home.module.css";
import type { NextStep } from "../nextStep";
import { strings } from "../strings";

/** Exactly one next step. */
export function Next({ step, people }: { step: NextStep; people: number }) {
  const say = useStrings(strings);
  const values = valuesOf(step, people);
  const { to, other } = waysOf(step, people);
  return (
    <section className={styles.now} aria-labelledby="next">
      <p className={styles.eyebrow} id="next">
        {say("eyebrow")}
      </p>
      <PageTitle title={say("home")}>{say(`${step.kind}.title`, values)}</PageTitle>
      <p className="lede">{say(`${step.kind}.text`, values)}</p>
      <div className="row">
        <ButtonLink look="primary" to={to}>
          {say(`${step.kind}.go`)}
          <Icon of={ArrowRight} />
        </ButtonLink>
        {other && <Link to={other.to}>{say(other.says)}</Link>}
      </div>
    </section>
  );
}

function valuesOf(step: NextStep, people: number) {
  if ("board" in step) {
    const { title, due, themes, decided } = step.board;
    return { title, count: step.kind === "due" ? due : themes - decided };
  }
  if (!("survey" in step)) {
    return { count: people };
  }
  const { title, closesAt, createdAt, answered = 0, invited = 0 } = step.survey;
  return {
    title,
    invited,
    closes: formatTime(closesAt),
    created: formatDay(createdAt),
    count: step.kind === "hand-out" ? invited : answered,
  };
}

/** Where the button leads, and where a link beside it. */
type Ways = {
  to: string;
  other?: {
    to: string;
    says: "write-role.other" | "ask.go" | "add-people.other" | "ask-again.other";
  };
};

function waysOf(step: NextStep, people: number): Ways {
  switch (step.kind) {
    case "write-role":
      return {
        to: "/role",
        other:
          people > 0
            ? { to: "/surveys/new", says: "ask.go" }
            : { to: "/people", says: "write-role.other" },
      };
    case "add-people":
      return { to: "/people", other: { to: "/people/paste", says: "add-people.other" } };
    case "ask":
      return { to: "/surveys/new" };
    case "ask-again":
      return {
        to: "/surveys/new",
        other: { to: `/surveys/${step.survey.id}/results`, says: "ask-again.other" },
      };
    case "read":
      return { to: `/surveys/${step.survey.id}/results` };
    case "rate":
      return { to: `/surveys/${step.survey.id}/self-rating` };
    case "hand-out":
      return { to: `/surveys/${step.survey.id}/links` };
    case "gather":
      return { to: `/themes?from=${step.survey.id}` };
    case "due":
    case "decide":
      return { to: `/themes/${step.board.id}` };
    case "tell":
      return { to: `/themes/${step.board.id}/publish` };
    default:
      return { to: `/surveys/${step.survey.id}` };
  }
}
