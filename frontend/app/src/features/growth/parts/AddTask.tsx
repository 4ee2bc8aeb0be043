import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { client, type Schemas, useCreationKey } from "../../../shared/api";
import { growthChanged } from "../../../shared/goal";
import { ProblemNote } from "../../../shared/problems";
import { Button } from "../../../shared/ui";
import styles from "../growth.module.css";
import { growthLimits } from "../types";

type Props = {
  label: string;
  go: string;
  /** What it is but for its text. */
  of: Omit<Schemas["TaskDraft"], "text">;
};

/** One line that becomes a task of a goal. */
export function AddTask({ label, go, of }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const creation = useCreationKey();
  const adding = useMutation({
    mutationFn: async () => {
      const body = { ...of, text: text.trim() };
      await client.POST("/api/tasks", { params: creation.for(body), body });
    },
    onSuccess: async () => {
      creation.done();
      setText("");
      await growthChanged();
    },
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !adding.isPending) adding.mutate();
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
          maxLength={growthLimits.task}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Button small type="submit" isPending={adding.isPending}>
          {go}
        </Button>
      </div>
      <ProblemNote error={adding.error} />
    </form>
  );
}
