import { useTyped } from "../../../shared/changes";
import { useT } from "../../../shared/i18n";
import { Button, Dialog, TextArea } from "../../../shared/ui";
import styles from "../role.module.css";

type Props = { open: boolean; onClose: () => void; onFile: (file: File) => Promise<boolean> };

/** A text that comes from somewhere else; until it is read, it is still there, also when the role gets another one. */
export function Paste({ open, onClose, onFile }: Props) {
  const t = useT();
  const [text, keep, forget] = useTyped("role.pasted");
  const read = async () => {
    onClose();
    const file = new File([text], t("Pasted text"), { type: "text/plain" });
    if (await onFile(file)) forget(text);
  };
  return (
    <Dialog open={open} onClose={onClose} heading={t("Paste job description")}>
      <div className={styles.dialog}>
        <TextArea
          autoFocus
          label={t("Text")}
          hint={t("Headings and bullet points are kept. The result is saved straight away.")}
          rows={10}
          dir="auto"
          value={text}
          onChange={(event) => keep(event.target.value)}
        />
        <div className="row">
          <Button look="primary" isDisabled={!text.trim()} onPress={read}>
            {t("Import")}
          </Button>
          <Button onPress={onClose}>{t("Cancel")}</Button>
        </div>
      </div>
    </Dialog>
  );
}
