import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { client, ifMatch, ofMember, type Schemas, versioned } from "../api";
import { today } from "../days";
import { useT } from "../i18n";
import { ProblemNote } from "../problems";
import { useKeptText } from "../saving";
import { Button, tell, useFocusBack } from "../ui";
import styles from "./Done.module.css";
import { growthChanged } from "./queries";

/** Characters of a line, as the contract takes it. */
const longest = 2000;

type Props = {
  task: Pick<Schemas["Task"], "id" | "etag" | "text" | "goalId" | "thread" | "person" | "talkId">;
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
  const [text, keep, forget] = useKeptText(`${ofMember}done.${task.id}`);
  const opener = useFocusBack(open);
  const finish = useMutation({
    mutationFn: async () => {
      const happened = text.trim();
      const params = { path: { taskId: task.id }, ...ifMatch(task.etag) };
      const body = { day: today(), ...(happened && { happened, evidence }) };
      await versioned(client.POST("/api/tasks/{taskId}/finish", { params, body }));
    },
    onSuccess: async () => {
      forget(text);
      tell(t("Done: “{{text}}”", { text: task.text }));
      onDone?.();
      await growthChanged();
    },
  });
  const close = () => {
    setOpen(false);
    finish.reset();
  };
  const name = word ?? t("Done");
  const hangs = asks || Boolean(task.goalId ?? task.thread ?? task.person ?? task.talkId);
  if (!open) {
    return (
      <Button
        small
        ref={opener}
        aria-label={t("{{word}}: {{text}}", { word: name, text: task.text })}
        isPending={finish.isPending}
        onPress={() => (hangs ? setOpen(true) : finish.mutate())}
      >
        {name}
      </Button>
    );
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!finish.isPending) finish.mutate();
  };
  return (
    <form
      className={styles.did}
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
          maxLength={longest}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button small type="submit" isPending={finish.isPending}>
          {name}
        </Button>
        <Button
          small
          look="plain"
          aria-label={t("Cancel: {{text}}", { text: task.text })}
          onPress={close}
        >
          {t("Cancel")}
        </Button>
      </div>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={evidence}
          onChange={({ target }) => setEvidence(target.checked)}
        />
        {t("Mark as evidence")}
      </label>
      <ProblemNote error={finish.error} />
    </form>
  );
}
