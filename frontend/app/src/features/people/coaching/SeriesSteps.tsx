import { sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { TaskRow } from "../../../shared/task";
import { Section } from "../../../shared/ui";
import styles from "./coaching.module.css";
import type { Pairing } from "./queries";

/** Shows what each session closed with, the latest first. */
export function SeriesSteps({ of: { held, mine } }: { of: Pairing }) {
  const t = useT();
  const steps = held.flatMap(({ step, ...session }) => (step ? [{ step, session }] : []));
  return (
    <Section className={styles.sec} heading={t("Steps from your sessions")}>
      {steps.length === 0 && (
        <p className="note">
          {t("No session has finished yet. The next step from each session will appear here.")}
        </p>
      )}
      <ul className="rows">
        {steps.toReversed().map(({ step: { taskId, ...step }, session }) => (
          <TaskRow
            key={taskId}
            task={{ ...step, id: taskId, talkId: session.talkId }}
            asks
            source={t("{{day}}, session {{number}}", {
              day: sayDay(session.day),
              number: session.number,
            })}
            readOnly={mine === "coach" || !step.etag}
          />
        ))}
      </ul>
    </Section>
  );
}
