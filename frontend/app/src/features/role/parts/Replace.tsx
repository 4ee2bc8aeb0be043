import { useT } from "../../../shared/i18n";
import { Button, Dialog } from "../../../shared/ui";
import { Upload } from "../reading/Upload";
import styles from "../role.module.css";

type Props = {
  /** This many clauses are interpreted. */
  meant: number;
  open: boolean;
  onClose: () => void;
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
};

/** Another job description instead of the one that is here. */
export function Replace({ meant, open, onClose, onFile, onPaste }: Props) {
  const t = useT();
  const take = (file: File) => {
    onClose();
    void onFile(file);
  };
  return (
    <Dialog open={open} onClose={onClose} heading={t("Replace text")}>
      <div className={styles.dialog}>
        {meant > 0 && (
          <p>
            {t(
              "You’ve interpreted one responsibility. If it’s not in the new text, it’s kept below, under “left out”. | You’ve interpreted {{words}} responsibilities. Those that aren’t in the new text are kept below, under “left out”.",
              { count: meant },
            )}
          </p>
        )}
        <p>
          {t(
            "Responsibilities that are also in the new text keep their interpretation, and the ones you added stay. The others are removed; you can undo this until you leave the page.",
          )}
        </p>
        <div className="row">
          <Upload onFile={take} />
          <Button
            onPress={() => {
              onClose();
              onPaste();
            }}
          >
            {t("Paste text")}
          </Button>
          <Button look="plain" onPress={onClose}>
            {t("Cancel")}
          </Button>
        </div>
        <p className="meta">
          {t(
            "PDF, DOCX, HTML, Markdown or text, up to 5 MB. You can also drop a file anywhere on this page.",
          )}
        </p>
      </div>
    </Dialog>
  );
}
