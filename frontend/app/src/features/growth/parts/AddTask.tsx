import { type FormEvent, useId } from "react";
import { limits, type Schemas } from "../../../shared/api";
import { useChange, useTyped } from "../../../shared/changes";
import { addTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import styles from "../growth.module.css";

type Props = {
  label: string;
  /** The task has these fields beside its text. */
  of: Omit<Schemas["TaskDraft"], "text" | "goalId"> & { goalId: string };
};

/** One line that becomes a task of a goal. */
export function AddTask({ label, of }: Props) {
  const t = useT();
  const id = useId();
  const key = `task.${of.goalId}`;
  const [text, keep, forget] = useTyped(key);
  const { change, error } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    forget(text);
    void change(addTask({ ...of, text }, key)).catch(() => keep(text));
  };
  return (
    <form className={styles.line} onSubmit={onSubmit}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.lineIn}>
        <input
          id={id}
          className="in in-s"
          dir="auto"
          autoComplete="off"
          maxLength={limits.TaskDraft.text.maxLength}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button small type="submit">
          {t("Add")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </form>
  );
}
