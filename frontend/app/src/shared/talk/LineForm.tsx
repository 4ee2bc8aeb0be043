import { type FormEvent, type ReactNode, useId } from "react";
import { useTyped } from "../changes";
import { ProblemNote } from "../problems";
import { Button } from "../ui";
import styles from "./talk.module.css";

type Props = {
  /** Typed text is kept under this key. */
  typed: string;
  label: string;
  hint: string;
  maxLength: number;
  /** This is the label of the button. */
  add: string;
  onAdd: (text: string) => Promise<unknown>;
  error: unknown;
  autoFocus?: boolean;
  /** This is beside the text. */
  beside?: ReactNode;
  /** These choices appear while something is typed. */
  children?: ReactNode;
};

/** One line more. What is typed survives a reload and a lost connection, and comes back if it is refused. */
export function LineForm(props: Props) {
  const { typed, label, hint, maxLength, add, onAdd, error, autoFocus, beside, children } = props;
  const id = useId();
  const [text, keep, forget] = useTyped(typed);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!text.trim()) return;
    forget(text);
    onAdd(text).catch(() => keep(text));
  };
  return (
    <form className={styles.line} onSubmit={onSubmit}>
      <label className="sr" htmlFor={id}>
        {label}
      </label>
      <div className={styles.lineIn}>
        <input
          id={id}
          className="in"
          dir="auto"
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the line is what was asked for
          autoFocus={autoFocus}
          placeholder={hint}
          maxLength={maxLength}
          value={text}
          onChange={({ target }) => keep(target.value)}
        />
        {beside}
        <Button type="submit">{add}</Button>
      </div>
      {text && children}
      <ProblemNote error={error} />
    </form>
  );
}
