import { FileText } from "lucide-react";
import { type DragEvent, useId, useState } from "react";
import { useStrings } from "../../../shared/i18n";
import { FieldFault, Icon } from "../../../shared/ui";
import styles from "./ChooseFile.module.css";
import type { ListFile } from "./kept";
import { type Refused, readFile } from "./readFile";
import { strings } from "./strings";

type Props = { onFile: (file: ListFile) => void };

/** A native file field as large as its frame, so that what is dropped anywhere on it is taken. */
export function ChooseFile({ onFile }: Props) {
  const say = useStrings(strings);
  const id = useId();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const take = async (chosen: File | undefined) => {
    if (!chosen) {
      return;
    }
    const read = await readFile(chosen);
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
          {say("drop")} <span className={styles.word}>{say("choose")}</span>
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
          {say("hint")}
        </p>
      </div>
      <FieldFault text={refused && say(`refusal.${refused.refusal}`, { row: refused.row ?? 0 })} />
    </div>
  );
}
