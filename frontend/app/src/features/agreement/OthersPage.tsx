import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayDay } from "../../shared/days";
import { useT } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { EmptyRule } from "../../shared/ui";
import { readableQuery } from "./queries";

/** What other leads of the workspace agreed on. */
export function Component() {
  const t = useT();
  const all = useSuspenseQuery(readableQuery).data;
  const heading =
    all.length > 0
      ? t("One lead has shared their agreement | {{first}} leads have shared their agreements", {
          count: all.length,
        })
      : t("No other lead has shared an agreement yet");
  return (
    <>
      <PageHead heading={heading} title={t("Other leads’ agreements")}>
        {t("Other leads’ agreements that everyone in this workspace can read.")}
      </PageHead>
      {all.length === 0 && <EmptyRule />}
      <ul className="rows" aria-label={t("Other leads’ agreements")}>
        {all.map(({ id, lead, number, agreedOn }) => (
          <li key={id}>
            <span>
              <Link to={`/agreements/${id}`}>{lead}</Link>{" "}
              <span className="meta">
                {t("Version {{number}}, agreed on {{day}}", { number, day: sayDay(agreedOn) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
