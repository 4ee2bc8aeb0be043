import { FileText, UserRound } from "lucide-react";
import { Link } from "react-router";
import { useStrings } from "../../../shared/i18n";
import { Icon } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import { agreementStrings } from "../strings";
import type { Clause } from "../types";

/** Where a clause comes from; a theme that is called otherwise by now is marked. */
export function Origin({ of: { id, theme, origin } }: { of: Clause }) {
  const say = useStrings(agreementStrings);
  return (
    <>
      {theme && (
        <p>
          <Link to={`/thread/clause/${id}`}>{say("voices", { count: theme.voices })}</Link>,{" "}
          <span dir="auto">{theme.name}</span>
        </p>
      )}
      {theme?.verdict && (
        <p className="stop">
          {say("called")} <VerdictName of={theme.verdict} />
        </p>
      )}
      {origin === "document" && (
        <p>
          <Icon of={FileText} /> <Link to={`/role#clause-${id}`}>{say("origin.document")}</Link>
        </p>
      )}
      {!theme && origin !== "document" && (
        <p>
          <Icon of={UserRound} /> <Link to={`/thread/clause/${id}`}>{say(`origin.${origin}`)}</Link>
        </p>
      )}
    </>
  );
}
