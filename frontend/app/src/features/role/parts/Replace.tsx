import { useStrings } from "../../../shared/i18n";
import { Button, Dialog } from "../../../shared/ui";
import { Upload } from "../reading/Upload";
import styles from "../role.module.css";
import { roleStrings } from "../strings";

type Props = {
  /** How many of its sentences say what they mean here. */
  meant: number;
  open: boolean;
  onClose: () => void;
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
};

/** Another job description instead of the one that is here. */
export function Replace({ meant, open, onClose, onFile, onPaste }: Props) {
  const say = useStrings(roleStrings);
  const take = (file: File) => {
    onClose();
    void onFile(file);
  };
  return (
    <Dialog open={open} onClose={onClose} heading={say("replace.h2")}>
      <div className={styles.dialog}>
        {meant > 0 && <p>{say("replace.meant", { count: meant })}</p>}
        <p>{say("replace.text")}</p>
        <div className="row">
          <Upload onFile={take} />
          <Button
            onPress={() => {
              onClose();
              onPaste();
            }}
          >
            {say("paste")}
          </Button>
          <Button look="plain" onPress={onClose}>
            {say("cancel")}
          </Button>
        </div>
        <p className="meta">{say("upload.hint")}</p>
      </div>
    </Dialog>
  );
}
