import { FileText, UserRound } from "lucide-react";
import { msg, useT } from "../../../shared/i18n";
import { Icon, RowLink } from "../../../shared/ui";
import { VerdictName } from "../../../shared/verdict";
import type { AgreementClause } from "../types";

const originLabels = {
  own: msg("Added by you"),
  "starting-point": msg("From a prompt"),
};

/** Shows where a clause comes from; a theme that is called otherwise by now is marked. */
export function Origin({ of: { id, text, theme, origin } }: { of: AgreementClause }) {
  const t = useT();
  return (
    <>
      {theme && (
        <p>
          <RowLink to={`/role?open=clause.${id}`} about={text}>
            {t("{{count}} comment | {{count}} comments", { count: theme.voices })}
          </RowLink>
          , <span dir="auto">{theme.name}</span>
        </p>
      )}
      {theme?.verdict && (
        <p className="stop">
          {t("Now called:")} <VerdictName of={theme.verdict} />
        </p>
      )}
      {origin === "document" && (
        <p>
          <Icon of={FileText} />{" "}
          <RowLink to={`/role#clause-${id}`} about={text}>
            {t("Job description")}
          </RowLink>
        </p>
      )}
      {!theme && origin !== "document" && (
        <p>
          <Icon of={UserRound} />{" "}
          <RowLink to={`/role?open=clause.${id}`} about={text}>
            {t(originLabels[origin])}
          </RowLink>
        </p>
      )}
    </>
  );
}
