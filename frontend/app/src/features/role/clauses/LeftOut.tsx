import { useId } from "react";
import { useT } from "../../../shared/i18n";
import { Button, tellStep } from "../../../shared/ui";
import type { History } from "../History";
import styles from "../role.module.css";
import type { Role } from "../types";
import { change, leftOut } from "./clauses";
import { focusSoon } from "./useClauseActions";

/** What is kept and no part of the role. */
export function LeftOut({ role, history }: { role: Role; history: History }) {
  const t = useT();
  const id = useId();
  const out = leftOut(role);
  if (out.length === 0) return null;
  return (
    <section className={styles.out} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t("{{count}} left out", { count: out.length })}
      </h2>
      <p className="note">
        {t(
          "These are about the company or how to apply, or you left them out, or you had interpreted them before the text was replaced. Restore any you need.",
        )}
      </p>
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
              aria-label={t("Restore: {{text}}", { text: clause.text })}
              onPress={() => {
                history.change((now) => change(now, clause.id, { leftOut: false }));
                tellStep(t("Restored."), history);
                // With the last one, the heading goes too.
                if (out.length > 1) document.getElementById(id)?.focus();
                else focusSoon(clause.id);
              }}
            >
              {t("Restore", { context: "role" })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
