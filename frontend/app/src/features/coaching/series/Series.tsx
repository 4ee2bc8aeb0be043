import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import styles from "../coaching.module.css";
import { PlanSession } from "../PlanSession";
import { useRhythm } from "../pairingText";
import type { Pairing } from "../types";
import { SeriesTable } from "./SeriesTable";
import { nextNumber } from "./series";

type Props = {
  of: Pairing;
  /** The series appears outside of its own page, so it is linked. */
  linked?: boolean;
};

/** Shows what two agreed on, and session by session what became of it. */
export function Series({ of: pairing, linked = false }: Props) {
  const t = useT();
  const rhythm = useRhythm();
  const { id, coach, coachee, mine, purpose, since, state, rhythmDays, sessions, next } = pairing;
  const other = mine === "coach" ? coachee : coach;
  return (
    <section className={styles.sec} aria-labelledby={`series-${id}`}>
      <h2 id={`series-${id}`}>
        {linked ? (
          <Link to={`/people/coaching/${id}`}>{t("You and {{coach}}", { coach: other })}</Link>
        ) : (
          t("You and {{coach}}", { coach: other })
        )}
      </h2>
      <p className="note">
        {t("{{purpose}} Since {{day}}, {{rhythm}}, {{sessions}}.", {
          purpose: /[.!?…]$/.test(purpose) ? purpose : `${purpose}.`,
          day: sayDay(since ?? pairing.createdAt.slice(0, 10)),
          rhythm: rhythm(rhythmDays),
          sessions: t("one session | {{words}} sessions", { count: sessions }),
        })}
      </p>
      <SeriesTable of={pairing} />
      {state === "running" && mine === "coachee" && !next && (
        <details open={pairing.held.length === 0}>
          <summary>{t("Schedule session {{number}}", { number: nextNumber(pairing) })}</summary>
          <PlanSession of={pairing} />
        </details>
      )}
    </section>
  );
}
