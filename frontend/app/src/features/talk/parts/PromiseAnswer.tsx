import { type FormEvent, useId, useState } from "react";
import { useChange } from "../../../shared/changes";
import { inDays, isDay, sayDay, today } from "../../../shared/days";
import { addTask } from "../../../shared/goal";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { type Point, talkLimits } from "../../../shared/talk";
import { Button, CopyButton } from "../../../shared/ui";
import styles from "../talk.module.css";

type Props = { point: Point; talkId: string; personId: string | undefined; onClose: () => void };

/** A question that has no answer yet gets a day on which it has one, and a sentence that says so. */
export function PromiseAnswer({ point, talkId, personId, onClose }: Props) {
  const t = useT();
  const id = useId();
  const [dueOn, setDueOn] = useState(inDays(7));
  const { change, error } = useChange();
  const [promised, setPromised] = useState(false);
  const promise = async () => {
    const text = t("Reply: {{text}}", { text: point.text }).slice(0, talkLimits.step);
    await change(addTask({ text, talkId, dueOn, state: "open", ...(personId && { personId }) }));
    setPromised(true);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isDay(dueOn)) void promise().catch(() => {});
  };
  if (promised) {
    const sentence = t("I’m still working on “{{text}}”. I’ll get back to you by {{day}}.", {
      text: point.text,
      day: sayDay(dueOn),
    });
    return (
      <div className={styles.promise} role="status">
        <p className="note">
          {t("Your promise is in your week, and the item stays open. You can copy this message:")}
        </p>
        <p className="voice" dir="auto">
          {sentence}
        </p>
        <div className="row">
          <CopyButton small text={sentence} />
          <Button small look="plain" autoFocus onPress={onClose}>
            {t("Close")}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <form
      className={styles.promise}
      onSubmit={onSubmit}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <label htmlFor={id}>{t("Reply by")}</label>
      <div className="row">
        <input
          id={id}
          type="date"
          className={`in in-s ${styles.day}`}
          // biome-ignore lint/a11y/noAutofocus: the day is what was asked for
          autoFocus
          min={today()}
          value={dueOn}
          onChange={({ target }) => setDueOn(target.value)}
        />
        <Button small type="submit">
          {t("Add promise")}
        </Button>
        <Button small look="plain" onPress={onClose}>
          {t("Cancel")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </form>
  );
}
