import type { ReactNode } from "react";
import { useStrings } from "../../shared/i18n";
import { PageTitle } from "../../shared/layout";
import { Button } from "../../shared/ui";
import styles from "./role.module.css";
import { roleStrings } from "./strings";
import { Upload } from "./Upload";

type Props = {
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
  children: ReactNode;
};

/** Before there is a role: a job description, or one's own words. */
export function Empty({ onFile, onPaste, children }: Props) {
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
      {children}
    </div>
  );
}
