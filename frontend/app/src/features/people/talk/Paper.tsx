import { type KeyboardEvent, type ReactNode, useId } from "react";
import { uuid } from "../../../shared/api";
import { changeLater, typedAt, useChange, useTyped } from "../../../shared/changes";
import { inDays, mondayOf, sayShortDay, today } from "../../../shared/days";
import { useFirstName } from "../../../shared/firstName";
import { addEntry, addTask, inOneLine, removeEntry, taskRemoval } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { By, type Party, type Talk, talkLimits } from "../../../shared/talk";
import { Button, Voice } from "../../../shared/ui";
import styles from "./writing.module.css";

/** Keeps what is written on the page of a part, until it is a note or a promise. */
export const paperAt = (talkId: string, part = "") => `paper.${talkId}.${part}`;

/** What is only on paper when the two go on or end is a note. */
export function noteFromPaper({ id: talkId, person }: Talk, text: string, typed: string) {
  const about = { talkId, ...(person && { personId: person.id }) };
  const draft = { id: uuid(), day: today(), kind: "heard" as const, text, ...about };
  return { id: draft.id, change: addEntry(draft, typed) };
}

type Props = {
  talk: Talk;
  part: string;
  /** Shows the notes and promises so far. */
  kept?: boolean;
  /** Goes on; without it, the two are at the end. */
  onNext?: () => void;
  children?: ReactNode;
};

/** One page to write on while listening. Its words become a note or a promise by a button or a key. */
export function Paper({ talk, part, kept = true, onNext, children }: Props) {
  const t = useT();
  const id = useId();
  const { id: talkId, person, lines, steps } = talk;
  const who = useFirstName()(talk.with);
  const typed = paperAt(talkId, part);
  const [text, keep, forget] = useTyped(typed);
  const { change, error } = useChange();
  const promiseTooLong = text.length > talkLimits.step;
  // Both stay: what was refused, and what was typed since. The queue may have put the former back already.
  const restore = () => keep([...new Set([text, typedAt(typed)].filter(Boolean))].join("\n"));
  const note = () => {
    if (!text.trim()) return;
    forget(text);
    const { id, change: added } = noteFromPaper(talk, text.trim(), typed);
    const undo = () => changeLater(removeEntry({ id, etag: "" }));
    change(added, { said: t("Note added"), undo }).catch(restore);
  };
  const promise = (by: Party) => {
    if (!text.trim() || promiseTooLong) return;
    forget(text);
    const dueOn = inDays(7);
    const mine = by === "me";
    const draft = {
      ...{ id: uuid(), text: inOneLine(text), talkId, dueOn },
      ...{ state: mine ? ("open" as const) : ("waiting" as const) },
      ...(mine && { week: mondayOf(dueOn) }),
      ...(person && { personId: person.id, shared: true }),
    };
    const undo = () => changeLater(taskRemoval({ ...draft, etag: "" }));
    change(addTask(draft, typed), { said: t("Promise added"), undo }).catch(restore);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { code, ctrlKey } = event;
    // AltGr writes letters of some languages.
    const altKey = event.altKey && !ctrlKey && !event.getModifierState("AltGraph");
    if (ctrlKey && code === "Enter") goOn();
    else if (altKey && code === "KeyN") note();
    else if (altKey && code === "KeyI") promise("me");
    else if (altKey && code === "KeyD") promise("other");
    else return;
    event.preventDefault();
  };
  const goOn = () => {
    note();
    onNext?.();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys do what the buttons do
    <div className={styles.sheet} onKeyDown={onKeyDown}>
      {kept && lines.length + steps.length > 0 && (
        <ul className="rows">
          {lines.map((line) => (
            <li key={line.id}>
              <Voice>{line.text}</Voice>
              <span className="meta">{t("Note, only you")}</span>
            </li>
          ))}
          {steps.map((step) => (
            <li key={step.taskId}>
              <p className="voice" dir="auto">
                <By who={step.by} /> {step.text}
              </p>
              <span className="meta">
                {[
                  step.by === "me" ? t("You promise") : t("{{name}} promises", { name: who }),
                  step.dueOn && t("by {{day}}", { day: sayShortDay(step.dueOn) }),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </li>
          ))}
        </ul>
      )}
      <label className="sr" htmlFor={id}>
        {t("Write")}
      </label>
      <textarea
        key={part}
        id={id}
        className={styles.paper}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: writing is what this page is for
        autoFocus
        placeholder={t("Write while you listen")}
        maxLength={talkLimits.line}
        value={text}
        onChange={({ target }) => keep(target.value)}
      />
      <div className={`row ${styles.keep}`}>
        <Button small aria-keyshortcuts="Alt+N" onPress={note}>
          {t("Keep as note")} <kbd>{t("Alt N")}</kbd>
        </Button>
        <Button
          small
          aria-keyshortcuts="Alt+I"
          isDisabled={promiseTooLong}
          onPress={() => promise("me")}
        >
          <By who="me" /> {t("I promise")} <kbd>{t("Alt I")}</kbd>
        </Button>
        <Button
          small
          aria-keyshortcuts="Alt+D"
          isDisabled={promiseTooLong}
          onPress={() => promise("other")}
        >
          <By who="other" /> {t("{{name}} promises", { name: who })} <kbd>{t("Alt D")}</kbd>
        </Button>
      </div>
      <ProblemNote error={error} />
      <div className="row">
        {onNext && (
          <Button look="primary" aria-keyshortcuts="Control+Enter" onPress={goOn}>
            {t("Next item")}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
