import { FileText, UserRound } from "lucide-react";
import { msg, useT } from "../../../shared/i18n";
import { ClauseTicks } from "../../../shared/thread";
import { Icon } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import type { AgreementClause } from "../types";

const originLabels = {
  own: msg("Added by you"),
  "starting-point": msg("From a prompt"),
};

/** Shows where a clause comes from; a theme that is called otherwise by now is marked. */
export function Origin({ of: { id, theme, origin } }: { of: AgreementClause }) {
  const t = useT();
  return (
    <>
      <ClauseTicks clauseId={id} />
      {theme && (
        <p>
          {t("{{count}} comment | {{count}} comments", { count: theme.voices })},{" "}
          <span dir="auto">{theme.name}</span>
        </p>
      )}
      {theme?.verdict && (
        <p className="stop">
          {t("Now called:")} <VerdictName of={theme.verdict} />
        </p>
      )}
      {origin === "document" && (
        <p>
          <Icon of={FileText} /> {t("Job description")}
        </p>
      )}
      {!theme && origin !== "document" && (
        <p>
          <Icon of={UserRound} /> {t(originLabels[origin])}
        </p>
      )}
    </>
  );
}
