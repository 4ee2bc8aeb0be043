import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayDay } from "../../shared/days";
import { useStrings } from "../../shared/i18n";
import { PageHead } from "../../shared/layout";
import { EmptyRule } from "../../shared/ui";
import { readableQuery } from "./queries";
import { agreementStrings } from "./strings";

/** What other leads of the workspace agreed on. */
export function Component() {
  const say = useStrings(agreementStrings);
  const all = useSuspenseQuery(readableQuery).data;
  const heading = all.length > 0 ? say("others.h1", { count: all.length }) : say("others.none");
  return (
    <>
      <PageHead heading={heading} title={say("others.title")}>
        {say("others.lede")}
      </PageHead>
      {all.length === 0 && <EmptyRule />}
      <ul className="rows" aria-label={say("others.title")}>
        {all.map(({ id, lead, number, agreedOn }) => (
          <li key={id}>
            <span>
              <Link to={`/agreements/${id}`}>{lead}</Link>{" "}
              <span className="meta">{say("others.meta", { number, day: sayDay(agreedOn) })}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
