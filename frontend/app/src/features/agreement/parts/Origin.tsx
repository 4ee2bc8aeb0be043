import { msg, useT } from "../../../shared/i18n";
import { ClauseTicks } from "../../../shared/thread";
import { VerdictName } from "../../../shared/verdict";
import type { AgreementClause } from "../types";

const originLabels = {
  document: msg("Job description"),
  own: msg("Added by you"),
  "starting-point": msg("From a prompt"),
};

/** Shows where a clause comes from; a theme that is called otherwise by now is marked. */
export function Origin({ of: { id, theme, origin } }: { of: AgreementClause }) {
  const t = useT();
  return (
    <>
      <ClauseTicks clauseId={id}>
        {theme
          ? t("One comment | {{first}} comments", { count: theme.voices })
          : t(originLabels[origin])}
      </ClauseTicks>
      {theme?.verdict && (
        <p className="stop">
          {t("Now called:")} <VerdictName of={theme.verdict} />
        </p>
      )}
    </>
  );
}
