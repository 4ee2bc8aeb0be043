import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayShortDay } from "../../../shared/days";
import { formatShortDay, useT } from "../../../shared/i18n";
import { Fold } from "../../../shared/ui";
import { stateLabels } from "../labels";
import { agreementsQuery } from "../queries";

/** The other versions, the latest first. */
export function Versions({ current }: { current: string }) {
  const t = useT();
  const others = useSuspenseQuery(agreementsQuery).data.filter(({ id }) => id !== current);
  if (others.length === 0) return null;
  return (
    <Fold label={t("Versions")} about={t("one other | {{words}} others", { count: others.length })}>
      <ul className="rows">
        {others.map(({ id, number, state, clauses, agreedOn, changedAt }) => (
          <li key={id}>
            <span>
              <Link to={`/role/agreement?version=${id}`}>
                {t("Version {{number}}", { number })}
              </Link>
              <span className="meta">
                {t("{{count}} clause | {{count}} clauses", { count: clauses })}
              </span>
            </span>
            <span className="meta">
              {t(stateLabels[state])},{" "}
              {agreedOn ? sayShortDay(agreedOn) : formatShortDay(changedAt)}
            </span>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
