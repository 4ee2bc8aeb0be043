import { Check, Search, X } from "lucide-react";
import { useRef } from "react";
import { msg, type Translate, useT } from "../../../shared/i18n";
import { Button, Icon } from "../../../shared/ui";
import { standingLabels } from "../labels";
import styles from "../role.module.css";
import { type RoleClause, roleLimits } from "../types";
import { ClauseEvidence } from "./ClauseEvidence";
import { ClauseMenu } from "./ClauseMenu";
import { ClauseThread } from "./ClauseThread";
import { changeRoleClause, fromEarlierText, waits } from "./clauses";
import { Meaning } from "./Meaning";
import type { RowProps } from "./rowProps";
import { TextEditor } from "./TextEditor";
import { useClauseActions } from "./useClauseActions";

/** One sentence, what it means here, and where it stands. */
export function RoleClauseRow(props: RowProps) {
  const { clause, at, heading, chain, history, saving, editing, onEdit } = props;
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const actions = useClauseActions(props, row);
  const changeable = editing === undefined && !waits(clause);
  const edit = (what: "meaning" | "text") => {
    onEdit({ id: clause.id, what });
    actions.enter();
  };
  return (
    <li ref={row} id={`clause-${clause.id}`} data-clause={clause.id} onKeyDown={actions.onKeyDown}>
      {heading && (
        <h2 className={styles.heading} dir="auto">
          {heading}
        </h2>
      )}
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
          {clause.meaning?.trim() ? (
            <p
              className={`voice ${styles.means} ${editing === "meaning" ? "print-only" : ""}`}
              dir="auto"
            >
              {clause.meaning}
            </p>
          ) : (
            editing === undefined &&
            waits(clause) && (
              <p className={styles.askMeaning}>
                <Button
                  small
                  aria-label={t("What does this mean in your team right now? {{text}}", {
                    text: clause.text,
                  })}
                  onPress={() => edit("meaning")}
                >
                  {t("What does this mean in your team right now?")}
                </Button>
              </p>
            )
          )}
          <ClauseThread chain={chain} clauseId={clause.id} />
          <ClauseEvidence clauseId={clause.id} evidence={props.evidence} />
        </div>
        <div className={styles.margin}>
          <p className="meta">{placeOf(clause, t)}</p>
          <Stand of={clause} />
          <p className={changeable ? styles.ways : `${styles.ways} ${styles.alone}`}>
            {changeable && (
              <button
                type="button"
                className={styles.link}
                aria-label={t("Edit what it means: {{text}}", { text: clause.text })}
                onClick={() => edit("meaning")}
              >
                {t("Edit", { context: "text" })}
              </button>
            )}
            <ClauseMenu {...props} actions={actions} />
          </p>
        </div>
      </div>
    </li>
  );
}

/** Where it comes from; its number is that of its row. */
function placeOf(clause: RoleClause, t: Translate) {
  const { sentence, page, origin } = clause;
  if (fromEarlierText(clause)) return t("From an earlier version");
  if (page !== undefined) return t("Page {{page}}", { page });
  if (sentence !== undefined) return t("From the job description");
  return t(
    origin === "starting-point" ? "From a prompt" : msg("Added by you", { context: "role" }),
  );
}

const signs = { applies: Check, "not-here": X, ask: Search };

/** Where a sentence stands, in words with their sign. */
function Stand({ of: clause }: { of: RoleClause }) {
  const t = useT();
  const { standing } = clause;
  if (standing === "open" || waits(clause)) {
    return (
      <p className={styles.stand}>
        <span className={styles.mark} aria-hidden="true" />
        {t("Needs your interpretation")}
      </p>
    );
  }
  return (
    <p className={styles.stand}>
      <Icon of={signs[standing]} />
      {t(standingLabels[standing])}
    </p>
  );
}
