import { language, speak, useT } from "../i18n";
import { Brand } from "./Brand";
import styles from "./TopBar.module.css";

/** Shows the mark and the other language to a visitor who is not signed in. */
export function BareBar() {
  const t = useT();
  const other = language() === "de" ? "en" : "de";
  return (
    <header className={`${styles.top} ${styles.bare}`}>
      <Brand />
      <div className={styles.end}>
        <button type="button" lang={other} onClick={() => speak(other).catch(reportError)}>
          {t("Deutsch", { context: "other language" })}
        </button>
      </div>
    </header>
  );
}
