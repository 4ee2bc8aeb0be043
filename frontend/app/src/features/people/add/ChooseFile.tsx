import { FileText } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { msg, useT } from "../../../shared/i18n";
import { FieldMessage, Icon } from "../../../shared/ui";
import styles from "./ChooseFile.module.css";
import { type RefusedFile, readListFile } from "./readListFile";
import type { ListFile } from "./useAdding";

type Props = { onFile: (file: ListFile) => void };

const refusalTexts = {
  empty: msg("The file is empty. Choose another one."),
  "too-large": msg("The file is larger than 3 MB. Split it, or leave out columns you do not need."),
  workbook: msg(
    "This is a workbook, not a text file. Open it, save it as “CSV UTF-8”, then choose that file.",
  ),
  "no-text": msg(
    "This file contains something other than text. Open it in the program it comes from and save it as “CSV UTF-8”.",
  ),
  damaged: msg(
    "Some characters in this file are damaged. Save it again as “CSV UTF-8” in the program it comes from.",
  ),
  unclosed: msg(
    "Line {{row}} has an opening quotation mark but no closing one, so Tenward can’t tell where the next line begins. Fix that line and choose the file again.",
  ),
  "too-many": msg("The file has more than 20,000 lines. Split it."),
  unreadable: msg(
    "The browser can’t read this file. It may have been moved or changed. Choose it again.",
  ),
};

/** A native file field as large as its frame, so that what is dropped anywhere on it is taken. */
export function ChooseFile({ onFile }: Props) {
  const t = useT();
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<RefusedFile>();
  const take = async (chosen: File | undefined) => {
    if (!chosen) {
      return;
    }
    const read = await readListFile(chosen);
    if ("refusal" in read) {
      setRefused(read);
    } else {
      onFile(read);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="field">
      <div className={`${styles.drop} ${over ? styles.over : ""}`}>
        <Icon of={FileText} />
        <label htmlFor={id}>
          {t("Drag a CSV file here, or")} <span className={styles.word}>{t("choose a file")}</span>
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          aria-describedby={`${id}-h`}
          aria-invalid={Boolean(refused)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
          onChange={(event) => {
            void take(event.target.files?.[0]);
            // The same file, mended, can be chosen again.
            event.target.value = "";
          }}
        />
        <p className="meta" id={`${id}-h`}>
          {t("Name, email and group are enough. Up to 20,000 lines.")}
        </p>
      </div>
      <FieldMessage text={refused && t(refusalTexts[refused.refusal], { row: refused.row ?? 0 })} />
    </div>
  );
}
