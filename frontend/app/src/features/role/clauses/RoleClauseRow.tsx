import { useRef } from "react";
import { useT } from "../../../shared/i18n";
import { AskAbout } from "../../../shared/question";
import { Button } from "../../../shared/ui";
import styles from "../role.module.css";
import { OpenedThread } from "../thread/OpenedThread";
import { Outline } from "../thread/Outline";
import { roleLimits } from "../types";
import { ClauseMenu } from "./ClauseMenu";
import { changeRoleClause, fromEarlierText, waits } from "./clauses";
import { Meaning } from "./Meaning";
import type { RowProps } from "./rowProps";
import { TextEditor } from "./TextEditor";
import { useClauseActions } from "./useClauseActions";

/** One sentence and where it stands; opened, its whole chain and what it means here. */
export function RoleClauseRow(props: RowProps) {
  const { clause, at, outline, history, saving, open, onOpen, editing, onEdit } = props;
  const t = useT();
  const row = useRef<HTMLLIElement>(null);
  const actions = useClauseActions(props, row);
  const rests = clause.standing === "not-here" && !waits(clause);
  const note = waits(clause)
    ? t("Needs interpretation")
    : rests
      ? t("Not for now")
      : fromEarlierText(clause)
        ? t("From an earlier version")
        : "";
  const meaning = editing === "meaning" && (
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
  );
  return (
    <li
      ref={row}
      id={`clause-${clause.id}`}
      data-clause={clause.id}
      className={open ? styles.opened : undefined}
      onKeyDown={actions.onKeyDown}
    >
      <div className={styles.clause}>
        <span className={styles.n}>{at + 1}</span>
        <div className={styles.words}>
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
          <p className={`${styles.text} ${editing === "text" ? "print-only" : ""}`}>
            <button
              type="button"
              className={styles.toggle}
              aria-expanded={open}
              dir="auto"
              onClick={() => onOpen(open ? undefined : clause.id)}
            >
              {clause.text}
            </button>
          </p>
          {clause.meaning?.trim() && (
            <p className={`voice ${styles.means} ${open ? "print-only" : ""}`} dir="auto">
              {clause.meaning}
            </p>
          )}
        </div>
        {!open && <Outline of={outline} note={note} />}
        <p className={styles.acts}>
          <ClauseMenu {...props} actions={actions} />
        </p>
      </div>
      {open && editing !== "text" && (
        <div className={styles.inside}>
          <AskAbout about={{ kind: "responsibility", id: clause.id }} words={clause.text} />
          <OpenedThread
            of={{ kind: "clause", key: clause.id }}
            instead={meaning || (rests && <span />)}
            acts={
              <Button
                small
                look="plain"
                aria-label={t("Edit what it means: {{text}}", { text: clause.text })}
                onPress={() => {
                  onEdit({ id: clause.id, what: "meaning" });
                  actions.enter();
                }}
              >
                {t("Edit interpretation")}
              </Button>
            }
          />
        </div>
      )}
    </li>
  );
}
