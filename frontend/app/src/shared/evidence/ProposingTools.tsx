import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { keyOf, limits, type Schemas, useInstallation, uuid } from "../api";
import { type ChangeRequest, useChange } from "../changes";
import { today } from "../days";
import { Form } from "../form";
import { Rich, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Button, CopyButton, Field, Fold, useFocusBack } from "../ui";
import styles from "./evidence.module.css";
import { type Expected, evidenceKeysQuery } from "./queries";

type Key = Schemas["EvidenceKey"];
type Draft = Schemas["EvidenceKeyDraft"];

const hookOf = ({ kind, key }: Expected): Omit<Draft, "tool"> =>
  kind === "goal" ? { goalId: key } : { thread: { kind, key } };

const addKey = (fields: Draft & { id: string }, shown: Partial<Key> = {}): ChangeRequest => {
  const row = { createdAt: new Date().toISOString(), ...shown, ...fields };
  const to = { key: keyOf("/api/evidence-keys"), list: [] };
  return {
    operation: "POST /api/evidence-keys",
    fields,
    optimistic: [{ add: row, to, last: true }],
  };
};

const removeKey = (row: Key): ChangeRequest => {
  const { id, tool, goalId, thread } = row;
  const hook = thread ? { thread: { kind: thread.kind, key: thread.key } } : goalId && { goalId };
  return {
    operation: "DELETE /api/evidence-keys/{evidenceKeyId}",
    path: { evidenceKeyId: id },
    optimistic: [{ remove: id }],
    back: () => addKey({ id, tool, ...hook }, row),
  };
};

/** The tools that may propose evidence for an expectation, or all of them, and a way to let one more do so. */
export function ProposingTools({ of }: { of?: Expected }) {
  const t = useT();
  const { data = [] } = useQuery(evidenceKeysQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<string>();
  const opener = useFocusBack(adding);
  const { change } = useChange();
  const keys = data.filter(
    ({ goalId, thread }) =>
      !of ||
      (of.kind === "goal" ? goalId === of.key : thread?.kind === of.kind && thread.key === of.key),
  );
  return (
    <div className="no-print">
      {keys.map((key) => (
        <ToolKey key={key.id} of={key} made={key.id === made} alone={!of} />
      ))}
      {adding ? (
        <Form
          limits={limits.EvidenceKeyDraft}
          start={{ tool: "" }}
          typed={`tool.${of?.key ?? ""}`}
          onSave={async ({ tool }) => {
            const id = uuid();
            await change(addKey({ id, tool: tool.trim(), ...(of && hookOf(of)) }), {
              said: t("Key created"),
            });
            setMade(id);
            setAdding(false);
          }}
          onLeave={() => setAdding(false)}
          escapes
        >
          {({ Text, Buttons }) => (
            <>
              <Text
                name="tool"
                label={t("Name of the tool")}
                hint={t("You’ll see it beside each line, for example “Code reviews”.")}
                required={t("Enter a name.")}
                autoFocus
              />
              <Buttons small save={t("Create key")} cancel={t("Cancel")} />
            </>
          )}
        </Form>
      ) : (
        <Button small look="plain" ref={opener} onPress={() => setAdding(true)}>
          {t("Let a tool propose evidence")}
        </Button>
      )}
    </div>
  );
}

/** Opens by itself when it was just made; where it stands alone, it says what the key is for. */
function ToolKey({ of, made, alone }: { of: Key; made: boolean; alone: boolean }) {
  const t = useT();
  const { address } = useInstallation();
  const { change, error } = useChange();
  const { id, tool, goalTitle, thread } = of;
  const line = { key: id, externalKey: "pull-412", day: today(), text: "Merged: Retry refunds" };
  const call = [
    `curl ${address}/api/evidence-proposals \\`,
    '  -H "Authorization: Bearer $TENWARD_TOKEN" -H "Content-Type: application/json" \\',
    `  -d '${JSON.stringify(line)}'`,
  ].join("\n");
  return (
    <Fold
      label={tool}
      open={made}
      about={(alone && (goalTitle ?? thread?.words)) || t("may propose evidence")}
    >
      <Field label={t("Key")}>
        {(ids) => (
          <div className="with">
            <input className="in" readOnly value={id} {...ids} />
            <CopyButton text={id} />
          </div>
        )}
      </Field>
      <p className="note">
        <Rich
          say="The tool also needs <link>a token</link> with the permission <code>evidence:propose</code>. Try the key like this:"
          parts={{ link: <Link to="/settings/tools?new=token" />, code: <code /> }}
        />
      </p>
      <pre className={styles.call}>
        <code>{call}</code>
      </pre>
      <div className="row">
        <CopyButton small text={call} label={t("Copy command")} />
        <Button
          small
          look="plain"
          aria-label={t("{{word}}: {{text}}", { word: t("Remove"), text: tool })}
          onPress={() => void change(removeKey(of), { said: t("Key removed") })}
        >
          {t("Remove")}
        </Button>
      </div>
      <p className="meta">
        {t("Removing the key also removes the lines you haven’t decided on. Your log stays.")}
      </p>
      <ProblemNote error={error} />
    </Fold>
  );
}
