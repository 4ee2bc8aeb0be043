import { useEffect, useRef, useState } from "react";
import { useT } from "../../../shared/i18n";
import { Button, TextArea } from "../../../shared/ui";
import styles from "../role.module.css";
import { roleLimits } from "../types";

type Props = {
  /** This is the text in the role, also if it changes while the editor is open. */
  text: string;
  /** Told of each text that can be kept; of a new sentence also of none. */
  onText: (text: string) => void;
  /** Splits the clause at a position in UTF-16 units. */
  onSplit?: (cursor: number) => void;
  /** The role has as many clauses as it may. */
  full?: boolean;
  onDone: (text: string) => void;
};

/** The wording of one sentence. */
export function TextEditor({ text, onText, onSplit, full = false, onDone }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(text);
  const [followed, setFollowed] = useState(text);
  // What is typed is in the role at once, unless it is blank: all else came from a merge, a step taken back or another tab.
  if (text !== followed) {
    setFollowed(text);
    setTyped(text);
  }
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const hint = full
    ? t("A role holds at most {{most}} responsibilities. Merge two to make room.", {
        most: roleLimits.clauses,
      })
    : t("To split it, place the cursor where the second part begins and press Ctrl+Enter.");
  const empty = onSplit !== undefined && !typed.trim();
  const split = () => {
    const cursor = area.current?.selectionStart ?? 0;
    if (full) return;
    if (typed.slice(0, cursor).trim() && typed.slice(cursor).trim()) onSplit?.(cursor);
    else area.current?.focus();
  };
  return (
    <div className={styles.editor}>
      <TextArea
        ref={area}
        dir="auto"
        label={t("Wording")}
        hint={onSplit ? hint : undefined}
        error={empty ? t("Enter some text, or leave this responsibility out.") : undefined}
        value={typed}
        maxLength={roleLimits.text}
        onChange={(event) => {
          setTyped(event.target.value);
          if (!onSplit || event.target.value.trim()) onText(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") onDone(typed);
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            if (onSplit) split();
            else onDone(typed);
          }
        }}
      />
      <div className="row">
        <Button small look="primary" isDisabled={empty} onPress={() => onDone(typed)}>
          {t("Done", { context: "close" })}
        </Button>
        {onSplit && (
          <Button small isDisabled={full} onPress={split}>
            {t("Split here")}
          </Button>
        )}
      </div>
    </div>
  );
}
