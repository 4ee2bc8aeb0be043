import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { formatDay, useT } from "../../../shared/i18n";
import { Section } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { stateLabels } from "../labels";
import { agreementsQuery } from "../queries";

/** The other versions, the latest first. */
export function Versions({ current }: { current: string }) {
  const t = useT();
  const others = useSuspenseQuery(agreementsQuery).data.filter(({ id }) => id !== current);
  if (others.length === 0) return null;
  return (
    <Section className={`no-print ${styles.sec}`} heading={t("Versions")}>
      <ul className="rows">
        {others.map(({ id, number, state, clauses, agreedOn, changedAt }) => (
          <li key={id}>
            <span>
              <Link to={`/role/agreement?version=${id}`}>
                {t("Version {{number}}", { number })}
              </Link>{" "}
              <span className="tag">{t(stateLabels[state])}</span>
              <span className="meta">
                {agreedOn ? sayDay(agreedOn) : formatDay(changedAt)},{" "}
                {t("{{count}} clause | {{count}} clauses", { count: clauses })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
