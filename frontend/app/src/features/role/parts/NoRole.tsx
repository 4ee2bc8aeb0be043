import type { ReactNode } from "react";
import { useT } from "../../../shared/i18n";
import { PageTitle } from "../../../shared/layout";
import { UndoBar } from "../../../shared/saving";
import { Button } from "../../../shared/ui";
import { Upload } from "../reading/Upload";
import styles from "../role.module.css";
import type { RoleHistory } from "../types";

type Props = {
  onFile: (file: File) => Promise<boolean>;
  onPaste: () => void;
  done: { undo: boolean; redo: boolean };
  history: RoleHistory;
  children: ReactNode;
};

/** Offers to begin a role: with a job description, or in the lead's own words. */
export function NoRole({ onFile, onPaste, done, history, children }: Props) {
  const t = useT();
  return (
    <div className={styles.head}>
      <PageTitle title={t("Role")}>{t("What’s expected of you?")}</PageTitle>
      <p className="lede">
        {t(
          "Write it the way you’d say it to a colleague. It doesn’t have to be complete, and only you can see it until you share it.",
        )}
      </p>
      <div className={`row ${styles.ways}`}>
        <Upload onFile={onFile} />
        <Button onPress={onPaste}>{t("Paste text")}</Button>
        <span className="meta">
          {t(
            "PDF, DOCX, HTML, Markdown or text, up to 5 MB. You can also drop a file anywhere on this page.",
          )}
        </span>
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
