import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { peopleQuery, roleQuery, uuid } from "../../../shared/api";
import { changeLater, useChange, useTyped } from "../../../shared/changes";
import { inDays } from "../../../shared/days";
import { addTask, taskRemoval, workKindLabels, workKinds } from "../../../shared/goal";
import { msg, useT } from "../../../shared/i18n";
import {
  Button,
  Cancel,
  Checkbox,
  Dialog,
  MinutesField,
  Options,
  SelectField,
  TextArea,
  TextField,
  tell,
} from "../../../shared/ui";
import { personHere } from "../../../shared/write";
import type { Task } from "../queries";
import styles from "../week.module.css";
import { type Asking, lineLabels, writeKey } from "./asking";
import { linesOf } from "./linesOf";

/** A paste may bring so many. */
const most = 50;

const dialogTitles = {
  asked: msg("Add a request"),
  task: msg("Add tasks"),
};

const lineHints = {
  task: msg("Each line becomes a separate task. Press Ctrl+Enter to add."),
  asked: msg("You don’t have to say yes now."),
};

/** One line; pasted lines become a task each. What is typed stays on this device until it is added. */
export function TaskDialog({ asking, onClose }: { asking: Asking; onClose: () => void }) {
  const t = useT();
  const form = useId();
  const key = writeKey(asking);
  const [text, keep, forget] = useTyped(key);
  const [minutes, setMinutes] = useState("");
  const [dueOn, setDueOn] = useState(asking === "asked" ? inDays(3) : "");
  const [personId, setPersonId] = useState(personHere);
  const [theirs, setTheirs] = useState(false);
  const [ticked, setShared] = useState<boolean>();
  const shared = ticked ?? theirs;
  const [clause, setClause] = useState("");
  const [kind, setKind] = useState("");
  const people = useQuery(peopleQuery).data ?? [];
  const clauses = useQuery(roleQuery).data?.value.clauses.filter(({ leftOut }) => !leftOut) ?? [];
  const { change } = useChange();
  const person = people.find(({ id }) => id === personId);
  const lines = linesOf(text).slice(0, most);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (lines.length === 0) return;
    const state: Task["state"] =
      asking === "asked" ? "asked" : theirs && personId ? "waiting" : "open";
    const work = workKinds.find((each) => each === kind);
    const drafts = lines.map((line) => ({
      id: uuid(),
      text: line,
      state,
      ...(minutes && { minutes: Number(minutes) }),
      ...(dueOn && { dueOn }),
      ...(personId && { personId, shared: asking === "task" && shared }),
      ...(work && { kind: work }),
      ...(clause && { thread: { kind: "clause" as const, key: clause } }),
    }));
    forget(text);
    for (const draft of drafts) void change(addTask(draft, key));
    tell(t("One task added | {{first}} tasks added", { count: lines.length }), () => {
      for (const { id } of drafts) void changeLater(taskRemoval({ id, etag: "", text: "" }));
    });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} heading={t(dialogTitles[asking])}>
      <form id={form} className={styles.write} onSubmit={onSubmit}>
        <TextArea
          label={t(lineLabels[asking])}
          hint={t(lineHints[asking])}
          rows={Math.min(8, Math.max(1, text.split("\n").length))}
          dir="auto"
          autoFocus
          value={text}
          onChange={({ target }) => keep(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }}
        />
        <div className={styles.under}>
          <SelectField
            label={t(asking === "asked" ? "Who’s asking?" : "With whom?")}
            value={personId}
            onChange={({ target }) => setPersonId(target.value)}
          >
            <option value="">{t(asking === "asked" ? "Someone else" : "Nobody")}</option>
            <Options of={people.map(({ id, name }) => [id, name])} />
          </SelectField>
          {asking === "task" && personId && (
            <SelectField
              label={t("Who does it?")}
              value={theirs ? "other" : "me"}
              onChange={({ target }) => setTheirs(target.value === "other")}
            >
              <option value="me">{t("You owe it")}</option>
              <option value="other">{t("They owe it to you")}</option>
            </SelectField>
          )}
          <MinutesField
            min={1}
            max={2400}
            value={minutes}
            onChange={({ target }) => setMinutes(target.value)}
          />
          <TextField
            label={t(asking === "asked" ? "When will you reply?" : "Due")}
            type="date"
            value={dueOn}
            onChange={({ target }) => setDueOn(target.value)}
          />
          <SelectField
            label={t("Type")}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          >
            <option value="">{t("Not set")}</option>
            <Options of={workKinds.map((each) => [each, t(workKindLabels[each])])} />
          </SelectField>
          {clauses.length > 0 && (
            <SelectField
              label={t("For")}
              value={clause}
              onChange={({ target }) => setClause(target.value)}
            >
              <option value="">{t("No responsibility")}</option>
              <Options of={clauses.map(({ id, text: words }) => [id, words])} />
            </SelectField>
          )}
        </div>
        {asking === "task" && person && (
          <Checkbox className="tick" checked={shared} onTick={setShared}>
            {t("Show to {{name}} on their link", person)}
          </Checkbox>
        )}
        <div className="row">
          <Button type="submit" look="primary">
            {t("Add")}
          </Button>
          <Cancel />
        </div>
      </form>
    </Dialog>
  );
}
