import { useId } from "react";
import { useStrings } from "../../../shared/i18n";
import { Button, tellStep } from "../../../shared/ui";
import type { History } from "../History";
import styles from "../role.module.css";
import { roleStrings } from "../strings";
import type { Role } from "../types";
import { change, leftOut } from "./clauses";
import { focusSoon } from "./useClauseActions";

/** What is kept and no part of the role. */
export function LeftOut({ role, history }: { role: Role; history: History }) {
  const say = useStrings(roleStrings);
  const id = useId();
  const out = leftOut(role);
  if (out.length === 0) return null;
  return (
    <section className={styles.out} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {say("out.h2", { count: out.length })}
      </h2>
      <p className="note">{say("out.note")}</p>
      <ul>
        {out.map((clause) => (
          <li key={clause.id}>
            <div>
              <span className="voice" dir="auto">
                {clause.text}
              </span>
              {clause.meaning?.trim() && (
                <p className={`voice ${styles.means}`} dir="auto">
                  {clause.meaning}
                </p>
              )}
            </div>
            <Button
              small
              look="plain"
              aria-label={say("out.which", { text: clause.text })}
              onPress={() => {
                history.change((now) => change(now, clause.id, { leftOut: false }));
                tellStep(say("said.in"), history);
                // With the last one, the heading goes too.
                if (out.length > 1) document.getElementById(id)?.focus();
                else focusSoon(clause.id);
              }}
            >
              {say("out.in")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
