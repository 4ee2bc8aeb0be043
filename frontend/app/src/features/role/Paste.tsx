import { useState } from "react";
import { useStrings } from "../../shared/i18n";
import { Button, Dialog, TextArea } from "../../shared/ui";
import styles from "./role.module.css";
import { roleStrings } from "./strings";

type Props = { open: boolean; onClose: () => void; onFile: (file: File) => Promise<boolean> };

/** A text that comes from somewhere else; until it is read, it is still there, also when the role gets another one. */
export function Paste({ open, onClose, onFile }: Props) {
  const say = useStrings(roleStrings);
  const [text, setText] = useState("");
  const read = async () => {
    onClose();
    const file = new File([text], say("paste.name"), { type: "text/plain" });
    if (await onFile(file)) setText((now) => (now === text ? "" : now));
  };
  return (
    <Dialog open={open} onClose={onClose} heading={say("paste.h2")}>
      <div className={styles.dialog}>
        <TextArea
          label={say("paste.text")}
          hint={say("paste.hint")}
          rows={10}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="row">
          <Button look="primary" isDisabled={!text.trim()} onPress={read}>
            {say("paste.do")}
          </Button>
          <Button onPress={onClose}>{say("cancel")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
