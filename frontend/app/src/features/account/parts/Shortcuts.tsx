import { useState } from "react";
import { useT } from "../../../shared/i18n";
import { hasShortcuts, setShortcuts } from "../../../shared/shortcuts";
import { Section } from "../../../shared/ui";
import styles from "../Account.module.css";

/** Who speaks to the browser, or whose hand shakes, switches single letters off. */
export function Shortcuts() {
  const t = useT();
  const [on, setOn] = useState(hasShortcuts);
  return (
    <Section className={styles.part} heading={t("Keyboard shortcuts")}>
      <label>
        <input
          type="checkbox"
          checked={on}
          aria-describedby="keys-hint"
          onChange={({ target }) => {
            setOn(target.checked);
            setShortcuts(target.checked);
          }}
        />{" "}
        {t("Use single-letter shortcuts")}
      </label>
      <p className="meta" id="keys-hint">
        {t(
          "L adds a log entry, T a task, Q a request from someone. They don’t work in text fields. Applies to this browser.",
        )}
      </p>
    </Section>
  );
}
