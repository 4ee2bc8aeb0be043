import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { uuid } from "../../../shared/api";
import { type DocumentSaving, useTyped } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { roleChainQuery, threadQuery } from "../../../shared/thread";
import { Button, heardAgain, Icon, Section, useFocusBack } from "../../../shared/ui";
import styles from "../role.module.css";
import { BesideRole } from "../thread/BesideRole";
import { useOpenPart } from "../thread/useOpenPart";
import { type Role, type RoleHistory, roleLimits } from "../types";
import { ownRoleClause, takenIn, waits } from "./clauses";
import { RoleClauseRow } from "./RoleClauseRow";
import type { Editing } from "./rowProps";
import { TextEditor } from "./TextEditor";

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
  const { data: chain, error } = useQuery(roleChainQuery);
  const outlines = new Map(chain?.threads?.map((outline) => [outline.key, outline]));
  const [said, setSaid] = useState("");
  const [asked, setAsked] = useOpenPart();
  const isRow = asked?.kind === "clause" && shown.some(({ id }) => id === asked.key);
  // A theme or an item that belongs to a responsibility is read in its row.
  const named = useQuery({
    ...threadQuery(asked?.kind ?? "clause", asked?.key ?? ""),
    enabled: asked !== undefined && !isRow,
  }).data?.role?.id;
  const [first, setFirst] = useState(() => (asked ? undefined : shown.find(waits)?.id));
  const opened = asked ? (isRow ? asked.key : named) : first;
  const isWaiting = (id: string | undefined) =>
    shown.some((clause) => clause.id === id && waits(clause));
  const startOf = (id: string | undefined): Editing =>
    id && isWaiting(id) ? { id, what: "meaning" } : undefined;
  const [editing, setEditing] = useState<Editing>(() => startOf(opened));
  // While it is written about, a sentence stays where its writing began.
  const [began, setBegan] = useState(editing?.id);
  const [before, setBefore] = useState(opened);
  const edit = (next: Editing) => {
    setEditing(next);
    setBegan(isWaiting(next?.id) ? next?.id : undefined);
  };
  // A link may open another row, too.
  if (opened !== before) {
    setBefore(opened);
    if (opened && editing?.id !== opened) edit(startOf(opened));
  }
  const open = (id: string | undefined) => {
    setFirst(undefined);
    if (!id) edit(undefined);
    setAsked(id === undefined ? undefined : { kind: "clause", key: id });
  };
  const onEdit = (next: Editing) => {
    edit(next);
    if (next && next.id !== opened) open(next.id);
  };
  const rows = shown.map((clause, at) => ({
    needs: waits(clause) || (clause.id === began && clause.id === editing?.id),
    row: (
      <RoleClauseRow
        key={clause.id}
        clause={clause}
        at={at}
        role={role}
        outline={outlines.get(clause.id)}
        history={history}
        saving={saving}
        open={opened === clause.id}
        onOpen={open}
        editing={editing?.id === clause.id ? editing.what : undefined}
        onEdit={onEdit}
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
      {error && (
        <p className="note">
          {t("What happened with your responsibilities can’t be shown right now.")}
        </p>
      )}
      {needs.length > 0 && (
        <Section heading={<span className="sr">{t("Needs your interpretation")}</span>}>
          <ul className={styles.clauses}>{needs.map(({ row }) => row)}</ul>
        </Section>
      )}
      {rest.length > 0 && (
        <Section heading={t("Interpreted")}>
          <ul className={styles.clauses}>{rest.map(({ row }) => row)}</ul>
        </Section>
      )}
      <BesideRole open={isRow || named ? undefined : asked} onOpen={setAsked} />
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
