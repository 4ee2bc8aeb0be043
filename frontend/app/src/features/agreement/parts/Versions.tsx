import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayDay } from "../../../shared/days";
import { formatDay, useStrings } from "../../../shared/i18n";
import styles from "../agreement.module.css";
import { agreementsQuery } from "../queries";
import { agreementStrings } from "../strings";

/** The other versions, the latest first. */
export function Versions({ current }: { current: string }) {
  const say = useStrings(agreementStrings);
  const others = useSuspenseQuery(agreementsQuery).data.filter(({ id }) => id !== current);
  if (others.length === 0) return null;
  return (
    <section className={`no-print ${styles.sec}`} aria-labelledby="versions">
      <h2 id="versions">{say("versions")}</h2>
      <ul className="rows">
        {others.map(({ id, number, state, clauses, agreedOn, changedAt }) => (
          <li key={id}>
            <span>
              <Link to={`/agreement?version=${id}`}>{say("version", { number })}</Link>{" "}
              <span className="tag">{say(`state.${state}`)}</span>
              <span className="meta">
                {agreedOn ? sayDay(agreedOn) : formatDay(changedAt)},{" "}
                {say("clauses", { count: clauses })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
