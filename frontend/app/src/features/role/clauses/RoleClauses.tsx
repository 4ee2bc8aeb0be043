import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { uuid } from "../../../shared/api";
import { type DocumentSaving, useTyped } from "../../../shared/changes";
import { goalsQuery } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { Button, heardAgain, Icon, Section, useFocusBack } from "../../../shared/ui";
import { clauseChainQuery, clauseEvidenceQuery } from "../queries";
import styles from "../role.module.css";
import { type ClauseChains, type Role, type RoleHistory, roleLimits } from "../types";
import { ownRoleClause, takenIn, waits } from "./clauses";
import { RoleClauseRow } from "./RoleClauseRow";
import type { Editing } from "./rowProps";
import { TextEditor } from "./TextEditor";

const none: ClauseChains = new Map();

type Props = {
  role: Role;
  history: RoleHistory;
  saving: DocumentSaving;
  /** Offers what templates hold; undefined while it stands there. */
  onTemplate: (() => void) | undefined;
};

/** The sentences that are part of the role, those that need an interpretation first, one of them open. */
export function RoleClauses({ role, history, saving, onTemplate }: Props) {
  const t = useT();
  const shown = takenIn(role);
  const { data: chain = none, error } = useQuery(clauseChainQuery);
  const evidence = useQuery(clauseEvidenceQuery);
  const [said, setSaid] = useState("");
  const goals = useQuery(goalsQuery).data ?? [];
  const [editing, setEditing] = useState<Editing>(() => {
    const first = shown.find(waits);
    return first && { id: first.id, what: "meaning" };
  });
  // While it is written about, a sentence stays where its writing began.
  const [began, setBegan] = useState(editing?.id);
  const edit = (next: Editing) => {
    setEditing(next);
    setBegan(shown.find((clause) => clause.id === next?.id && waits(clause))?.id);
  };
  const rows = shown.map((clause, at) => ({
    needs: waits(clause) || (clause.id === began && clause.id === editing?.id),
    row: (
      <RoleClauseRow
        key={clause.id}
        clause={clause}
        at={at}
        role={role}
        chain={chain}
        goals={goals.filter(({ thread }) => thread?.kind === "clause" && thread.key === clause.id)}
        evidence={evidence.data?.get(clause.id) ?? []}
        history={history}
        saving={saving}
        editing={editing?.id === clause.id ? editing.what : undefined}
        onEdit={edit}
        onSaid={(text) => setSaid((before) => heardAgain(text, before))}
      />
    ),
  }));
  const needs = rows.filter((each) => each.needs);
  const rest = rows.filter((each) => !each.needs);
  const full = role.clauses.length >= roleLimits.clauses;
  const [begun, keep] = useTyped("role.fresh");
  const [writing, setWriting] = useState(begun !== "" && !full);
  const back = useFocusBack(writing);
  const offer = useFocusBack(onTemplate === undefined);
  return (
    <>
      <p className="sr" role="status">
        {said}
      </p>
      {(error ?? evidence.error) && (
        <p className="note">
          {t("What happened with your responsibilities can’t be shown right now.")}
        </p>
      )}
      {needs.length > 0 && (
        <section aria-label={t("Needs your interpretation")}>
          <ul className={styles.clauses}>{needs.map(({ row }) => row)}</ul>
        </section>
      )}
      {rest.length > 0 && (
        <Section heading={t("Interpreted")}>
          <ul className={styles.clauses}>{rest.map(({ row }) => row)}</ul>
        </Section>
      )}
      {writing ? (
        <div className={styles.fresh}>
          <TextEditor
            text={begun}
            onText={keep}
            onDone={(text) => {
              keep("");
              setWriting(false);
              if (text.trim()) {
                const clause = ownRoleClause(uuid(), text.trim());
                history.change((now) => ({ ...now, clauses: [...now.clauses, clause] }));
              }
            }}
          />
        </div>
      ) : (
        <p className={styles.fresh}>
          <Button ref={back} small isDisabled={full} onPress={() => setWriting(true)}>
            <Icon of={Plus} />
            {t("Add responsibility")}
          </Button>{" "}
          {onTemplate && (
            <Button ref={offer} small look="plain" isDisabled={full} onPress={onTemplate}>
              {t("From a template")}
            </Button>
          )}{" "}
          {full && (
            <span className="note">
              {t("A role holds at most {{most}} responsibilities. Merge two to make room.", {
                most: roleLimits.clauses,
              })}
            </span>
          )}
        </p>
      )}
    </>
  );
}
