import { useStrings } from "../../../shared/i18n";
import type { Clash } from "../merge";
import { roleStrings } from "../strings";
import type { Role, Standing } from "../types";

/** Each part of a sentence that was changed here and elsewhere, both sides word for word. */
export function ClashLines({ of, role }: { of: Clash[]; role: Role }) {
  const say = useStrings(roleStrings);
  const shown = (field: Clash["field"], value: Clash["mine"]) => {
    if (field === "leftOut") return say(value ? "is.out" : "is.in");
    if (field === "standing") {
      return say("quote", { text: say(`stands.${value as Standing}`) });
    }
    return value ? say("quote", { text: String(value) }) : say("nothing");
  };
  const textOf = (id: string) => role.clauses.find((clause) => clause.id === id)?.text ?? "";
  return of.map(({ id, field, mine, theirs }) => (
    <li key={`${id}-${field}`}>
      {say("clash.line", {
        what: say(`field.${field}`),
        text: textOf(id),
        mine: shown(field, mine),
        theirs: shown(field, theirs),
      })}
    </li>
  ));
}
