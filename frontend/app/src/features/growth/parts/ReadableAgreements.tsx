import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { readableQuery } from "../../../shared/api";
import { sayShortDay } from "../../../shared/days";
import { useT } from "../../../shared/i18n";
import { Section } from "../../../shared/ui";
import growth from "../growth.module.css";

/** Shows what other leads of the workspace agreed on. */
export function ReadableAgreements() {
  const t = useT();
  const all = useSuspenseQuery(readableQuery).data;
  return (
    <Section className={growth.sec} heading={t("Other leads’ agreements")}>
      {all.length === 0 && (
        <p className="note">{t("No other lead has shared an agreement yet.")}</p>
      )}
      <ul className="rows">
        {all.map(({ id, lead, number, agreedOn }) => (
          <li key={id}>
            <div>
              <p>
                <Link to={`/shared/agreements/${id}`}>{lead}</Link>
              </p>
              <p className="meta">
                {t("Version {{number}}, agreed on {{day}}", { number, day: sayShortDay(agreedOn) })}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
