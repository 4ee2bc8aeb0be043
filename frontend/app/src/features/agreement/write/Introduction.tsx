import { Pencil } from "lucide-react";
import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { Button, Icon, TextArea, useFocusBack } from "../../../shared/ui";
import styles from "../agreement.module.css";
import { type AgreementHistory, agreementLimits } from "../types";

/** The words that everyone who votes reads first, edited in their place. */
export function Introduction({ text, history }: { text: string; history: AgreementHistory }) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const opener = useFocusBack(editing);
  if (!editing) {
    return (
      <div className={styles.intro}>
        {text && (
          <p className={styles.word} dir="auto">
            {text}
          </p>
        )}
        <Button
          look="plain"
          {...(text && { iconOnly: true, "aria-label": t("Edit introduction") })}
          small={!text}
          ref={opener}
          onPress={() => setEditing(true)}
        >
          <Icon of={Pencil} />
          {!text && t("Add introduction")}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.editor}>
      <TextArea
        autoFocus
        dir="auto"
        label={t("Introduction")}
        hint={t("Everyone who votes reads this first.")}
        value={text}
        maxLength={agreementLimits.word}
        onKeyDown={({ key }) => key === "Escape" && setEditing(false)}
        onChange={({ target: { value: word } }) =>
          history.change((now) => ({ ...now, word }), "word")
        }
      />
      <div className="row">
        <Button small onPress={() => setEditing(false)}>
          {t("Save")}
        </Button>
      </div>
    </div>
  );
}
