import { type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "../../../shared/i18n";
import { Button, TextArea, TextField } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { agreementLimits } from "../types";
import { oneLine } from "./written";

type Props = {
  text: string;
  why?: string;
  /** The words are those of an anonymous suggestion. */
  offered?: boolean;
  /** Told of each text that is not blank. */
  onText: (text: string) => void;
  onWhy?: (why: string) => void;
  onDone: (text: string) => void;
  /** Esc: the words of before stay. */
  onCancel: () => void;
  children?: ReactNode;
};

/** The words of one clause and, below, why. Its length is counted as it nears its end. */
export function Editor({
  text,
  why = "",
  offered,
  onText,
  onWhy,
  onDone,
  onCancel,
  children,
}: Props) {
  const t = useT();
  const [typed, setTyped] = useState(text);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const empty = !typed.trim();
  const done = () => (empty ? area.current?.focus() : onDone(typed));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it, which have buttons, too
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && event.target instanceof HTMLElement) {
          if (!event.target.matches("textarea, input")) return;
          event.preventDefault();
          done();
        }
      }}
    >
      {offered && (
        <p className="tint">
          {t(
            "This is an anonymous suggestion. Use your own words, so that nobody recognises who wrote it. The agreement keeps no reference to it.",
          )}
        </p>
      )}
      <TextArea
        ref={area}
        dir="auto"
        label={t("In your own words")}
        hint={t("{{n}} of {{most}} characters", { n: typed.length, most: agreementLimits.text })}
        error={onWhy && empty ? t("Enter some text, or leave the clause out.") : undefined}
        value={typed}
        maxLength={agreementLimits.text}
        onChange={(event) => {
          const next = oneLine(event.target.value);
          setTyped(next);
          if (next.trim()) onText(next);
        }}
      />
      {onWhy && (
        <TextField
          dir="auto"
          label={t("Why (optional)")}
          hint={t(
            "A short explanation below the clause. Leave it blank if the clause is clear on its own.",
          )}
          value={why}
          maxLength={agreementLimits.text}
          onChange={(event) => onWhy(event.target.value)}
        />
      )}
      <div className="row">
        <Button small isDisabled={empty} onPress={done}>
          {t("Save")}
        </Button>
        {(!onWhy || offered) && (
          <Button small look="plain" onPress={onCancel}>
            {t("Cancel")}
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}
