import { Check } from "lucide-react";
import { Link } from "react-router";
import { formatTime, useStrings } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import type { SurveySummary } from "../queries";
import { strings } from "../strings";
import styles from "./LoopRound.module.css";

type Props = { people: number; surveys: readonly SurveySummary[] };

/** The way to the first answers, in four. */
export function Checklist({ people, surveys }: Props) {
  const say = useStrings(strings);
  const running = surveys.find(({ state }) => state === "running");
  const draft = surveys.find(({ state }) => state === "draft");
  const { answered = 0, invited = 0 } = running ?? {};
  const form = running ?? draft;
  const steps = [
    {
      name: "check.people",
      to: "/people",
      done: people > 0 || running !== undefined,
      text: people > 0 ? say("check.people.some", { count: people }) : say("check.people.none"),
    },
    {
      name: "check.form",
      to: form ? `/surveys/${form.id}` : "/surveys/new",
      done: running !== undefined,
      text: form
        ? say(running ? "check.form.runs" : "loopDraft", { title: form.title })
        : say("check.form.none"),
    },
    {
      name: "check.links",
      to: running && `/surveys/${running.id}${running.delivery === "links" ? "/links" : ""}`,
      done: answered > 0 || running?.delivery === "mail",
      text:
        answered > 0
          ? say("check.links.some", { count: answered, invited })
          : say("check.links.none"),
    },
    {
      name: "check.read",
      to: undefined,
      done: false,
      text: running
        ? say("closesOn", { closes: formatTime(running.closesAt) })
        : say("check.read.later"),
    },
  ] as const;
  const here = steps.findIndex(({ done }) => !done);
  return (
    <nav aria-label={say("check")}>
      <ol className={`${styles.round} ${styles.four}`}>
        {steps.map(({ name, to, done, text }, at) => (
          <li key={name} className={at === here ? styles.here : done ? styles.done : undefined}>
            {to ? (
              <Link to={to} aria-current={at === here ? "step" : undefined}>
                {say(name)}
              </Link>
            ) : (
              <b>{say(name)}</b>
            )}{" "}
            {done && (
              <>
                <Icon of={Check} />
                <span className="sr">{say("check.done")}</span>
              </>
            )}
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </nav>
  );
}
