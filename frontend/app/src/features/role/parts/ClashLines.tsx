import { msg, useT } from "../../../shared/i18n";
import { standingLabels } from "../labels";
import type { Clash } from "../merge";
import type { Role, Standing } from "../types";

const fieldLabels = {
  text: msg("Wording"),
  meaning: msg("Interpretation"),
  standing: msg("Decision"),
  leftOut: msg("Included or left out"),
};

/** Each part of a sentence that was changed here and elsewhere, both sides word for word. */
export function ClashLines({ of, role }: { of: Clash[]; role: Role }) {
  const t = useT();
  const shown = (field: Clash["field"], value: Clash["mine"]) => {
    if (field === "leftOut") return t(value ? "left out" : "included");
    if (field === "standing") {
      return t("“{{text}}”", { text: t(standingLabels[value as Standing]) });
    }
    return value ? t("“{{text}}”", { text: String(value) }) : t("blank");
  };
  const textOf = (id: string) => role.clauses.find((clause) => clause.id === id)?.text ?? "";
  return of.map(({ id, field, mine, theirs }) => (
    <li key={`${id}-${field}`}>
      {t("{{what}} for “{{text}}”: {{theirs}} there, {{mine}} here.", {
        what: t(fieldLabels[field]),
        text: textOf(id),
        mine: shown(field, mine),
        theirs: shown(field, theirs),
      })}
    </li>
  ));
}
