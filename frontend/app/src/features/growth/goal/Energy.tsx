import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { allQuery, below, roleQuery, uuid } from "../../../shared/api";
import { changeLater, useChange } from "../../../shared/changes";
import { today } from "../../../shared/days";
import { addEntry, removeEntry } from "../../../shared/goal";
import { msg, Rich, useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Fold, Seg } from "../../../shared/ui";

const markedQuery = allQuery("/api/entries", { card: "fit" });

const energies = { gives: msg("Gives me energy"), costs: msg("Costs me energy") };

/**
 * Shows which responsibilities give energy and which cost it: the latest line of the log for each
 * counts.
 */
export function Energy() {
  const t = useT();
  const clauses = useQuery(roleQuery).data?.value.clauses.filter(({ leftOut }) => !leftOut) ?? [];
  const { data: marked = [] } = useQuery(markedQuery);
  const { change, error } = useChange();
  const mark = (clause: string, outcome: keyof typeof energies) => {
    const draft = { id: uuid(), day: today(), kind: "reflection", card: "fit" } as const;
    const text = t(energies[outcome]);
    void change(
      {
        ...addEntry({ ...draft, text, outcome, thread: { kind: "clause", key: clause } }),
        reread: [below("/api/entries")],
      },
      { said: text, undo: () => changeLater(removeEntry({ id: draft.id, etag: "" })) },
    );
  };
  return (
    <Fold label={t("What gives you energy")} open>
      <p className="note">
        <Rich
          say="Mark each responsibility. Others can answer the same question in <form>the survey about this role</form>."
          values={{}}
          parts={{ form: <Link to="/surveys/new?template=role-fit" /> }}
        />
      </p>
      <ul className="rows">
        {clauses.map(({ id, text }) => {
          const now = marked.find(({ thread }) => thread?.key === id)?.outcome;
          return (
            <li key={id}>
              <p dir="auto">{text}</p>
              <Seg
                legend={t("Energy: {{text}}", { text })}
                of={(["gives", "costs"] as const).map((each) => [each, t(energies[each])])}
                chosen={now}
                onChoose={(each) => mark(id, each)}
              />
            </li>
          );
        })}
      </ul>
      <ProblemNote error={error} />
    </Fold>
  );
}
