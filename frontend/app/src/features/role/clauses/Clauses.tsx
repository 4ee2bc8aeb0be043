import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useMe, uuid } from "../../../shared/api";
import { useT } from "../../../shared/i18n";
import { Button, heardAgain, Icon, useFocusBack } from "../../../shared/ui";
import type { History } from "../History";
import { chainQuery, evidenceQuery } from "../queries";
import styles from "../role.module.css";
import { type Chain, most, type Role } from "../types";
import type { Saving } from "../useTyped";
import { ClauseRow } from "./ClauseRow";
import { own, takenIn, waits } from "./clauses";
import type { Editing } from "./rowProps";
import { TextEditor } from "./TextEditor";

const none: Chain = new Map();

type Props = {
  role: Role;
  history: History;
  saving: Saving;
  /** Offers what templates hold; undefined while it stands there. */
  onTemplate: (() => void) | undefined;
};

/** The sentences that are part of the role, under their headings, one of them open. */
export function Clauses({ role, history, saving, onTemplate }: Props) {
  const t = useT();
  const shown = takenIn(role);
  const { data: chain = none, error } = useQuery(chainQuery);
  const evidence = useQuery(evidenceQuery);
  const [editing, setEditing] = useState<Editing>(() => {
    const first = shown.find(waits);
    return first && { id: first.id, what: "meaning" };
  });
  const full = role.clauses.length >= most.clauses;
  const key = `tenward.role.${useMe().id}.fresh`;
  // A sentence that was begun stays on this device until it is done.
  const [begun, setBegun] = useState(() => (full ? null : localStorage.getItem(key)));
  const writing = begun !== null;
  const back = useFocusBack(writing);
  const offer = useFocusBack(onTemplate === undefined);
  const [said, setSaid] = useState("");
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
      <ol className={styles.clauses}>
        {shown.map((clause, at) => (
          <ClauseRow
            key={clause.id}
            clause={clause}
            at={at}
            heading={clause.heading !== shown[at - 1]?.heading ? clause.heading : undefined}
            role={role}
            chain={chain}
            evidence={evidence.data?.get(clause.id) ?? []}
            history={history}
            saving={saving}
            editing={editing?.id === clause.id ? editing.what : undefined}
            onEdit={setEditing}
            onSaid={(text) => setSaid((before) => heardAgain(text, before))}
          />
        ))}
      </ol>
      {writing ? (
        <div className={styles.fresh}>
          <TextEditor
            text={begun}
            onText={(text) =>
              text.trim() ? localStorage.setItem(key, text) : localStorage.removeItem(key)
            }
            onDone={(text) => {
              localStorage.removeItem(key);
              setBegun(null);
              if (text.trim()) {
                const clause = own(uuid(), text.trim());
                history.change((now) => ({ ...now, clauses: [...now.clauses, clause] }));
              }
            }}
          />
        </div>
      ) : (
        <p className={styles.fresh}>
          <Button ref={back} small isDisabled={full} onPress={() => setBegun("")}>
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
                most: most.clauses,
              })}
            </span>
          )}
        </p>
      )}
    </>
  );
}
