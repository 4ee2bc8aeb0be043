import { Check } from "lucide-react";
import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { Done } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import { ButtonLink, Icon } from "../../../shared/ui";
import styles from "../coaching.module.css";
import type { Pairing, Session } from "../types";

/** What each session closed with, the latest first; one without a step says why. */
export function Steps({ of: pairing }: { of: Pairing }) {
  const t = useT();
  const sessions = pairing.held.filter(({ state }) => state !== "planned").toReversed();
  return (
    <section className={styles.sec} aria-labelledby="steps">
      <h2 id="steps">{t("Steps from your sessions")}</h2>
      {sessions.length === 0 ? (
        <p className="note">
          {t("No session has finished yet. The next step from each session will appear here.")}
        </p>
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

const noStepReasons = {
  "no-show": msg("Someone didn’t show up, so there’s no step."),
  "cut-short": msg("The session ended before you agreed on a step."),
  skipped: msg("The session was skipped."),
};

function Step({ session, own }: { session: Session; own: boolean }) {
  const t = useT();
  const { talkId, number, day, skill, step, line, state } = session;
  const when = { day: sayDay(day), number, skill: skill ?? "" };
  return (
    <li>
      <div>
        <p className="meta">
          <Link to={`/talks/${talkId}`}>
            {t(
              skill ? "{{day}}, session {{number}}, {{skill}}" : "{{day}}, session {{number}}",
              when,
            )}
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
          <p className="note">{t(noStepReasons[state])}</p>
        )}
      </div>
      {step && <What became={step} own={own} />}
    </li>
  );
}

function What({ became: step, own }: { became: NonNullable<Session["step"]>; own: boolean }) {
  const t = useT();
  if (step.state === "done") {
    return (
      <span className={`meta ${styles.nowrap}`}>
        <Icon of={Check} />{" "}
        {step.doneOn ? t("done on {{day}}", { day: sayDay(step.doneOn) }) : t("step done")}
      </span>
    );
  }
  if (step.state === "dropped") return <span className="meta">{t("dropped")}</span>;
  if (!own || !step.etag) return <span className="meta">{t("open")}</span>;
  return (
    <div className="row">
      <Done task={{ id: step.taskId, etag: step.etag, text: step.text }} asks />
      <ButtonLink small to="/week" aria-label={t("Plan time for “{{text}}”", { text: step.text })}>
        {t("Plan time")}
      </ButtonLink>
    </div>
  );
}
