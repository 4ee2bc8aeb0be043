import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { TaskRow } from "../../../shared/task";
import { Section, Voice } from "../../../shared/ui";
import styles from "./coaching.module.css";
import { type Pairing, type Session, seriesAt } from "./queries";

/** Shows what each session closed with, the latest first; one without a step says why. */
export function SeriesSteps({ of: pairing }: { of: Pairing }) {
  const t = useT();
  const sessions = pairing.held.filter(({ state }) => state !== "planned").toReversed();
  return (
    <Section className={styles.sec} heading={t("Steps from your sessions")}>
      {sessions.length === 0 ? (
        <p className="note">
          {t("No session has finished yet. The next step from each session will appear here.")}
        </p>
      ) : (
        <ul className="rows">
          {sessions.map((session) => (
            <Step
              key={session.talkId}
              session={session}
              pairingId={pairing.id}
              own={pairing.mine === "coachee"}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

const noStepReasons = {
  "no-show": msg("Someone didn’t show up, so there’s no step."),
  "cut-short": msg("The session ended before you agreed on a step."),
  skipped: msg("The session was skipped."),
};

type StepProps = { session: Session; pairingId: string; own: boolean };

function Step({ session, pairingId, own }: StepProps) {
  const t = useT();
  const { talkId, number, day, skill, step, line, state } = session;
  const when = { day: sayDay(day), number, skill: skill ?? "" };
  const source = (
    <Link to={`${seriesAt(pairingId)}?talk=${talkId}`}>
      {t(skill ? "{{day}}, session {{number}}, {{skill}}" : "{{day}}, session {{number}}", when)}
    </Link>
  );
  if (step) {
    const { taskId, ...agreed } = step;
    const task = { ...agreed, id: taskId, talkId, ...(line && { line }) };
    return <TaskRow task={task} asks source={source} readOnly={!own || !step.etag} />;
  }
  return (
    <li>
      <div>
        <p className="meta">{source}</p>
        {line && <Voice>{line}</Voice>}
        {state !== "held" && state !== "planned" && (
          <p className="note">{t(noStepReasons[state])}</p>
        )}
      </div>
    </li>
  );
}
