import { type FormEvent, useId } from "react";
import { useChange, useTyped } from "../changes";
import { msg, useT } from "../i18n";
import { ProblemNote } from "../problems";
import { Button } from "../ui";
import { addPoint } from "./changes";
import styles from "./talk.module.css";
import { type PointKind, talkLimits } from "./types";

type Props = {
  /** The talk that it is added to. */
  talkId: string;
  kind?: PointKind;
  /** What the field is for. */
  label?: string;
};

const addLabels = {
  point: msg("New agenda item"),
  option: msg("New option"),
};

/** One point more. What is typed survives a reload. */
export function PointForm({ talkId, kind = "point", label }: Props) {
  const t = useT();
  const id = useId();
  const key = `${kind}.${talkId}`;
  const [text, keep, forget] = useTyped(key);
  const { change, error } = useChange();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    forget(text);
    void change(addPoint(talkId, { kind, text }, key)).catch(() => keep(text));
  };
  const name = label ?? t(addLabels[kind]);
  return (
    <form className={styles.line} onSubmit={onSubmit}>
      <label className="sr" htmlFor={id}>
        {name}
      </label>
      <div className={styles.lineIn}>
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          placeholder={name}
          maxLength={talkLimits.point}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        <Button type="submit">{t("Add")}</Button>
      </div>
      <ProblemNote error={error} />
    </form>
  );
}
