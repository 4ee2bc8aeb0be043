import { type Schemas, useMe } from "../../../shared/api";
import { dayOf, sayDay } from "../../../shared/days";
import { History } from "../../../shared/history";
import { useT } from "../../../shared/i18n";
import { Fold, Voice } from "../../../shared/ui";
import type { Role } from "../types";

/** Job descriptions that were replaced, each line with what the lead wrote to it until then. */
export function FormerDescriptions() {
  const t = useT();
  return (
    <History
      kind="role"
      id={useMe().id}
      label={t("Former job descriptions")}
      source={(change) => <Description of={change} />}
    />
  );
}

function Description({ of: { before = "", at } }: { of: Schemas["HistoryChange"] }) {
  const t = useT();
  const {
    name,
    readAt,
    clauses = [],
  }: NonNullable<Role["source"]> & Partial<Role> = JSON.parse(before);
  const lines = clauses.filter(({ leftOut }) => !leftOut);
  return (
    <>
      <p dir="auto">{name}</p>
      <p className="note">
        {t("Applied from {{from}} to {{until}}", {
          from: sayDay(dayOf(readAt)),
          until: sayDay(dayOf(at)),
        })}
      </p>
      {lines.length > 0 && (
        <Fold
          label={t("{{count}} responsibility | {{count}} responsibilities", {
            count: lines.length,
          })}
          lazy
        >
          <ul className="rows">
            {lines.map(({ id, text, meaning }) => (
              <li key={id}>
                <div>
                  <p dir="auto">{text}</p>
                  {meaning?.trim() && <Voice>{meaning}</Voice>}
                </div>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
