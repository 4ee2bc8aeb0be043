import { Pencil } from "lucide-react";
import { useRef } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Icon } from "../../../shared/ui";
import styles from "../role.module.css";
import { roleLimits } from "../types";
import { ClauseEvidence } from "./ClauseEvidence";
import { ClauseFacts } from "./ClauseFacts";
import { ClauseMenu } from "./ClauseMenu";
import { changeRoleClause, waits } from "./clauses";
import { Meaning } from "./Meaning";
import type { RowProps } from "./rowProps";
import { TextEditor } from "./TextEditor";
import { useClauseActions } from "./useClauseActions";

/** One sentence, what it means here, and where it stands. */
export function RoleClauseRow(props: RowProps) {
  const { clause, at, chain, history, saving, editing, onEdit } = props;
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const actions = useClauseActions(props, row);
  const edit = (what: "meaning" | "text") => {
    onEdit({ id: clause.id, what });
    actions.enter();
  };
  return (
    <li ref={row} id={`clause-${clause.id}`} data-clause={clause.id} onKeyDown={actions.onKeyDown}>
      <div className={styles.clause}>
        <span className={styles.n}>{at + 1}</span>
        <div>
          {editing === "text" && (
            <div className="no-print">
              <TextEditor
                text={clause.text}
                onText={(text) =>
                  history.change(
                    (now) => changeRoleClause(now, clause.id, { text }),
                    `${clause.id} text`,
                  )
                }
                onSplit={actions.split}
                full={props.role.clauses.length >= roleLimits.clauses}
                onDone={() => actions.close()}
              />
            </div>
          )}
          <p className={`${styles.text} ${editing === "text" ? "print-only" : ""}`} dir="auto">
            {clause.text}
          </p>
          {editing === "meaning" && (
            <Meaning
              clause={clause}
              saving={saving}
              onChange={(parts, key) =>
                history.change(
                  (now) => changeRoleClause(now, clause.id, parts),
                  key && `${clause.id} ${key}`,
                )
              }
              onDone={actions.goOn}
            />
          )}
          {clause.meaning?.trim() && (
            <p
              className={`voice ${styles.means} ${editing === "meaning" ? "print-only" : ""}`}
              dir="auto"
            >
              {clause.meaning}
            </p>
          )}
          <ClauseEvidence clauseId={clause.id} evidence={props.evidence} />
        </div>
        <ClauseFacts clause={clause} links={chain.get(clause.id) ?? []} goals={props.goals} />
        <p className={styles.acts}>
          {editing === undefined && (
            <Button
              small
              iconOnly
              look="plain"
              aria-label={
                waits(clause)
                  ? t("What does this mean in your team right now? {{text}}", { text: clause.text })
                  : t("Edit what it means: {{text}}", { text: clause.text })
              }
              onPress={() => edit("meaning")}
            >
              <Icon of={Pencil} />
            </Button>
          )}
          <ClauseMenu {...props} actions={actions} />
        </p>
      </div>
    </li>
  );
}
