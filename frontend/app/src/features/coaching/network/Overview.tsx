import { useQuery } from "@tanstack/react-query";
import { sayDay } from "../../../shared/days";
import { msg, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import styles from "../coaching.module.css";
import { overviewQuery } from "../queries";

const words = {
  asked: "overview.row.asked",
  running: "overview.row",
  ended: "overview.row.ended",
} as const;

const pairingLabels = {
  "overview.row": msg("{{coach}} coaches {{coachee}}"),
  "overview.row.asked": msg("{{coachee}} asked {{coach}}"),
  "overview.row.ended": msg("{{coach}} coached {{coachee}}"),
};

/** For owners: that pairings exist, and nothing of what they are about. */
export function Overview() {
  const t = useT();
  const { data: pairings, error, refetch } = useQuery(overviewQuery);
  return (
    <section className={styles.sec} aria-labelledby="overview">
      <h2 id="overview">{t("What owners can see")}</h2>
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
              <p dir="auto">{t(pairingLabels[words[state]], { coach, coachee })}</p>
              <span className="meta">{t("since {{day}}", { day: sayDay(since) })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
