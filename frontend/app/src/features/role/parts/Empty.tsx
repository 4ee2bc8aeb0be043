import type { ReactNode } from "react";
import { useStrings } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { UndoBar } from "../../../shared/saving";
import { Button } from "../../../shared/ui";
import type { History } from "../History";
import { Upload } from "../reading/Upload";
import styles from "../role.module.css";
import { roleStrings } from "../strings";

type Props = {
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
  done: { undo: boolean; redo: boolean };
  history: History;
  children: ReactNode;
};

/** Before there is a role: a job description, or one's own words. */
export function Empty({ onFile, onPaste, done, history, children }: Props) {
  const say = useStrings(roleStrings);
  return (
    <div className={styles.head}>
      <PageTitle title={say("role")}>{say("empty.h1")}</PageTitle>
      <p className="lede">{say("empty.lede")}</p>
      <div className={`row ${styles.ways}`}>
        <Upload onFile={onFile} />
        <Button onPress={onPaste}>{say("paste")}</Button>
        <span className="meta">{say("upload.hint")}</span>
      </div>
      {(done.undo || done.redo) && (
        <div className={styles.history}>
          <UndoBar view={done} history={history} />
        </div>
      )}
      {children}
    </div>
  );
}
