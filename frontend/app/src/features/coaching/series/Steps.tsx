import { Check } from "lucide-react";
import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { useStrings } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import styles from "../coaching.module.css";
import { coachingStrings } from "../strings";
import type { Pairing, Session } from "../types";

/** What each session closed with, the latest first; one without a step says why. */
export function Steps({ of: pairing }: { of: Pairing }) {
  const say = useStrings(coachingStrings);
  const sessions = pairing.held.filter(({ state }) => state !== "planned").toReversed();
  return (
    <section className={styles.sec} aria-labelledby="steps">
      <h2 id="steps">{say("steps.title")}</h2>
      {sessions.length === 0 ? (
        <p className="note">{say("steps.none")}</p>
      ) : (
        <ul className="rows">
          {sessions.map((session) => (
            <Step key={session.talkId} session={session} own={pairing.mine === "coachee"} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Step({ session, own }: { session: Session; own: boolean }) {
  const say = useStrings(coachingStrings);
  const { talkId, number, day, skill, step, line, state } = session;
  const when = { day: sayDay(day), number, skill: skill ?? "" };
  return (
    <li>
      <div>
        <p className="meta">
          <Link to={`/talks/${talkId}`}>
            {say(skill ? "steps.meta" : "steps.meta.plain", when)}
          </Link>
        </p>
        {step && (
          <p dir="auto">
            <b>{step.text}</b>
          </p>
        )}
        {line && (
          <p className="voice" dir="auto">
            {line}
          </p>
        )}
        {!step && state !== "held" && state !== "planned" && (
          <p className="note">{say(`steps.${state}`)}</p>
        )}
      </div>
      {step && <What became={step} own={own} />}
    </li>
  );
}

function What({ became: step, own }: { became: NonNullable<Session["step"]>; own: boolean }) {
  const say = useStrings(coachingStrings);
  if (step.state === "done") {
    return (
      <span className={`meta ${styles.nowrap}`}>
        <Icon of={Check} />{" "}
        {step.doneOn ? say("steps.done", { day: sayDay(step.doneOn) }) : say("cell.done")}
      </span>
    );
  }
  if (step.state === "dropped") return <span className="meta">{say("steps.dropped")}</span>;
  if (!own || !step.etag) return <span className="meta">{say("steps.open")}</span>;
  return (
    <div className="row">
      <Done task={{ id: step.taskId, etag: step.etag, text: step.text }} asks />
      <ButtonLink small to="/week" aria-label={say("steps.hour.which", { text: step.text })}>
        {say("steps.hour")}
      </ButtonLink>
    </div>
  );
}
