import { type FormEvent, useId, useState } from "react";
import { limits, type Schemas } from "../api";
import { changeLater, useChange, useTyped } from "../changes";
import { today } from "../days";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Button, Checkbox, RowButton, useFocusBack } from "../ui";
import { finishTask, type ListedTask, openState, removeEntry, reopenTask } from "./changes";
import styles from "./Done.module.css";

type Props = {
  task: ListedTask;
  /** The word on the button, where it is not "Done". */
  word?: string;
  /** Asks also where it hangs on nothing and nobody. */
  asks?: boolean;
  onDone?: () => void;
};

/**
 * Asks what happened, in one line: Enter with or without words finishes the task, and the words become an entry. What hangs
 * on nothing and nobody is done at once.
 */
export function Done({ task, word, asks = false, onDone }: Props) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [evidence, setEvidence] = useState(false);
  const [sent, setSent] = useState(false);
  const key = `done.${task.id}`;
  const [text, keep, forget] = useTyped(key);
  const opener = useFocusBack(open);
  const { change, error } = useChange();
  const finish = () => {
    const happened = text.trim();
    const fields = { day: today(), ...(happened && { happened, evidence, ...(sent && { sent }) }) };
    forget(text);
    setOpen(false);
    onDone?.();
    void change(finishTask(task, fields, key), {
      said: t("Done: “{{text}}”", { text: task.text }),
      undo: async (answer) => {
        void changeLater(reopenTask(task));
        const entry = ((await answer)?.value as Schemas["FinishedTask"] | undefined)?.entry;
        if (entry) await changeLater(removeEntry(entry));
      },
    });
  };
  const close = () => setOpen(false);
  const name = word ?? t("Done");
  const isTheirs = openState(task) === "waiting";
  const hangs = asks || Boolean(task.goalId ?? task.thread ?? task.person ?? task.talkId);
  if (!open) {
    return (
      <>
        <RowButton
          word={name}
          about={task.text}
          look="outline"
          ref={opener}
          onPress={() => (hangs ? setOpen(true) : finish())}
        />
        <ProblemNote error={error} />
      </>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    finish();
  };
  return (
    <form
      className={styles.did}
      aria-label={task.text}
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === "Escape" && close()}
    >
      <label htmlFor={id}>{t("What happened?")}</label>
      <div className={styles.line}>
        <input
          id={id}
          className="in in-s"
          dir="auto"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the line is what was asked for
          autoFocus
          placeholder={t("One line (optional)")}
          maxLength={limits.TaskFinish.happened.maxLength}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button small type="submit">
          {name}
        </Button>
        <RowButton word={t("Cancel")} about={task.text} onPress={close} />
      </div>
      <Checkbox className="tick" checked={evidence} onTick={setEvidence}>
        {t("Mark as evidence")}
      </Checkbox>
      {task.person && !isTheirs && (!task.goalId || task.talkId) && (
        <Checkbox className="tick" checked={sent} onTick={setSent}>
          {t("Show to {{name}} on their link", task.person)}
        </Checkbox>
      )}
    </form>
  );
}
