import { type FormEvent, useId } from "react";
import { useChange, useTyped } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { ProblemNote } from "../../../shared/problems";
import { addPoint, changePoint, type Point, removePoint, talkLimits } from "../../../shared/talk";
import { Button } from "../../../shared/ui";
import { advice } from "./advice";
import styles from "./session.module.css";

/**
 * Lets a coach ask whether they may give advice: an option that the other person takes or leaves.
 */
export function AskAdvice({ talkId, who }: { talkId: string; who: string }) {
  const t = useT();
  const id = useId();
  const [text, keep, forget] = useTyped(`advice.${talkId}`);
  const { change, error } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    forget(text);
    void change(addPoint(talkId, { kind: "option", text: advice(text) })).catch(() => keep(text));
  };
  return (
    <form className={styles.advice} onSubmit={onSubmit}>
      <h3>{t("Have advice? Ask “May I?” first")}</h3>
      <p className="note">
        {t("Say what it’s about, without giving it yet. {{who}} can say yes or no.", { who })}
      </p>
      <label className="sr" htmlFor={id}>
        {t("What your advice is about")}
      </label>
      <div className="with">
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          placeholder={t("What your advice is about")}
          maxLength={talkLimits.point - t("May I?").length - 1}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit">{t("Ask “May I?”")}</Button>
      </div>
      <ProblemNote error={error} />
    </form>
  );
}

/** The answer to "May I?", or that there is none yet. A no takes the question away. */
export function AdviceAnswer({ point, mine }: { point: Point; mine: boolean }) {
  const t = useT();
  const { change, error } = useChange();
  if (point.done) return <p className="note">{t("They said yes. You can share it now.")}</p>;
  if (!mine) return <p className="note">{t("No answer yet.")}</p>;
  const which = { text: point.text };
  return (
    <>
      <div className="row">
        <Button
          small
          aria-label={t("Yes, tell me: {{text}}", which)}
          onPress={() => void change(changePoint(point, { done: true }))}
        >
          {t("Yes, tell me")}
        </Button>
        <Button
          small
          look="plain"
          aria-label={t("Not now: {{text}}", which)}
          onPress={() => void change(removePoint(point))}
        >
          {t("Not now")}
        </Button>
      </div>
      <ProblemNote error={error} />
    </>
  );
}
