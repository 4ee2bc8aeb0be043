import { Pencil } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { History } from "../../../shared/history";
import { msg, useT } from "../../../shared/i18n";
import { Changed } from "../../../shared/team";
import { Button, Icon, tellStep } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { isObjected, Objections } from "../parts/Objections";
import { Origin } from "../parts/Origin";
import {
  type AgreementClause,
  type AgreementHistory,
  type AgreementStanding,
  agreementLimits,
  type ClauseSection,
  type WrittenAgreement,
} from "../types";
import { Editor } from "./Editor";
import { changeClause, movedClause, oneLine, withoutClause } from "./written";

type Props = {
  clause: AgreementClause;
  number: number;
  first: boolean;
  last: boolean;
  history: AgreementHistory;
  editing: string | undefined;
  /** The words of a suggestion that are reworded; nothing is saved before the lead changes or saves them. */
  offered: string | undefined;
  onEdit: (id: string | undefined) => void;
  onSaid: (text: string) => void;
  /** These votes are from the version before. */
  standing: AgreementStanding | undefined;
  /** The clauses of the version before. */
  proposed: readonly AgreementClause[] | undefined;
  /** The version that was agreed last, where there is one. */
  agreed: number | undefined;
  /** Shows what was removed from its wording, too. */
  compares: boolean;
};

const moveLabels = {
  duty: msg("Change to “What I do”"),
  principle: msg("Change to principle"),
};

/** One clause, where it comes from, and the way to change it. `Alt ↑ ↓` moves it. */
export function AgreementClauseRow(props: Props) {
  const { clause, number, first, last, history, editing, onEdit, onSaid } = props;
  const { standing, proposed, agreed, compares, offered } = props;
  const t = useT();
  const { id, text, why, change, before: agreedText } = clause;
  const before = useRef(clause);
  const then = proposed?.find((each) => each.id === id);
  const act = (edit: (written: WrittenAgreement) => WrittenAgreement, key?: string) =>
    history.change(edit, key && `${id} ${key}`);
  const move = (by: 1 | -1) => {
    if (by === 1 ? last : first) return;
    act((now) => movedClause(now, id, by));
    onSaid(t("Now in position {{at}}", { at: number + by }));
    focusSoon(id, editing === id ? "textarea" : "button");
  };
  const close = () => {
    onEdit(undefined);
    focusSoon(id, "button");
  };
  const cancel = () => {
    if (clause !== before.current)
      act((now) => changeClause(now, id, { why: "", ...before.current }));
    close();
  };
  const leaveOut = () => {
    act((now) => withoutClause(now, id));
    onEdit(undefined);
    tellStep(t("Clause left out"), history);
  };
  const other: ClauseSection = clause.section === "duty" ? "principle" : "duty";
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined;
    if (!event.altKey || !by) return;
    event.preventDefault();
    move(by);
  };
  const isNew = agreed !== undefined && change === "new";
  return (
    <li
      id={`clause-${id}`}
      className={`${styles.clause} ${styles.written}`}
      data-clause={id}
      onKeyDown={onKeyDown}
    >
      <span className={styles.n}>{number}</span>
      <div>
        {editing === id && offered && then && (
          <p className={styles.text} dir="auto">
            {then.text}
          </p>
        )}
        {editing === id ? (
          <Editor
            key={id}
            text={offered ? oneLine(offered).slice(0, agreementLimits.text) : text}
            why={why ?? ""}
            offered={offered !== undefined}
            onText={(next) => act((now) => changeClause(now, id, { text: next }), "text")}
            onWhy={(next) => act((now) => changeClause(now, id, { why: next }), "why")}
            onDone={(words) => {
              if (offered) act((now) => changeClause(now, id, { text: words.trim() }), "text");
              close();
            }}
            onCancel={cancel}
          >
            <Button
              small
              look="plain"
              onPress={() => act((now) => changeClause(now, id, { section: other }))}
            >
              {t(moveLabels[other])}
            </Button>
            <Button small look="plain" isDisabled={first} onPress={() => move(-1)}>
              {t("Move up")}
            </Button>
            <Button small look="plain" isDisabled={last} onPress={() => move(1)}>
              {t("Move down")}
            </Button>
            <Button small look="plain" onPress={leaveOut}>
              {t("Leave out")}
            </Button>
          </Editor>
        ) : (
          <>
            <p className={`${styles.text} ${compares ? "" : styles.plain}`} dir="auto">
              {agreedText && <Changed before={agreedText} after={text} />}
              {!agreedText && (isNew ? <ins>{text}</ins> : text)}
            </p>
            {why && (
              <p className={styles.why} dir="auto">
                {why}
              </p>
            )}
          </>
        )}
        {editing === id && <History kind="agreement-clause" id={id} />}
        {standing && isObjected(standing) && (
          <Objections of={standing}>
            {then && (then.text !== text || then.why !== why) && (
              <p className="meta">{t("You’ve changed this clause since.")}</p>
            )}
          </Objections>
        )}
      </div>
      <div className={styles.margin}>
        {(isNew || agreedText) && <b>{t(isNew ? "New" : "Changed")}</b>}
        <Origin of={clause} />
        {editing === id && <p className="meta">{t("Alt ↑ ↓ to move")}</p>}
      </div>
      {editing !== id && (
        <Button
          iconOnly
          look="plain"
          aria-label={t("Edit clause {{number}}: {{text}}", { number, text })}
          onPress={() => {
            before.current = clause;
            onEdit(id);
          }}
        >
          <Icon of={Pencil} />
        </Button>
      )}
    </li>
  );
}

/** The first such thing of a clause, once it is drawn. */
function focusSoon(id: string, what: string): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-clause="${id}"] ${what}`)?.focus(),
    ),
  );
}
