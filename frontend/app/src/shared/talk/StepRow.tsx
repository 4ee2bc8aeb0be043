import { Check } from "lucide-react";
import { useState } from "react";
import type { Schemas } from "../api";
import { sayShortDay, today } from "../days";
import { Done } from "../goal";
import { useT } from "../i18n";
import { TaskEditor } from "../task";
import { CopyButton, Icon, Menu, MenuItem } from "../ui";
import { By } from "./By";
import styles from "./talk.module.css";
import type { Party } from "./types";

export type Step = {
  taskId: string;
  text: string;
  by: Party;
  state: Schemas["TaskState"];
  dueOn?: string;
  /** The day that the other one named; `dueOn` is the reader's. */
  theirDay?: string;
  doneOn?: string;
  madeOn?: string;
  /** What happened. */
  line?: string;
  /** Absent for who may only read it. */
  etag?: string;
};

type Props = {
  step: Step;
  /** Whom it was agreed with; their sentence back is offered under this name. */
  who: string;
  /** Whose it is stands above the list already. */
  unsigned?: boolean;
  /** Without a sentence to copy: the other one reads it here. */
  read?: boolean;
};

/** What one of two said they would do, what became of it, and how to finish or change it. */
export function StepRow({ step, who, unsigned = false, read = false }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const { taskId, text, by, state, etag, line } = step;
  const isDone = state === "done";
  const isOpen = !isDone && state !== "dropped" && etag !== undefined;
  return (
    <li>
      <div>
        {unsigned ? (
          <p dir="auto">{text}</p>
        ) : (
          <p className={styles.what}>
            <By who={by} />
            <span className="sr">{by === "me" ? t("you") : who}: </span> <b dir="auto">{text}</b>
          </p>
        )}
        <p className="meta">{useMeta(step)}</p>
        {line && (
          <p className="voice" dir="auto">
            {line}
          </p>
        )}
        {isDone && by === "me" && !read && <SayBack step={step} who={who} />}
      </div>
      {isDone && (
        <span className="meta">
          <Icon of={Check} /> {t("done")}
        </span>
      )}
      {isOpen && (
        <span className={styles.stepActs}>
          <Done
            task={{ id: taskId, etag, text }}
            asks
            {...(by === "other" && { word: t("Received") })}
          />
          <Menu label={t("Change: {{text}}", { text })}>
            <MenuItem onAction={() => setEditing(true)}>{t("Change")}</MenuItem>
          </Menu>
        </span>
      )}
      {editing && <TaskEditor task={{ id: taskId, text }} onClose={() => setEditing(false)} />}
    </li>
  );
}

/** When it was written down, when it is due, and what is so now. */
function useMeta({ madeOn, dueOn, theirDay, doneOn, state, by }: Step): string {
  const t = useT();
  const made = madeOn && t("noted on {{day}}", { day: sayShortDay(madeOn) });
  const due = dueOn && t("due {{day}}", { day: sayShortDay(dueOn) });
  const theirs = theirDay && t("they said {{day}}", { day: sayShortDay(theirDay) });
  const late = dueOn !== undefined && dueOn < today() && t("overdue");
  if (state === "done") {
    return [made, t("done on {{day}}", { day: doneOn ? sayShortDay(doneOn) : "" })]
      .filter(Boolean)
      .join(", ");
  }
  if (state === "dropped") return t("dropped");
  return (
    [made, due, theirs, late].filter(Boolean).join(", ") || t(by === "me" ? "open" : "waiting")
  );
}

/** What to tell the other one, to copy: Tenward sends it to nobody. */
function SayBack({ step: { text, line }, who }: { step: Step; who: string }) {
  const t = useT();
  const sentence = line
    ? t("We agreed on “{{text}}”. I’ve done it, and this is what happened: {{line}}", {
        text,
        line,
      })
    : t("We agreed on “{{text}}”. It’s done.", { text });
  return (
    <details className={styles.back}>
      <summary>{t("Message to {{who}}", { who })}</summary>
      <p className="voice" dir="auto">
        {sentence}
      </p>
      <CopyButton small text={sentence} />
    </details>
  );
}
