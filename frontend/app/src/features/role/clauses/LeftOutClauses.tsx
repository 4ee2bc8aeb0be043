import { useId } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Fold, RowButton, tellStep } from "../../../shared/ui";
import styles from "../role.module.css";
import type { Role, RoleClause, RoleHistory } from "../types";
import { changeSection, leftOut, sectionOf } from "./clauses";
import { focusSoon } from "./useClauseActions";

/** Shows clauses that are kept but left out of the role. */
export function LeftOutClauses({ role, history }: { role: Role; history: RoleHistory }) {
  const t = useT();
  const id = useId();
  const out = leftOut(role);
  if (out.length === 0) return null;
  const restore = (section: RoleClause[]) => {
    history.change((now) => changeSection(now, section, false));
    tellStep(t("Restored."), history);
    // With the last one, the fold goes too.
    if (out.length > section.length) document.getElementById(id)?.querySelector("summary")?.focus();
    else focusSoon(section[0]?.id);
  };
  return (
    <Fold id={id} className={styles.out} label={t("{{count}} left out", { count: out.length })}>
      <p className="note">
        {t(
          "These are titles, links, or about the company or how to apply, or you left them out, or you had interpreted them before the text was replaced. Restore any you need.",
        )}
      </p>
      <ul>
        {out.flatMap((clause, at) => [
          clause.heading && clause.heading !== out[at - 1]?.heading && (
            <li key={`${clause.id} heading`}>
              <h3 dir="auto">{clause.heading}</h3>
              {sectionOf(role, clause).length > 1 && (
                <Button
                  small
                  look="plain"
                  aria-label={t("Restore all of “{{heading}}”", { heading: clause.heading })}
                  onPress={() => restore(sectionOf(role, clause))}
                >
                  {t("Restore all")}
                </Button>
              )}
            </li>
          ),
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
            <RowButton
              word={t("Restore", { context: "role" })}
              about={clause.text}
              onPress={() => restore([clause])}
            />
          </li>,
        ])}
      </ul>
    </Fold>
  );
}
