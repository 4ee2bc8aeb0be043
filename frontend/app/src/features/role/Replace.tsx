import { useState } from "react";
import { useStrings } from "../../shared/i18n";
import { Button, Dialog } from "../../shared/ui";
import { Paste } from "./Paste";
import styles from "./role.module.css";
import { roleStrings } from "./strings";
import { Upload } from "./Upload";

type Props = { open: boolean; onClose: () => void; onFile: (file: File) => Promise<boolean> };

/** Another job description instead of the one that is here. */
export function Replace({ open, onClose, onFile }: Props) {
  const say = useStrings(roleStrings);
  const [pasting, setPasting] = useState(false);
  const take = (file: File) => {
    onClose();
    void onFile(file);
  };
  return (
    <>
      <Dialog open={open} onClose={onClose} heading={say("replace.h2")}>
        <div className={styles.dialog}>
          <p>{say("replace.text")}</p>
          <div className="row">
            <Upload onFile={take} />
            <Button
              onPress={() => {
                onClose();
                setPasting(true);
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
      <Paste open={pasting} onClose={() => setPasting(false)} onFile={onFile} />
    </>
  );
}
