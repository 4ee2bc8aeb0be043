import { type DragEvent, type ReactNode, useState } from "react";
import { useT } from "../../../shared/i18n";
import styles from "../role.module.css";

type Props = { onFile: (file: File) => void; children: ReactNode };

/** A file that is let go anywhere on the page is read; the buttons are its twin for the keyboard. */
export function DropArea({ onFile, children }: Props) {
  const t = useT();
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
      {over && <p className={styles.over}>{t("Drop to import")}</p>}
      {children}
    </div>
  );
}
