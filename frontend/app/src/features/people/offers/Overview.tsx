import { useQuery } from "@tanstack/react-query";
import { sayShortDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Section } from "../../../shared/ui";
import styles from "../coaching/coaching.module.css";
import { overviewQuery } from "../coaching/queries";

const pairingLabels = {
  running: msg("{{coach}} coaches {{coachee}}"),
  asked: msg("{{coachee}} asked {{coach}}"),
  ended: msg("{{coach}} coached {{coachee}}"),
};

/** Owners see that pairings exist, and nothing of what they are about. */
export function Overview() {
  const t = useT();
  const { data: pairings, error, refetch } = useQuery(overviewQuery);
  return (
    <Section className={styles.sec} heading={t("What owners can see")}>
      <p className="note">
        {t(
          "Owners see who coaches whom. They don’t see the purpose, the skills or anything that was said.",
        )}
      </p>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {pairings?.length === 0 && <p className="note">{t("Nobody is coaching anyone yet.")}</p>}
      {pairings && pairings.length > 0 && (
        <ul className="rows">
          {pairings.map(({ id, coach, coachee, state, since }) => (
            <li key={id}>
              <p dir="auto">{t(pairingLabels[state], { coach, coachee })}</p>
              <span className="meta">{t("since {{day}}", { day: sayShortDay(since) })}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
