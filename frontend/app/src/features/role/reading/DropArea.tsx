import { type DragEvent, type ReactNode, useState } from "react";
import { useStrings } from "../../../shared/i18n";
import styles from "../role.module.css";
import { roleStrings } from "../strings";

type Props = { onFile: (file: File) => void; children: ReactNode };

/** A file that is let go anywhere on the page is read; the buttons are its twin for the keyboard. */
export function DropArea({ onFile, children }: Props) {
  const say = useStrings(roleStrings);
  const [over, setOver] = useState(false);
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes("Files");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has a button as its twin
    <div
      className={styles.doc}
      onDragOver={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFile(event)) return;
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) onFile(file);
      }}
    >
      {over && <p className={styles.over}>{say("drop")}</p>}
      {children}
    </div>
  );
}
