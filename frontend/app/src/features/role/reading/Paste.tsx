import { useMe } from "../../../shared/api";
import { useStrings } from "../../../shared/i18n";
import { useKeptText } from "../../../shared/saving";
import { Button, Dialog, TextArea } from "../../../shared/ui";
import styles from "../role.module.css";
import { roleStrings } from "../strings";

type Props = { open: boolean; onClose: () => void; onFile: (file: File) => Promise<boolean> };

/** A text that comes from somewhere else; until it is read, it is still there, also when the role gets another one. */
export function Paste({ open, onClose, onFile }: Props) {
  const say = useStrings(roleStrings);
  const [text, keep, forget] = useKeptText(`tenward.role.${useMe().id}.pasted`);
  const read = async () => {
    onClose();
    const file = new File([text], say("paste.name"), { type: "text/plain" });
    if (await onFile(file)) forget(text);
  };
  return (
    <Dialog open={open} onClose={onClose} heading={say("paste.h2")}>
      <div className={styles.dialog}>
        <TextArea
          autoFocus
          label={say("paste.text")}
          hint={say("paste.hint")}
          rows={10}
          dir="auto"
          value={text}
          onChange={(event) => keep(event.target.value)}
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
